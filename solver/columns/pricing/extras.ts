/**
 * What going over from one value of a counter to another costs besides the day's option: sums of a few terms, numbered
 * so that they are worked out once for each vector of weights.
 */

import type { Weighed } from './weights.ts';

/** What is paid for: units beyond the top, or the settlement of a value. */
export type ExtraKind = 'overflow' | 'settlement';

interface Term {
  readonly kind: ExtraKind;
  readonly counter: number;
  /** Number of the overflow or of the settlement among the counter's. */
  readonly id: number;
  /** Units, or the value. */
  readonly amount: number;
}

/** No extra cost. */
export const NONE = 0;

const AMOUNTS = 2 ** 22;
const IDS = 2 ** 12;
const TERMS = 2 ** 24;

export class Extras {
  readonly #terms: Term[] = [];
  readonly #termIds = new Map<number, number>();
  readonly #lastTerm: number[] = [-1]; // number of a sum → its last term
  readonly #before: number[] = [NONE]; // number of a sum → the sum without its last term
  readonly #sums = new Map<number, number>();

  /** The number of a term, to be added to any sums. */
  term(kind: ExtraKind, counter: number, id: number, amount: number): number {
    const key = ((2 * counter + (kind === 'overflow' ? 0 : 1)) * IDS + id) * AMOUNTS + amount;
    let number = this.#termIds.get(key);
    if (number === undefined) {
      this.#termIds.set(key, (number = this.#terms.length));
      this.#terms.push({ kind, counter, id, amount });
    }
    return number;
  }

  /** The number of a sum with one more term. */
  add(sum: number, term: number): number {
    const key = sum * TERMS + term;
    let number = this.#sums.get(key);
    if (number === undefined) {
      this.#sums.set(key, (number = this.#lastTerm.length));
      this.#lastTerm.push(term);
      this.#before.push(sum);
    }
    return number;
  }

  /** number → cost */
  weigh({ overflows, settlements }: Pick<Weighed, 'overflows' | 'settlements'>): Float64Array {
    const costs = new Float64Array(this.#lastTerm.length);
    const terms = Float64Array.from(this.#terms, ({ kind, counter, id, amount }) =>
      kind === 'overflow' ? overflows[counter]![id]! * amount : settlements[counter]![id]![amount]!,
    );
    for (let number = 1; number < costs.length; number++)
      costs[number] = costs[this.#before[number]!]! + terms[this.#lastTerm[number]!]!;
    return costs;
  }
}

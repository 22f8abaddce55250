/**
 * What going over from one value of a counter to another costs besides the day's option: sums of a few terms, numbered
 * so that they are worked out once for each vector of weights.
 */

import type { Weighed } from './weights.ts';

/** `units` beyond the top on a day, or the settlement of `value` in the evening of a day. */
interface Term {
  readonly kind: 'overflow' | 'settlement';
  readonly counter: number;
  /** Number of the overflow or of the settlement among the counter's. */
  readonly id: number;
  /** Units, or the value. */
  readonly amount: number;
}

/** No extra cost. */
export const NONE = 0;

export class Extras {
  readonly #before: number[] = [NONE]; // number → the sum that the last term is added to
  readonly #terms: Term[] = [{ kind: 'overflow', counter: 0, id: 0, amount: 0 }];
  readonly #known = new Map<string, number>();

  /** The number of a sum with one more term. */
  add(sum: number, term: Term): number {
    const key = `${sum} ${term.kind} ${term.counter} ${term.id} ${term.amount}`;
    let number = this.#known.get(key);
    if (number === undefined) {
      this.#known.set(key, (number = this.#terms.length));
      this.#terms.push(term);
      this.#before.push(sum);
    }
    return number;
  }

  /** number → cost */
  weigh({ overflows, settlements }: Pick<Weighed, 'overflows' | 'settlements'>): Float64Array {
    const costs = new Float64Array(this.#terms.length);
    for (let number = 1; number < costs.length; number++) {
      const { kind, counter, id, amount } = this.#terms[number]!;
      const cost =
        kind === 'overflow' ? overflows[counter]![id]! * amount : settlements[counter]![id]![amount]!;
      costs[number] = costs[this.#before[number]!]! + cost;
    }
    return costs;
  }
}

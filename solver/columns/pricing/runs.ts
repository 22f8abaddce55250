/**
 * Pairs of cells of two nodes, and what getting from one to the other costs extra: one pair for every combination of
 * values of the counters taken in so far.
 */

import { NONE, type Extras } from './extras.ts';

interface Pairs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly extra: Int32Array; // number of an extra cost
}

export class Runs {
  /** Runs there are. */
  count = 0;
  readonly #extras: Extras;
  #now = pairs(16);
  #wider = pairs(16);
  #kept = 0; // runs in #wider

  constructor(extras: Extras) {
    this.#extras = extras;
  }

  /** run → cell; for as long as nothing else is taken in, like the other two. */
  get from(): Int32Array {
    return this.#now.from;
  }

  /** run → cell */
  get to(): Int32Array {
    return this.#now.to;
  }

  /** run → number of an extra cost */
  get extra(): Int32Array {
    return this.#now.extra;
  }

  /** Starts with one run that costs nothing extra. */
  reset(from: number, to: number): void {
    this.#now.from[0] = from;
    this.#now.to[0] = to;
    this.#now.extra[0] = NONE;
    this.count = 1;
  }

  /** Begins to take in a counter of at most so many values. */
  widen(values: number): void {
    const count = this.count * values;
    if (count > this.#wider.from.length) this.#wider = pairs(count * 2);
    this.#kept = 0;
  }

  /** Takes in one of its values: every run goes so many cells further on either side, for one more term if there is one. */
  keep(fromShift: number, toShift: number, term: number | undefined): void {
    const { from, to, extra } = this.#now;
    const wider = this.#wider;
    for (let run = 0; run < this.count; run++) {
      const kept = this.#kept++;
      wider.from[kept] = from[run]! + fromShift;
      wider.to[kept] = to[run]! + toShift;
      wider.extra[kept] = term === undefined ? extra[run]! : this.#extras.add(extra[run]!, term);
    }
  }

  /** All values of the counter are in. */
  end(): void {
    [this.#now, this.#wider] = [this.#wider, this.#now];
    this.count = this.#kept;
  }
}

function pairs(length: number): Pairs {
  return { from: new Int32Array(length), to: new Int32Array(length), extra: new Int32Array(length) };
}

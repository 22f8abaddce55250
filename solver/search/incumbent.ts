/** The best rota so far, by exact comparison: hard points first, then tier by tier. */

import type { Score } from '../score.ts';

/** < 0 if `a` is better than `b`, 0 if they are equal. */
export function compareAmounts(a: Float64Array, b: Float64Array): number {
  for (let slot = 0; slot < a.length; slot++) {
    if (a[slot] !== b[slot]) return a[slot]! - b[slot]!;
  }
  return 0;
}

export class Incumbent {
  readonly rota: Int32Array; // person × days + day → option
  readonly amounts: Float64Array; // slot → points
  /** Cells in which the walking rota may differ from the best one; beyond `limit` all of them. */
  readonly #stale: Int32Array;
  #staleCount = 0;

  /** Takes the present rota of a score as the best. */
  constructor(score: Score) {
    this.rota = Int32Array.from(score.rota);
    this.amounts = Float64Array.from(score.amounts);
    this.#stale = new Int32Array(Math.max(16, this.rota.length >> 2));
  }

  /** To be told of changes before they are kept. True if they make a better rota than ever before. */
  observe(score: Score): boolean {
    const { changes } = score;
    if (this.#staleCount + changes > this.#stale.length) this.#staleCount = this.#stale.length + 1;
    else
      for (let change = 0; change < changes; change++)
        this.#stale[this.#staleCount++] = score.changedCell(change);
    if (compareAmounts(score.amounts, this.amounts) >= 0) return false;
    this.#copy(score.rota);
    this.amounts.set(score.amounts);
    return true;
  }

  #copy(rota: Int32Array): void {
    if (this.#staleCount > this.#stale.length) this.rota.set(rota);
    else {
      for (let place = 0; place < this.#staleCount; place++) {
        const cell = this.#stale[place]!;
        this.rota[cell] = rota[cell]!;
      }
    }
    this.#staleCount = 0;
  }
}

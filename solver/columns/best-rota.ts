/** The best rota known to column generation: its exact points, and the one number the master minimises. */

import type { Score } from '../score.ts';
import { compareAmounts } from '../search/incumbent.ts';
import type { ColumnPool } from './columns.ts';

export class BestRota {
  readonly rota: Int32Array; // person × days + day → option
  readonly amounts: Float64Array; // slot → points
  readonly #score: Score;
  readonly #weights: Float64Array;

  /** `weights` are those of the master: slot → what a point weighs. */
  constructor(score: Score, rota: Int32Array, weights: Float64Array) {
    this.#score = score;
    this.#weights = weights;
    score.load(rota);
    this.rota = Int32Array.from(rota);
    this.amounts = Float64Array.from(score.amounts);
  }

  /** Σ weight × points */
  get value(): number {
    return this.#weights.reduce((sum, weight, slot) => sum + weight * this.amounts[slot]!, 0);
  }

  /** Takes a rota if it is better tier by tier; true if so. */
  offer(rota: Int32Array): boolean {
    this.#score.load(rota);
    if (compareAmounts(this.#score.amounts, this.amounts) >= 0) return false;
    this.rota.set(rota);
    this.amounts.set(this.#score.amounts);
    return true;
  }

  /** Takes the rota in which these people have these columns and all others what they have. */
  offerColumns(columns: ReadonlyMap<number, number>, pool: ColumnPool): boolean {
    const days = this.#score.tables.days;
    const rota = Int32Array.from(this.rota);
    for (const [person, column] of columns) rota.set(pool.optionsOf(column), person * days);
    return this.offer(rota);
  }
}

/**
 * Rows of a formulation that say how much of every row of the demands people do, so that a search can bound it: four
 * nurses or more on Monday, or three or fewer. At first the bounds are what is possible at all. What is outside the
 * bounds is allowed and dear, so that the master always has a solution; that can only lower a bound.
 */

import type { MasterRow } from './master.ts';
import type { DemandRanges } from './ranges.ts';
import type { Slack } from './slacks.ts';

export class CountRows {
  /** Rows of the cover tables that are counted. */
  readonly coverRows: readonly number[];
  readonly rows: readonly MasterRow[];
  readonly #rowOf: Int32Array; // row of the cover tables → master row, −1 if it has none
  readonly #coverRow: Int32Array;
  readonly #first: number;
  readonly #leaving: number;

  /** `first`: the master row of the first; `leaving` undefined: there are none. */
  constructor(coverRow: Int32Array, ranges: DemandRanges, first: number, leaving: number | undefined) {
    this.#coverRow = coverRow;
    this.#first = first;
    this.#leaving = leaving ?? 0;
    this.#rowOf = new Int32Array(coverRow.length).fill(-1);
    this.coverRows =
      leaving === undefined ? [] : Array.from(coverRow.keys()).filter((row) => coverRow[row]! >= 0);
    this.coverRows.forEach((row, place) => (this.#rowOf[row] = first + place));
    this.rows = this.coverRows.map((row) => ({ lower: ranges.least[row]!, upper: ranges.most[row]! }));
  }

  /** The master row that counts a row of the cover tables, −1 if none does. */
  rowOf(coverRow: number): number {
    return this.#rowOf[coverRow]!;
  }

  /** Columns for what is missing or too much; `weights`: slot → weight. */
  slacks(weights: Float64Array): Slack[] {
    const slot = weights.findIndex((weight) => weight > 0);
    const points = this.#leaving / weights[slot]!;
    return this.rows.flatMap(({ lower, upper }, place) =>
      [1, -1].map((count): Slack => ({
        upper: upper - lower,
        slot,
        points,
        entries: [[this.#first + place, count]],
      })),
    );
  }

  /** The duals, with those of count rows added to the rows they count: what doing something is worth in sum. */
  fold(duals: Float64Array): Float64Array {
    if (this.coverRows.length === 0) return duals;
    const sum = duals.slice();
    for (const row of this.coverRows) sum[this.#coverRow[row]!]! += duals[this.#rowOf[row]!]!;
    return sum;
  }
}

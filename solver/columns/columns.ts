/**
 * Columns: whole rows of single people, each kept once with its points and what it adds to the demand rows. A column
 * never changes and never leaves, so its number stands for it everywhere.
 */

import type { Tables } from '../tables.ts';
import { companyOf } from './company.ts';
import { KeptRows } from './kept-rows.ts';
import { longer } from './longer.ts';
import { rowPointsOf, type RowPoints } from './row-points.ts';

export class ColumnPool {
  readonly tables: Tables;
  /** column × slots + slot → points. This and the arrays below are replaced when they grow: read them anew. */
  points: Float64Array;
  /** column → place of its first entry in `rows` and `counts`; the next element ends them */
  start: Int32Array;
  /** entry → row of the cover tables, ascending within a column */
  rows: Int32Array;
  /** entry → what the column adds to the row */
  counts: Int32Array;
  readonly #rules: RowPoints;
  readonly #kept: KeptRows; // column → its row
  readonly #ofPerson: number[][]; // person → their columns
  readonly #sum: Float64Array; // row → what the column that last touched it adds
  readonly #stamp: Int32Array; // row → number of that column, plus 1

  constructor(tables: Tables) {
    this.tables = tables;
    this.#rules = rowPointsOf(tables);
    this.#kept = new KeptRows(tables.days);
    this.points = new Float64Array(64 * tables.slots);
    this.start = new Int32Array(65);
    this.rows = new Int32Array(1024);
    this.counts = new Int32Array(1024);
    this.#ofPerson = Array.from({ length: tables.people }, () => []);
    this.#sum = new Float64Array(tables.cover.rowCount);
    this.#stamp = new Int32Array(tables.cover.rowCount);
  }

  /** Number of columns. */
  get size(): number {
    return this.#kept.size;
  }

  /** The column of a person with this row (day → option); a new one if there is none. */
  add(person: number, options: ArrayLike<number>): number {
    const known = this.#kept.size;
    const column = this.#kept.add(person, options);
    if (column < known) return column;
    this.#reserve();
    this.#rules.addTo(this.points, column * this.tables.slots, person, options);
    this.#writeEntries(column, person, options);
    this.#ofPerson[person]!.push(column);
    return column;
  }

  /** Columns of a person, oldest first. */
  columnsOf(person: number): readonly number[] {
    return this.#ofPerson[person]!;
  }

  personOf(column: number): number {
    return this.#kept.personOf(column);
  }

  /** day → option; a view that holds until the next `add`. */
  optionsOf(column: number): Uint16Array {
    return this.#kept.optionsOf(column);
  }

  /** Σ weight × points */
  costOf(column: number, weights: Float64Array): number {
    const { slots } = this.tables;
    let cost = 0;
    for (let slot = 0; slot < slots; slot++) {
      const points = this.points[column * slots + slot]!;
      if (points !== 0) cost += weights[slot]! * points;
    }
    return cost;
  }

  #writeEntries(column: number, person: number, row: ArrayLike<number>): void {
    const { cover, days, options } = this.tables;
    const { contributions } = cover;
    const { omitted } = companyOf(this.tables);
    const firstCell = cover.classOf[person]! * days * options;
    const touched: number[] = [];
    for (let day = 0; day < days; day++) {
      const cell = firstCell + day * options + row[day]!;
      const first = contributions.at(cell);
      const { list } = contributions;
      const without = omitted.get(cell);
      for (let entry = first + 1, end = first + 2 * list[first]!; entry < end; entry += 2) {
        const coverRow = list[entry]!;
        if (without?.has(coverRow) === true) continue;
        if (this.#stamp[coverRow] !== column + 1) {
          this.#stamp[coverRow] = column + 1;
          this.#sum[coverRow] = 0;
          touched.push(coverRow);
        }
        this.#sum[coverRow]! += list[entry + 1]!;
      }
    }
    touched.sort((a, b) => a - b);
    const from = this.start[column]!;
    if (from + touched.length > this.rows.length) {
      const length = Math.max(from + touched.length, this.rows.length * 2);
      this.rows = longer(this.rows, new Int32Array(length));
      this.counts = longer(this.counts, new Int32Array(length));
    }
    let end = from;
    for (const coverRow of touched) {
      if (this.#sum[coverRow] === 0) continue;
      this.rows[end] = coverRow;
      this.counts[end++] = this.#sum[coverRow]!;
    }
    this.start[column + 1] = end;
  }

  #reserve(): void {
    const capacity = this.start.length - 1;
    if (this.size <= capacity) return;
    this.points = longer(this.points, new Float64Array(2 * capacity * this.tables.slots));
    this.start = longer(this.start, new Int32Array(2 * capacity + 1));
  }
}

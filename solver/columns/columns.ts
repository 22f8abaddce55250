/**
 * Columns: whole rows of single people, each kept once with its points and what it adds to the demand rows. A column
 * never changes and never leaves, so its number stands for it everywhere.
 */

import type { Tables } from '../tables.ts';
import { rowPointsOf, type RowPoints } from './row-points.ts';

const EMPTY = -1;

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
  readonly #days: number;
  readonly #rules: RowPoints;
  #size = 0;
  #persons: Int32Array; // column → person
  #options: Uint16Array; // column × days + day → option
  #hashes: Int32Array; // column → hash
  #table: Int32Array; // hash, or the next places after it → column
  readonly #ofPerson: number[][]; // person → their columns
  readonly #sum: Float64Array; // row → count, 0 outside `add`
  readonly #stamp: Int32Array; // row → number of the column that last touched it, plus 1

  constructor(tables: Tables) {
    this.tables = tables;
    this.#days = tables.days;
    this.#rules = rowPointsOf(tables);
    this.points = new Float64Array(64 * tables.slots);
    this.start = new Int32Array(65);
    this.rows = new Int32Array(1024);
    this.counts = new Int32Array(1024);
    this.#persons = new Int32Array(64);
    this.#options = new Uint16Array(64 * tables.days);
    this.#hashes = new Int32Array(64);
    this.#table = new Int32Array(256).fill(EMPTY);
    this.#ofPerson = Array.from({ length: tables.people }, () => []);
    this.#sum = new Float64Array(tables.cover.rowCount);
    this.#stamp = new Int32Array(tables.cover.rowCount);
  }

  /** Number of columns. */
  get size(): number {
    return this.#size;
  }

  /** The column of a person with this row (day → option); a new one if there is none. */
  add(person: number, options: ArrayLike<number>): number {
    const hash = this.#hash(person, options);
    const place = this.#placeOf(hash, person, options);
    const known = this.#table[place]!;
    if (known !== EMPTY) return known;
    const column = this.#size;
    this.#reserve();
    this.#persons[column] = person;
    this.#options.set(options, column * this.#days);
    this.#hashes[column] = hash;
    this.#rules.addTo(this.points, column * this.tables.slots, person, options);
    this.#writeEntries(column, person, options);
    this.#table[place] = column;
    this.#ofPerson[person]!.push(column);
    this.#size++;
    return column;
  }

  /** Columns of a person, oldest first. */
  columnsOf(person: number): readonly number[] {
    return this.#ofPerson[person]!;
  }

  personOf(column: number): number {
    return this.#persons[column]!;
  }

  /** day → option; a view that holds until the next `add`. */
  optionsOf(column: number): Uint16Array {
    return this.#options.subarray(column * this.#days, (column + 1) * this.#days);
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
    const { cover, options } = this.tables;
    const { contributions } = cover;
    const firstCell = cover.classOf[person]! * this.#days * options;
    const touched: number[] = [];
    for (let day = 0; day < this.#days; day++) {
      const first = contributions.at(firstCell + day * options + row[day]!);
      const { list } = contributions;
      for (let entry = first + 1, end = first + 2 * list[first]!; entry < end; entry += 2) {
        const coverRow = list[entry]!;
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
    const capacity = this.#persons.length;
    if (this.#size < capacity) return;
    const more = capacity * 2;
    this.points = longer(this.points, new Float64Array(more * this.tables.slots));
    this.start = longer(this.start, new Int32Array(more + 1));
    this.#persons = longer(this.#persons, new Int32Array(more));
    this.#options = longer(this.#options, new Uint16Array(more * this.#days));
    this.#hashes = longer(this.#hashes, new Int32Array(more));
  }

  /** Place in the hash table of the column, or the free one where it belongs; grows the table before it is half full. */
  #placeOf(hash: number, person: number, options: ArrayLike<number>): number {
    if (2 * this.#size >= this.#table.length) this.#rehash();
    const mask = this.#table.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const column = this.#table[place]!;
      if (column === EMPTY) return place;
      if (this.#hashes[column] === hash && this.#is(column, person, options)) return place;
    }
  }

  #is(column: number, person: number, options: ArrayLike<number>): boolean {
    if (this.#persons[column] !== person) return false;
    const from = column * this.#days;
    for (let day = 0; day < this.#days; day++) if (this.#options[from + day] !== options[day]) return false;
    return true;
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 2).fill(EMPTY);
    const mask = table.length - 1;
    for (let column = 0; column < this.#size; column++) {
      let place = this.#hashes[column]! & mask;
      while (table[place] !== EMPTY) place = (place + 1) & mask;
      table[place] = column;
    }
    this.#table = table;
  }

  /** FNV-1a (Fowler, Noll, Vo) over the person and the options. */
  #hash(person: number, options: ArrayLike<number>): number {
    let hash = Math.imul(0x811c9dc5 ^ person, 0x01000193);
    for (let day = 0; day < this.#days; day++) hash = Math.imul(hash ^ options[day]!, 0x01000193);
    return (hash ^ (hash >>> 15)) & 0x7fffffff;
  }
}

function longer<T extends Float64Array | Int32Array | Uint16Array>(array: T, copy: T): T {
  copy.set(array);
  return copy;
}

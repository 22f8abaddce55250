/**
 * Between which bounds a person's part of every demand row lies, whatever they do. People with equal choices who count
 * alike share theirs.
 */

import { once } from '../once.ts';
import type { Tables } from '../tables.ts';
import { FREE, type Restriction } from './restriction.ts';

/** What one person adds to the rows they can add to. */
export interface Extent {
  readonly rows: Int32Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** The extents of a problem; each is worked out once. */
export const extentsOf: (tables: Tables) => Extents = once((tables: Tables) => new Extents(tables));

/** Adds up what the days allow; the arrays it adds in are reused from person to person. */
export class Extents {
  readonly #tables: Tables;
  readonly #shared = new Map<string, Extent>(); // class and choices → extent
  readonly #ofPerson: (Extent | undefined)[];
  readonly #least: Float64Array; // row → Σ over the days so far
  readonly #most: Float64Array;
  readonly #touched: Touched; // rows with a sum
  readonly #dayLeast: Float64Array; // row → of the options of the day so far
  readonly #dayMost: Float64Array;
  readonly #dayCount: Int32Array; // row → options of the day that add to it
  readonly #today: Touched;
  readonly #amount: Float64Array; // row → of one option
  readonly #now: Touched;

  constructor(tables: Tables) {
    const rows = tables.cover.rowCount;
    this.#tables = tables;
    this.#ofPerson = new Array<undefined>(tables.people).fill(undefined);
    this.#least = new Float64Array(rows);
    this.#most = new Float64Array(rows);
    this.#dayLeast = new Float64Array(rows);
    this.#dayMost = new Float64Array(rows);
    this.#dayCount = new Int32Array(rows);
    this.#amount = new Float64Array(rows);
    this.#touched = new Touched(rows);
    this.#today = new Touched(rows);
    this.#now = new Touched(rows);
  }

  /** What a person can add at all, or with some of their cells fixed (options that are barred count as free). */
  of(person: number, restriction?: Restriction): Extent {
    const { days } = this.#tables;
    const fixed = restriction?.fixed.subarray(person * days, (person + 1) * days);
    if (fixed?.some((option) => option !== FREE)) return this.#add(person, fixed);
    return (this.#ofPerson[person] ??= this.#share(person));
  }

  #share(person: number): Extent {
    const { days, cells, cover } = this.#tables;
    const choices = cells.choiceOf.subarray(person * days, (person + 1) * days);
    const key = `${cover.classOf[person]} ${choices.join()}`;
    let extent = this.#shared.get(key);
    if (extent === undefined) this.#shared.set(key, (extent = this.#add(person)));
    return extent;
  }

  /** `fixed`: day → option or FREE */
  #add(person: number, fixed?: Int32Array): Extent {
    const { days, options, cells, cover } = this.#tables;
    for (let day = 0; day < days; day++) {
      const choice = cells.choiceOf[person * days + day]!;
      const firstCell = (cover.classOf[person]! * days + day) * options;
      const only = fixed?.[day] ?? FREE;
      const first = cells.choiceStart[choice]!;
      const count = only === FREE ? cells.choiceStart[choice + 1]! - first : 1;
      for (let place = first; place < first + count; place++)
        this.#tryOption(firstCell + (only === FREE ? cells.choices[place]! : only));
      this.#today.drain((row) => {
        // A day has one option: where some add nothing, nothing may be added.
        const idle = this.#dayCount[row]! < count;
        if (this.#touched.add(row)) this.#least[row] = this.#most[row] = 0;
        this.#least[row]! += idle ? Math.min(0, this.#dayLeast[row]!) : this.#dayLeast[row]!;
        this.#most[row]! += idle ? Math.max(0, this.#dayMost[row]!) : this.#dayMost[row]!;
      });
    }
    return this.#take();
  }

  #tryOption(cell: number): void {
    this.#tables.cover.contributions.each(cell, (row, count) => {
      if (this.#now.add(row)) this.#amount[row] = 0;
      this.#amount[row]! += count;
    });
    this.#now.drain((row) => {
      const amount = this.#amount[row]!;
      if (this.#today.add(row)) {
        this.#dayLeast[row] = this.#dayMost[row] = amount;
        this.#dayCount[row] = 1;
        return;
      }
      this.#dayLeast[row] = Math.min(this.#dayLeast[row]!, amount);
      this.#dayMost[row] = Math.max(this.#dayMost[row]!, amount);
      this.#dayCount[row]!++;
    });
  }

  #take(): Extent {
    const rows: number[] = [];
    this.#touched.drain((row) => rows.push(row));
    rows.sort((a, b) => a - b);
    return {
      rows: Int32Array.from(rows),
      least: Float64Array.from(rows, (row) => this.#least[row]!),
      most: Float64Array.from(rows, (row) => this.#most[row]!),
    };
  }
}

/** A set of small numbers that is emptied as it is read. */
class Touched {
  readonly #is: Uint8Array;
  readonly #list: number[] = [];

  constructor(count: number) {
    this.#is = new Uint8Array(count);
  }

  /** True if it is new. */
  add(item: number): boolean {
    if (this.#is[item] === 1) return false;
    this.#is[item] = 1;
    this.#list.push(item);
    return true;
  }

  drain(tell: (item: number) => void): void {
    for (const item of this.#list) {
      this.#is[item] = 0;
      tell(item);
    }
    this.#list.length = 0;
  }
}

/**
 * Between which bounds every person's part of every demand row lies, whatever they do. People with equal choices who
 * count alike share theirs.
 */

import type { Tables } from '../tables.ts';

/** What one person adds to the rows they can add to. */
export interface Extent {
  readonly rows: Int32Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
}

const known = new WeakMap<Tables, readonly Extent[]>();

/** person → extent; worked out once for a problem. */
export function extentsOf(tables: Tables): readonly Extent[] {
  let extents = known.get(tables);
  if (extents === undefined) known.set(tables, (extents = workOut(tables)));
  return extents;
}

function workOut(tables: Tables): Extent[] {
  const { people, days, cells, cover } = tables;
  const sum = new Sum(cover.rowCount);
  const shared = new Map<string, Extent>();
  return Array.from({ length: people }, (_, person) => {
    const choices = cells.choiceOf.subarray(person * days, (person + 1) * days);
    const key = `${cover.classOf[person]} ${choices.join()}`;
    let extent = shared.get(key);
    if (extent === undefined) shared.set(key, (extent = sum.over(tables, person)));
    return extent;
  });
}

/** Adds up what the days allow; its arrays are reused from person to person. */
class Sum {
  readonly #least: Float64Array; // row → Σ over the days so far
  readonly #most: Float64Array;
  readonly #touched: Touched; // rows with a sum
  readonly #dayLeast: Float64Array; // row → of the options of the day so far
  readonly #dayMost: Float64Array;
  readonly #dayCount: Int32Array; // row → options of the day that add to it
  readonly #today: Touched;
  readonly #amount: Float64Array; // row → of one option
  readonly #now: Touched;

  constructor(rows: number) {
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

  over({ days, options, cells, cover }: Tables, person: number): Extent {
    for (let day = 0; day < days; day++) {
      const choice = cells.choiceOf[person * days + day]!;
      const first = cells.choiceStart[choice]!;
      const end = cells.choiceStart[choice + 1]!;
      for (let place = first; place < end; place++) {
        const cell = (cover.classOf[person]! * days + day) * options + cells.choices[place]!;
        cover.contributions.each(cell, (row, count) => {
          if (this.#now.add(row)) this.#amount[row] = 0;
          this.#amount[row]! += count;
        });
        this.#now.drain((row) => {
          this.#tryToday(row, this.#amount[row]!);
        });
      }
      this.#today.drain((row) => {
        // A day has one option: where some add nothing, nothing may be added.
        const idle = this.#dayCount[row]! < end - first;
        if (this.#touched.add(row)) this.#least[row] = this.#most[row] = 0;
        this.#least[row]! += idle ? Math.min(0, this.#dayLeast[row]!) : this.#dayLeast[row]!;
        this.#most[row]! += idle ? Math.max(0, this.#dayMost[row]!) : this.#dayMost[row]!;
      });
    }
    const rows: number[] = [];
    this.#touched.drain((row) => rows.push(row));
    rows.sort((a, b) => a - b);
    return {
      rows: Int32Array.from(rows),
      least: Float64Array.from(rows, (row) => this.#least[row]!),
      most: Float64Array.from(rows, (row) => this.#most[row]!),
    };
  }

  #tryToday(row: number, amount: number): void {
    if (this.#today.add(row)) {
      this.#dayLeast[row] = this.#dayMost[row] = amount;
      this.#dayCount[row] = 1;
      return;
    }
    this.#dayLeast[row] = Math.min(this.#dayLeast[row]!, amount);
    this.#dayMost[row] = Math.max(this.#dayMost[row]!, amount);
    this.#dayCount[row]!++;
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

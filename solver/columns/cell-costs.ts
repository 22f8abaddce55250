/** What doing an option on a day is worth to the demands, as the costs that pricing is given. */

import { once } from '../once.ts';
import type { Tables } from '../tables.ts';
import { companyOf } from './company.ts';

/** The cell costs of a problem; they keep no duals, only where to look. */
export const cellCostsOf: (tables: Tables) => CellCosts = once((tables: Tables) => new CellCosts(tables));

interface Lists {
  /** day × options + place → place of its list of contributions */
  readonly lists: Int32Array;
  /** What of the lists is not to count. */
  readonly omitted: readonly { readonly place: number; readonly row: number; readonly count: number }[];
}

export class CellCosts {
  readonly #tables: Tables;
  /** class → options → their lists */
  readonly #lists: Map<string, Lists>[];

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#lists = Array.from({ length: tables.cover.classStart.length - 1 }, () => new Map<string, Lists>());
  }

  /**
   * into[day × able.length + place] = −Σ dual × count over the rows to which the person adds by doing that option;
   * `masterRow`: row of the cover tables → its place in `duals`, −1 if it has none.
   */
  write(
    person: number,
    able: readonly number[],
    masterRow: Int32Array,
    duals: Float64Array,
    into: Float64Array,
  ): void {
    const { lists, omitted } = this.#listsOf(person, able);
    const { list } = this.#tables.cover.contributions;
    for (let cell = 0; cell < lists.length; cell++) {
      const first = lists[cell]!;
      let worth = 0;
      for (let entry = first + 1, end = first + 2 * list[first]!; entry < end; entry += 2) {
        const row = masterRow[list[entry]!]!;
        if (row >= 0) worth += duals[row]! * list[entry + 1]!;
      }
      into[cell] = 0 - worth;
    }
    for (const { place, row, count } of omitted) {
      if (masterRow[row]! >= 0) into[place]! += duals[masterRow[row]!]! * count;
    }
  }

  #listsOf(person: number, able: readonly number[]): Lists {
    const group = this.#tables.cover.classOf[person]!;
    const key = able.join();
    let lists = this.#lists[group]!.get(key);
    if (lists === undefined) this.#lists[group]!.set(key, (lists = this.#read(group, able)));
    return lists;
  }

  #read(group: number, able: readonly number[]): Lists {
    const { days, options, cover } = this.#tables;
    const company = companyOf(this.#tables);
    const lists = new Int32Array(days * able.length);
    const omitted: Lists['omitted'][number][] = [];
    for (let place = 0; place < lists.length; place++) {
      const day = Math.floor(place / able.length);
      const cell = (group * days + day) * options + able[place % able.length]!;
      lists[place] = cover.contributions.at(cell);
      const rows = company.omitted.get(cell);
      if (rows === undefined) continue;
      cover.contributions.each(cell, (row, count) => {
        if (rows.has(row)) omitted.push({ place, row, count });
      });
    }
    return { lists, omitted };
  }
}

/** What doing an option on a day is worth to the demands, as the costs that pricing is given. */

import { once } from '../once.ts';
import type { Tables } from '../tables.ts';

/** The cell costs of a problem; they keep no duals, only where to look. */
export const cellCostsOf: (tables: Tables) => CellCosts = once((tables: Tables) => new CellCosts(tables));

export class CellCosts {
  readonly #tables: Tables;
  /** class → options → (day × options + place → place of its list of contributions) */
  readonly #lists: Map<string, Int32Array>[];

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#lists = Array.from(
      { length: tables.cover.classStart.length - 1 },
      () => new Map<string, Int32Array>(),
    );
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
    const lists = this.#listsOf(person, able);
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
  }

  #listsOf(person: number, able: readonly number[]): Int32Array {
    const { days, options, cover } = this.#tables;
    const group = cover.classOf[person]!;
    const key = able.join();
    let lists = this.#lists[group]!.get(key);
    if (lists === undefined) {
      lists = new Int32Array(days * able.length);
      for (let day = 0; day < days; day++) {
        for (let place = 0; place < able.length; place++) {
          const cell = (group * days + day) * options + able[place]!;
          lists[day * able.length + place] = cover.contributions.at(cell);
        }
      }
      this.#lists[group]!.set(key, lists);
    }
    return lists;
  }
}

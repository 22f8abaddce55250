/**
 * The demands read the other way round: row → who could add to it, when and by which option. A county has hundreds of
 * thousands of such cells and no search asks for all of them, so each row is read when it is first asked for.
 */

import { repertoire } from '../selectors.ts';
import type { Tables } from '../tables.ts';

export class Contributors {
  readonly #tables: Tables;
  readonly #known: (Int32Array | undefined)[] = []; // row → cells
  readonly #able: (Uint8Array | undefined)[] = []; // class → option → 1 if somebody of the class could do it

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /**
   * The cells, (class × days + day) × options + option, that add more than 0 to a row, ascending, of options that
   * somebody of the class could do.
   */
  cellsOf(row: number): Int32Array {
    return (this.#known[row] ??= this.#read(row));
  }

  #read(row: number): Int32Array {
    const { cover, days, options } = this.#tables;
    const added = new Map<number, number>(); // cell → what it adds
    for (const { term, selector, options: selected, amount } of cover.contributions.termsOf(row)) {
      for (const group of cover.contributions.classesOf(selector)) {
        const able = this.#ableOf(group);
        const open = selected.filter((option) => able[option] === 1);
        for (const [from, to] of term.days) {
          for (let day = Math.max(0, from); day < Math.min(days, to); day++) {
            for (const option of open) {
              const cell = (group * days + day) * options + option;
              added.set(cell, (added.get(cell) ?? 0) + amount(option, day));
            }
          }
        }
      }
    }
    return Int32Array.from([...added].flatMap(([cell, count]) => (count > 0 ? [cell] : []))).sort();
  }

  #ableOf(group: number): Uint8Array {
    const { problem, cover, options } = this.#tables;
    const known = this.#able[group];
    if (known !== undefined) return known;
    const able = new Uint8Array(options);
    for (const person of cover.members.subarray(cover.classStart[group], cover.classStart[group + 1]))
      for (const option of repertoire(problem, problem.people[person]!)) able[option] = 1;
    return (this.#able[group] = able);
  }
}

/** What every person has in every window, kept up to date while single cells change. */

import { outside } from '../patterns/machine.ts';
import type { CounterTables } from '../tables/counters.ts';
import { HARD } from '../tables/rates.ts';
import { Journal } from './journal.ts';

export class Counters {
  readonly #tables: CounterTables;
  readonly #options: number;
  readonly #amounts: Float64Array; // slot → points, shared with the whole score
  readonly #held: Int32Array; // counter → what it holds
  readonly #journal: Journal;

  constructor(tables: CounterTables, options: number, amounts: Float64Array) {
    this.#tables = tables;
    this.#options = options;
    this.#amounts = amounts;
    this.#held = new Int32Array(tables.counterCount);
    this.#journal = new Journal(this.#held);
  }

  /** Empties every counter and adds the points of empty ones to the amounts. */
  clear(): void {
    const { base, parent, counterCount } = this.#tables;
    this.#held.set(base);
    for (let counter = 0; counter < counterCount; counter++) {
      if (parent[counter]! < 0)
        this.#amounts[this.#tables.slot[counter]!]! += this.#points(counter, base[counter]!);
    }
    this.#journal.forget();
  }

  /** Lets all changes since the last `keep` stand. */
  keep(): void {
    this.#journal.forget();
  }

  /** Takes back all changes since the last `keep`; the amounts are the caller's to restore. */
  undo(): void {
    this.#journal.undo();
  }

  /** Adds what `option` counts on a day of a person, `times` 1 or −1. */
  count(person: number, day: number, option: number, times: number): void {
    const layout = this.#tables.layouts[this.#tables.layoutOf[person]!]!;
    const first = this.#tables.first[person]!;
    const cell = layout.kindOf[day]! * this.#options + option;
    for (let entry = layout.start[cell]!, end = layout.start[cell + 1]!; entry < end; entry++) {
      this.#add(first + layout.counter[entry]!, times * layout.amount[entry]!);
    }
  }

  /** Adds the points of all counters of one person to `points`. */
  addPoints(person: number, points: Float64Array): void {
    for (let counter = this.#tables.first[person]!; counter < this.#tables.first[person + 1]!; counter++) {
      if (this.#tables.parent[counter]! >= 0) continue;
      points[this.#tables.slot[counter]!]! += this.#points(counter, this.#held[counter]!);
    }
  }

  /** Whether one of a person's counters breaks a hard rule. */
  breaksHard(person: number): boolean {
    const { first, parent, slot } = this.#tables;
    for (let counter = first[person]!; counter < first[person + 1]!; counter++) {
      if (parent[counter]! >= 0 || slot[counter] !== HARD) continue;
      if (this.#points(counter, this.#held[counter]!) > 0) return true;
    }
    return false;
  }

  #add(counter: number, amount: number): void {
    const before = this.#held[counter]!;
    const after = before + amount;
    this.#journal.write(counter, after);
    const window = this.#tables.parent[counter]!;
    if (window < 0) {
      this.#amounts[this.#tables.slot[counter]!]! +=
        this.#points(counter, after) - this.#points(counter, before);
    } else if (after > 0 !== before > 0) {
      this.#add(window, after > 0 ? 1 : -1);
    }
  }

  /** weight × units outside [min, max] */
  #points(counter: number, held: number): number {
    return (
      this.#tables.weight[counter]! * outside(held, this.#tables.min[counter]!, this.#tables.max[counter]!)
    );
  }
}

/** Which rows people may still have, while part of the rota is held: cells fixed to an option, and options barred. */

import type { Tables } from '../tables.ts';

/** A cell that may have any option its rules allow. */
export const FREE = -1;

export class Restriction {
  readonly days: number;
  readonly options: number;
  /** person × days + day → the option it is fixed to, or FREE */
  readonly fixed: Int32Array;
  #barred: Uint8Array | undefined; // (person × days + day) × options + option → 1 if it may not be
  #barredCount = 0;

  constructor({ people, days, options }: Tables) {
    this.days = days;
    this.options = options;
    this.fixed = new Int32Array(people * days).fill(FREE);
  }

  /** Fixes a cell, or frees it with `FREE`. */
  fix(person: number, day: number, option: number): void {
    this.fixed[person * this.days + day] = option;
  }

  /** Bars an option of a cell, or allows it again. */
  bar(person: number, day: number, option: number, barred: boolean): void {
    this.#barred ??= new Uint8Array(this.fixed.length * this.options);
    const place = (person * this.days + day) * this.options + option;
    this.#barredCount += Number(barred) - this.#barred[place]!;
    this.#barred[place] = barred ? 1 : 0;
  }

  /** Whether an option of a cell is barred. */
  bars(person: number, day: number, option: number): boolean {
    return this.#barred?.[(person * this.days + day) * this.options + option] === 1;
  }

  /** Nothing is fixed or barred. */
  get isEmpty(): boolean {
    return this.#barredCount === 0 && this.fixed.every((option) => option === FREE);
  }

  /** Whether a person may have this row. */
  allows(person: number, row: ArrayLike<number>): boolean {
    for (let day = 0; day < this.days; day++) {
      const cell = person * this.days + day;
      const fixed = this.fixed[cell]!;
      if (fixed !== FREE && fixed !== row[day]) return false;
      if (this.#barred?.[cell * this.options + row[day]!] === 1) return false;
    }
    return true;
  }

  /** Puts the price of what a person may not do at Infinity; `costs` is day × able + place → price. */
  applyTo(costs: Float64Array, person: number, able: readonly number[]): void {
    for (let day = 0; day < this.days; day++) {
      const cell = person * this.days + day;
      const fixed = this.fixed[cell]!;
      for (let place = 0; place < able.length; place++) {
        const option = able[place]!;
        const barred = this.#barred?.[cell * this.options + option] === 1;
        if (barred || (fixed !== FREE && fixed !== option)) costs[day * able.length + place] = Infinity;
      }
    }
  }
}

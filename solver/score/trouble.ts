/** Places where hard rules are broken: a few days of one person each, or all of them. */

import type { Random } from '../random.ts';

/** A breach of a sequence shows on one day; what mends it lies at most this far before it, or on the day after. */
const BEFORE = 4;
const AFTER = 2;

export class Trouble {
  readonly #days: number;
  readonly #first: number[] = []; // place → its first cell (person × days + day)
  readonly #length: number[] = []; // place → number of its days

  constructor(days: number) {
    this.#days = days;
  }

  /** Whether nothing but these places is to be looked at. */
  exclusive = false;

  clear(): void {
    this.exclusive = false;
    this.#first.length = 0;
    this.#length.length = 0;
  }

  /** A breach that shows on `day`; one that shows at the end shows on the day after the last. */
  addDay(person: number, day: number): void {
    const from = Math.max(0, Math.min(day, this.#days - 1) - BEFORE);
    this.#first.push(person * this.#days + from);
    this.#length.push(Math.min(this.#days, day + AFTER) - from);
  }

  /** A breach that any day of the person may mend. */
  addRow(person: number): void {
    this.#first.push(person * this.#days);
    this.#length.push(this.#days);
  }

  /** A random cell of a random place; −1 if there is none. */
  draw(random: Random): number {
    if (this.#first.length === 0) return -1;
    const place = random.below(this.#first.length);
    return this.#first[place]! + random.below(this.#length[place]!);
  }
}

/** A proposal: up to two people with other options on a range of days. */

import type { Score } from '../score.ts';

export const PARTS = 2;

export class Move {
  /** Number of people the move changes. */
  parts = 0;
  readonly person: Int32Array = new Int32Array(PARTS); // part → person
  readonly from: Int32Array = new Int32Array(PARTS); // part → first day
  readonly to: Int32Array = new Int32Array(PARTS); // part → one past the last day
  readonly options: readonly Int32Array[]; // part → day → option, read on [from, to)

  constructor(days: number) {
    this.options = Array.from({ length: PARTS }, () => new Int32Array(days));
  }

  /** Adds a person with a range of days and returns where to write their options (indexed by day). */
  add(person: number, from: number, to: number): Int32Array {
    const part = this.parts++;
    this.person[part] = person;
    this.from[part] = from;
    this.to[part] = to;
    return this.options[part]!;
  }

  /** Makes the changes in a score, neither kept nor undone. */
  apply(score: Score): void {
    for (let part = 0; part < this.parts; part++) {
      score.change(this.person[part]!, this.from[part]!, this.to[part]!, this.options[part]!);
    }
  }
}

/**
 * What is left to choose for one slot: in most cells (person, day) one option adds at least as much to every row that
 * matters as every other, and where more is never worse it may be taken as done.
 */

import type { Tables } from '../tables.ts';

/** One cell in which it matters what is done. */
export interface OpenCell {
  readonly cell: number; // person × days + day
  /** What the options add that are not worse than another: to which row how much. */
  readonly ways: readonly ReadonlyMap<number, number>[];
}

export interface Choices {
  readonly open: readonly OpenCell[];
  /** row → what the settled cells add */
  readonly settled: Float64Array;
}

/** The choices of all people, where that a row has more is never worse. `matters`: row → 1 if it does. */
export function choicesOf({ people, days, options, cells, cover }: Tables, matters: Uint8Array): Choices {
  const settled = new Float64Array(cover.rowCount);
  const open: OpenCell[] = [];
  const known = new Map<string, readonly ReadonlyMap<number, number>[]>(); // class, day and choice → ways
  for (let person = 0; person < people; person++) {
    for (let day = 0; day < days; day++) {
      const cell = person * days + day;
      const choice = cells.choiceOf[cell]!;
      const first = (cover.classOf[person]! * days + day) * options;
      const key = `${first} ${choice}`;
      let ways = known.get(key);
      if (ways === undefined) {
        const own = cells.choices.subarray(cells.choiceStart[choice], cells.choiceStart[choice + 1]);
        const all = distinct(Array.from(own, (option) => additions(cover, first + option, matters)));
        known.set(key, (ways = undominated(all)));
      }
      if (ways.length > 1) open.push({ cell, ways });
      else for (const [row, count] of ways[0] ?? []) settled[row]! += count;
    }
  }
  return { open, settled };
}

/** What an option adds; rows to which it adds nothing are left out, so that equal ways are equal lists. */
function additions(cover: Tables['cover'], place: number, matters: Uint8Array): Map<number, number> {
  const added = new Map<number, number>();
  cover.contributions.each(place, (row, count) => {
    if (matters[row] !== 1) return;
    const sum = (added.get(row) ?? 0) + count;
    if (sum === 0) added.delete(row);
    else added.set(row, sum);
  });
  return added;
}

function distinct(all: readonly Map<number, number>[]): ReadonlyMap<number, number>[] {
  const ways = new Map<string, ReadonlyMap<number, number>>();
  for (const added of all) ways.set([...added].sort(([a], [b]) => a - b).join(';'), added);
  return [...ways.values()];
}

/** Those of which no other adds as much to every row. */
function undominated(ways: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number>[] {
  return ways.filter((way, place) => !ways.some((other, index) => index !== place && atLeast(other, way)));
}

function atLeast(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  for (const [row, count] of other) if ((one.get(row) ?? 0) < count) return false;
  for (const [row, count] of one) if (count < (other.get(row) ?? 0)) return false;
  return true;
}

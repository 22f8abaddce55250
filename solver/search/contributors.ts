/** The demands read the other way round: row → who could add to it, when and by which option. */

import { repertoire } from '../selectors.ts';
import type { Tables } from '../tables.ts';

export interface Contributors {
  readonly start: Int32Array; // row → its first contribution; the next element ends them
  readonly cell: Int32Array; // contribution → (class × days + day) × options + option
}

/** Collects the cells that add more than 0 to each row, of options that somebody of the class could do. */
export function contributorsOf(tables: Tables): Contributors {
  const { cover } = tables;
  const start = new Int32Array(cover.rowCount + 1);
  eachContribution(tables, (row) => start[row + 1]!++);
  for (let row = 0; row < cover.rowCount; row++) start[row + 1]! += start[row]!;
  const cell = new Int32Array(start[cover.rowCount]!);
  const filled = start.slice();
  eachContribution(tables, (row, place) => (cell[filled[row]!++] = place));
  return { start, cell };
}

function eachContribution(tables: Tables, tell: (row: number, cell: number) => void): void {
  const { problem, cover, days, options } = tables;
  for (let group = 0; group < cover.classStart.length - 1; group++) {
    const members = cover.members.subarray(cover.classStart[group], cover.classStart[group + 1]);
    const able = new Set([...members].flatMap((person) => repertoire(problem, problem.people[person]!)));
    for (let day = 0; day < days; day++) {
      for (const option of able) {
        const cell = (group * days + day) * options + option;
        cover.contributions.each(cell, (row, count) => {
          if (count > 0) tell(row, cell);
        });
      }
    }
  }
}

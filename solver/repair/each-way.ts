/** What rows would have more or less of if somebody did something else on a day. */

import type { Score } from '../score.ts';
import type { Tables } from '../tables.ts';
import type { Limits } from './chances.ts';

/** Calls `tell` with each row that has more (below 0: less) by each other option that somebody may do on a day of the rota that a score has. */
export function eachWay(
  { tables, rota }: Score,
  mayChange: Limits['mayChange'],
  { person, day }: { readonly person: number; readonly day: number },
  tell: (row: number, more: number) => void,
): void {
  const { days, options, cells } = tables;
  const cell = person * days + day;
  const now = rota[cell]!;
  const first = (tables.cover.classOf[person]! * days + day) * options;
  const adds = addedBy(tables, first + now);
  const choice = cells.choiceOf[cell]!;
  for (let place = cells.choiceStart[choice]!; place < cells.choiceStart[choice + 1]!; place++) {
    const option = cells.choices[place]!;
    if (option === now || !mayChange(person, day, option)) continue;
    const then = addedBy(tables, first + option);
    for (const [row, count] of then) tell(row, count - (adds.get(row) ?? 0));
    for (const [row, count] of adds) if (!then.has(row)) tell(row, -count);
  }
}

/** row → what is added to it; a row may count a cell more than once */
function addedBy({ cover }: Tables, cell: number): Map<number, number> {
  const added = new Map<number, number>();
  cover.contributions.each(cell, (row, count) => added.set(row, (added.get(row) ?? 0) + count));
  return added;
}

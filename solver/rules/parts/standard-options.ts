/** The small world in which every rule shows its examples: a row such as `N | E - E`, history to the left. */

import type { Option, Problem } from '../../problem.ts';

const spell = (id: string, tags: string[], start: number, end: number): Option => ({
  id,
  tags,
  start,
  end,
  values: { minutes: end - start },
});

/** Off, five working options (a sleep-in ends at noon), leave that counts as 8 hours, and readiness without a working spell. */
export const standardOptions: readonly Option[] = [
  { id: '-' },
  spell('E', ['day', 'early'], 7 * 60, 15 * 60),
  spell('L', ['late'], 15 * 60, 23 * 60),
  spell('N', ['night'], 23 * 60, 31 * 60),
  spell('D', ['day', 'long'], 8 * 60, 20 * 60),
  spell('X', ['sleep-in'], 22 * 60, 36 * 60),
  { id: 'A', tags: ['leave'], values: { minutes: 8 * 60 } },
  { id: 'S', tags: ['standby'], values: { standby: 24 * 60 } },
];

/** A problem with one person, Amy, whose past is the left part of the row; day 0 is a Monday. */
export function standardProblem(row: string): { readonly problem: Problem; readonly row: readonly number[] } {
  const [planned, past] = row.split('|').map(idsOf).reverse();
  const problem: Problem = {
    format: 'muster-problem',
    version: 1,
    name: 'example',
    days: planned!.length,
    firstWeekday: 0,
    tiers: [{ name: 'all', steer: 1 }],
    options: standardOptions,
    people: [{ id: 'Amy', history: past ?? [] }],
    rules: [],
    demands: [],
  };
  return { problem, row: planned!.map((id) => standardOptions.findIndex((option) => option.id === id)) };
}

function idsOf(part: string): string[] {
  return part.split(' ').filter((id) => id !== '');
}

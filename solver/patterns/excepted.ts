/**
 * A pattern of which nothing counts that shows on some days.
 *
 *     excess of day d = 0 on these days, else the pattern's own
 *
 * What it knows of the past stays: a rest cut short on such a day is not made up on the next.
 */

import { classifyDays } from './classes.ts';
import type { Machine } from './machine.ts';
import type { Calendar } from './view.ts';

/** Half-open ranges of days. */
export type DayRanges = readonly (readonly [from: number, to: number])[];

/** The pattern without what shows on these days; it has to show day by day. */
export function excepted(machine: Machine, days: DayRanges, calendar: Calendar): Machine {
  const isExcepted = (day: number): boolean => days.some(([from, to]) => from <= day && day < to);
  const without = (day: number, excess: number): number => (isExcepted(day) ? 0 : excess);
  const { face } = machine;
  return {
    ...machine,
    key: JSON.stringify(['excepted', days, machine.key]),
    phase: classifyDays(calendar, (day) => `${machine.phase(day)} ${Number(isExcepted(day))}`),
    extend(state, day, symbol) {
      const step = machine.extend(state, day, symbol);
      return { state: step.state, excess: without(day, step.excess) };
    },
    finish: (state) => without(calendar.days, machine.finish(state)),
    face:
      face.kind === 'cells'
        ? { kind: 'cells', excess: (day, symbol) => without(day, face.excess(day, symbol)) }
        : { kind: 'automaton' },
  };
}

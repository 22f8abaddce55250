import type { DayRecord } from '../../domain/index.ts';
import { DEFAULT_DAY_START } from '../../time/calendar.ts';
import { clockMinutes } from '../../time/dates.ts';
import type { Fault } from '../fault.ts';
import { entries, type Check } from './draft.ts';

/** On-call periods of one recorded day that overlap. */
export const onCallPeriods: Check = function* (draft) {
  const dayStart = draft.dayStart ?? DEFAULT_DAY_START;
  yield* overlapping(draft.locked, 'locked', dayStart);
  yield* overlapping(draft.baseline, 'baseline', dayStart);
  yield* overlapping(draft.history, 'history', dayStart);
};

function* overlapping(
  days: readonly (DayRecord | undefined)[] | undefined,
  list: string,
  dayStart: string,
): Generator<Fault> {
  for (const { path, value } of entries(days, list)) {
    const spells = (value.onCall ?? []).map(({ start, end }) => {
      const from = (clockMinutes(start) - clockMinutes(dayStart) + 1440) % 1440;
      return { from, to: from + ((clockMinutes(end) - clockMinutes(start) + 1440) % 1440 || 1440) };
    });
    const clash = spells.findIndex((spell, index) =>
      spells.slice(0, index).some((other) => spell.from < other.to && other.from < spell.to),
    );
    if (clash < 0) continue;
    const { start, end } = value.onCall?.[clash] ?? { start: '', end: '' };
    yield {
      path: [...path, 'onCall', clash],
      found: `${start}–${end}`,
      expected: 'on-call periods that do not overlap',
    };
  }
}

import type { DayRecord } from '../../domain/index.ts';
import { addDays } from '../../time/dates.ts';
import type { Fault } from '../fault.ts';
import { entries, type Check, type Draft } from './draft.ts';

/** History that is not before the period, or locks and baseline that are not in it. */
export const recordedDays: Check = function* (draft) {
  const { period } = draft;
  if (period === undefined) return;
  const last = addDays(period.from, period.days - 1);
  yield* outside(
    draft,
    ['history', 'worked'],
    (date) => date < period.from,
    `a day before the period (${period.from})`,
  );
  yield* outside(
    draft,
    ['locked', 'baseline'],
    (date) => date >= period.from && date <= last,
    `a day of the period (${period.from} to ${last})`,
  );
};

function* outside(
  draft: Draft,
  lists: readonly ('history' | 'worked' | 'locked' | 'baseline')[],
  fits: (date: string) => boolean,
  expected: string,
): Generator<Fault> {
  for (const list of lists) {
    const days: readonly (Pick<DayRecord, 'date'> | undefined)[] | undefined = draft[list];
    for (const { path, value } of entries(days, list)) {
      if (!fits(value.date)) yield { path: [...path, 'date'], found: value.date, expected };
    }
  }
}

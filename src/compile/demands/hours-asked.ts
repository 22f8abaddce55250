/** The hours of the day in which a demand is asked, as elapsed minutes. */
import type { Register } from '../../cover/register.ts';
import { WHOLE_DAY, type When } from '../../domain/index.ts';
import type { Validity } from '../../time/calendar.ts';
import { type Interval, union } from '../../time/intervals.ts';
import { datesAround } from './dates.ts';

interface Hours extends Validity {
  readonly when?: When | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/**
 * Ascending, those that touch joined: a night is one stretch. Hours that begin on the day before the period, and those of
 * the date after it, are among them, for duties cross both edges.
 */
export function hoursAsked(register: Register, record: Hours): Interval[] {
  const { calendar } = register;
  const { start = WHOLE_DAY.start, end = WHOLE_DAY.end } = record;
  const dates = datesAround(register, record);
  return union(dates.map((date) => calendar.spellOnDate(calendar.dateOf(date), start, end)));
}

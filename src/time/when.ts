import type { Weekday, When } from '../domain/primitives.ts';
import { weekdayOfDate } from './dates.ts';
import { bankHolidays, type ObservedHolidays } from './holidays.ts';

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Whether a `when` holds on a date: it is one of its dates, its weekdays or the dates of its calendar rule (every
 * date if it names none of these), is not excepted, lies within its stretches, and its holiday setting lets it through.
 */
export function membership(
  when: When,
  ruleDates: readonly string[],
  holidays: ObservedHolidays | undefined,
): (date: string) => boolean {
  const named = new Set([...(when.dates ?? []), ...ruleDates]);
  const weekdays = new Set(when.weekdays?.map((weekday) => WEEKDAYS.indexOf(weekday)));
  const except = new Set(when.except);
  const everyDate = when.dates === undefined && when.weekdays === undefined && when.rrule === undefined;
  return (date) => {
    const listed = everyDate || named.has(date) || weekdays.has(weekdayOfDate(date));
    const inside = when.within?.some(({ from, through }) => from <= date && date <= through) ?? true;
    return listed && inside && !except.has(date) && observes(when.holidays, date, holidays);
  };
}

function observes(setting: When['holidays'], date: string, holidays: ObservedHolidays | undefined): boolean {
  if (setting === undefined || setting === 'include') return true;
  const isHoliday = bankHolidays(Number(date.slice(0, 4)), holidays).includes(date);
  return setting === 'only' ? isHoliday : !isHoliday;
}

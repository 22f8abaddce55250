/** Bank holidays worked out from the rules by which they are set, for the years around the scenarios of today. */
import { DateTime } from 'luxon';
import type { Organisation } from '../../src/domain/index.ts';
import { addDays } from './clock.ts';

/** Whether a date is a bank holiday (or the substitute of one) where an organisation works. */
export function isBankHoliday(organisation: Organisation | undefined, date: string): boolean {
  if (organisation?.extraHolidays?.includes(date) === true) return true;
  const jurisdiction = organisation?.holidays ?? 'england-and-wales';
  const year = date.slice(0, 4);
  const key = `${jurisdiction} ${year}`;
  const holidays = years.get(key) ?? holidaysOf(jurisdiction, Number(year));
  years.set(key, holidays);
  return holidays.has(date);
}

const years = new Map<string, ReadonlySet<string>>();

function holidaysOf(jurisdiction: NonNullable<Organisation['holidays']>, year: number): Set<string> {
  const easter = easterSunday(year);
  const goodFriday = addDays(easter, -2);
  const easterMonday = addDays(easter, 1);
  const firstMay = nthMonday(year, 5, 1);
  const lastMay = nthMonday(year, 5, -1);
  const newYear = substituted([`${year}-01-01`]);
  const christmas = substituted([`${year}-12-25`, `${year}-12-26`]);
  const common = [goodFriday, firstMay, lastMay, ...christmas];
  switch (jurisdiction) {
    case 'england-and-wales':
      return new Set([...common, ...newYear, easterMonday, nthMonday(year, 8, -1)]);
    case 'northern-ireland': {
      const own = [...substituted([`${year}-03-17`]), ...substituted([`${year}-07-12`])];
      return new Set([...common, ...newYear, easterMonday, nthMonday(year, 8, -1), ...own]);
    }
    case 'scotland': {
      const own = [...substituted([`${year}-01-01`, `${year}-01-02`]), ...substituted([`${year}-11-30`])];
      return new Set([...common, ...own, nthMonday(year, 8, 1)]);
    }
  }
}

/** The days themselves, and for each that falls on a weekend the next weekday that is not already taken. */
function substituted(dates: readonly string[]): string[] {
  const taken = [...dates];
  for (const date of dates) {
    if (weekday(date) < 6) continue;
    let substitute = addDays(date, 1);
    while (weekday(substitute) > 5 || taken.includes(substitute)) substitute = addDays(substitute, 1);
    taken.push(substitute);
  }
  return taken;
}

/** The nth Monday of a month; −1 is the last. */
function nthMonday(year: number, month: number, nth: number): string {
  const first = DateTime.utc(year, month, 1);
  const mondays = Array.from({ length: first.daysInMonth! }, (_, index) =>
    first.plus({ days: index }),
  ).filter((day) => day.weekday === 1);
  return mondays.at(nth > 0 ? nth - 1 : nth)!.toFormat('yyyy-MM-dd');
}

/** The anonymous Gregorian computus. */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return DateTime.utc(year, Math.floor(days / 31), (days % 31) + 1).toFormat('yyyy-MM-dd');
}

function weekday(date: string): number {
  return DateTime.fromISO(date, { zone: 'utc' }).weekday;
}

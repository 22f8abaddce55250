/**
 * Calendar dates without a zone: text `2026-06-01` outside, whole days since 1970-01-01 inside. Nothing here
 * knows a clock or a machine's zone.
 */

const DAY = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** Whole days from 1970-01-01 to a date. Throws on text that is not a real date. */
export function epochDay(date: string): number {
  const days = Date.parse(`${date}T00:00:00Z`) / DAY;
  if (!DATE.test(date) || !Number.isInteger(days) || dateOfEpochDay(days) !== date) {
    throw new RangeError(`Not a date: ${JSON.stringify(date)}`);
  }
  return days;
}

/** The date that many whole days after 1970-01-01. */
export function dateOfEpochDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The date `days` later (earlier if negative). */
export function addDays(date: string, days: number): string {
  return dateOfEpochDay(epochDay(date) + days);
}

/** Days from one date to another; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return epochDay(to) - epochDay(from);
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOfDate(date: string): number {
  return weekdayOfEpochDay(epochDay(date));
}

/** 0 is Monday, 6 is Sunday; 1970-01-01 was a Thursday. */
export function weekdayOfEpochDay(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Minutes after midnight of a clock time from `00:00` to `24:00`. */
export function clockMinutes(clock: string): number {
  const match = /^(\d\d):(\d\d)$/.exec(clock);
  const minutes = match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2]);
  if (!(minutes <= 1440)) throw new RangeError(`Not a clock time: ${JSON.stringify(clock)}`);
  return minutes;
}

/** The same day so many months later (earlier if negative); the month's last day where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(first.getTime() + (Math.min(day, last) - 1) * DAY).toISOString().slice(0, 10);
}

import type { Calendar } from './calendar.ts';

const DAY = 24 * 60;

/** The operational day that holds a minute; it may lie before or after the period. */
export function dayAt(minute: number, { dayStart }: Pick<Calendar, 'dayStart'>): number {
  let day = Math.floor(minute / DAY);
  while (dayStart(day) > minute) day--;
  while (dayStart(day + 1) <= minute) day++;
  return day;
}

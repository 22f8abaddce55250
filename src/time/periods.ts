import { addDays, daysBetween } from './dates.ts';

/** Dates from `from` to `through`, both inclusive. */
export interface Period {
  readonly from: string;
  readonly through: string;
}

/**
 * The accounting periods of 28 days that touch `span`, counted from an anchor date. Thirteen of them are 364 days,
 * so they drift a day or two against the calendar every year; the anchor keeps them where the organisation has them.
 */
export function fourWeekPeriods(anchor: string, span: Period): Period[] {
  const found: Period[] = [];
  let from = addDays(anchor, Math.floor(daysBetween(anchor, span.from) / 28) * 28);
  while (from <= span.through) {
    found.push({ from, through: addDays(from, 27) });
    from = addDays(from, 28);
  }
  return found;
}

/** The whole calendar months that touch `span`. */
export function monthsTouching(span: Period): Period[] {
  const found: Period[] = [];
  let from = `${span.from.slice(0, 7)}-01`;
  while (from <= span.through) {
    const next = `${addDays(from, 31).slice(0, 7)}-01`;
    found.push({ from, through: addDays(next, -1) });
    from = next;
  }
  return found;
}

/** The first day of the month that is so many before the one that begins on a date. */
export function monthsBefore(first: string, months: number): string {
  let from = first;
  for (let back = 0; back < months; back++) from = `${addDays(from, -1).slice(0, 7)}-01`;
  return from;
}

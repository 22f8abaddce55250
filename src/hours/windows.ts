/** The stretches of days over which hours are counted: weeks, 28 days, calendar months. */
import type { Calendar } from '../time/calendar.ts';
import { addDays, daysBetween } from '../time/dates.ts';

export type WindowKind = 'week' | '28-days' | 'month';

/** Days `[from, to)`, counted from the first planned day; may begin before it or end after the period. */
export interface Window {
  readonly kind: WindowKind;
  /** First date. */
  readonly first: string;
  /** Last date. */
  readonly last: string;
  readonly from: number;
  readonly to: number;
}

/** The windows of a kind that meet the period, ascending: weeks and 28 days from its first day, months as they fall. */
export function windowsOf(kind: WindowKind, calendar: Calendar): Window[] {
  const start = calendar.dateOf(0);
  const lastDay = calendar.dateOf(calendar.days - 1);
  const windows: Window[] = [];
  for (
    let first = kind === 'month' ? `${start.slice(0, 8)}01` : start;
    first <= lastDay;
    first = next(kind, first)
  ) {
    const following = next(kind, first);
    windows.push({
      kind,
      first,
      last: addDays(following, -1),
      from: daysBetween(start, first),
      to: daysBetween(start, following),
    });
  }
  return windows;
}

/** First dates of accounting periods of 28 days: 13 of them make 364 days, so they drift against the year. */
export function accountingPeriods(anchor: string, count: number): { first: string; last: string }[] {
  return Array.from({ length: count }, (_, index) => {
    const first = addDays(anchor, 28 * index);
    return { first, last: addDays(first, 27) };
  });
}

function next(kind: WindowKind, first: string): string {
  if (kind === 'week') return addDays(first, 7);
  if (kind === '28-days') return addDays(first, 28);
  const [year = 0, month = 0] = first.split('-').map(Number);
  const months = year * 12 + month;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

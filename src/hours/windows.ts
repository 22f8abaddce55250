/** The stretches of days over which hours are counted: weeks, 28 days, calendar months, one or three in a row. */
import type { Calendar } from '../time/calendar.ts';
import { addDays } from '../time/dates.ts';
import { fourWeekPeriods, monthsBefore, monthsTouching, type Period } from '../time/periods.ts';

export const WINDOW_KINDS = ['week', '28-days', 'month', '3-months'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

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

/**
 * The windows of a kind that meet the period, ascending: weeks and 28 days from its first day, months as they fall, and of each
 * of these the three months that end with it.
 */
export function windowsOf(kind: WindowKind, calendar: Calendar): Window[] {
  const span = { from: calendar.dateOf(0), through: calendar.dateOf(calendar.days - 1) };
  return periodsOf(kind, span).map(({ from, through }) => ({
    kind,
    first: from,
    last: through,
    from: calendar.dayOf(from),
    to: calendar.dayOf(through) + 1,
  }));
}

function periodsOf(kind: WindowKind, span: Period): Period[] {
  switch (kind) {
    case 'week':
      return weeksOf(span);
    case '28-days':
      return fourWeekPeriods(span.from, span);
    case 'month':
      return monthsTouching(span);
    case '3-months':
      return monthsTouching(span).map(({ from, through }) => ({ from: monthsBefore(from, 2), through }));
  }
}

function weeksOf({ from, through }: Period): Period[] {
  const weeks: Period[] = [];
  for (let first = from; first <= through; first = addDays(first, 7)) {
    weeks.push({ from: first, through: addDays(first, 6) });
  }
  return weeks;
}

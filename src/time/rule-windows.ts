/**
 * Windows as planners state them, by the calendar, so that a rule set stands from one period to the next; the solver
 * knows them as day numbers only.
 *
 *     windows: months                              calendar months
 *     windows: four-weeks, anchor: 2026-04-06      28 days each, counted from the anchor in both directions
 *     windows: [[2026-04-01, 2026-06-30]]          first and last date, both included
 *
 * Windows reach out of the period on either side: the solver asks a minimum only of those that end in the period and of
 * which every day is known, and counts against a maximum what is known.
 */
import { addDays, daysBetween, epochDay } from './dates.ts';
import { fourWeekPeriods, monthsTouching, type Period } from './periods.ts';

export interface PlannedDays {
  readonly from: string;
  readonly days: number;
}

type Params = Readonly<Record<string, unknown>>;

/** The parameters with windows by the calendar as day numbers; whatever is no such window stays as it is. */
export function withDayWindows(params: Params, { from, days }: PlannedDays): Params {
  const span = { from, through: addDays(from, days - 1) };
  const { windows, anchor, ...rest } = params;
  const numbered = (periods: readonly Period[]): Params => ({
    ...rest,
    windows: periods.map((one) => [daysBetween(from, one.from), daysBetween(from, one.through) + 1]),
  });
  if (windows === 'months') return anchor === undefined ? numbered(monthsTouching(span)) : params;
  if (windows === 'four-weeks') return isDate(anchor) ? numbered(fourWeekPeriods(anchor, span)) : params;
  if (!Array.isArray(windows) || anchor !== undefined) return params;
  const ranges = windows.map(rangeOf);
  return ranges.every((range) => range !== undefined) && ranges.length > 0 ? numbered(ranges) : params;
}

function isDate(value: unknown): value is string {
  try {
    return typeof value === 'string' && Number.isInteger(epochDay(value));
  } catch {
    return false;
  }
}

function rangeOf(window: unknown): Period | undefined {
  if (!Array.isArray(window) || window.length !== 2) return undefined;
  const [from, through] = window as readonly unknown[];
  return isDate(from) && isDate(through) && from <= through ? { from, through } : undefined;
}

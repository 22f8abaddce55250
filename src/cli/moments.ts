import { quote } from '../../solver/issue.ts';
import type { Issue } from '../domain/issue.ts';
import { date } from '../domain/primitives.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Interval } from '../time/intervals.ts';
import { UnusableInput, type Given } from './command.ts';
import { refuse, text } from './options.ts';

/** Options of commands that ask about a part of the period. */
export const between = [
  { flags: '--from <time>', about: 'from this date or minute on, e.g. 2026-06-03T14:30' },
  { flags: '--to <time>', about: 'up to this minute, or to the end of this date' },
] as const;

/**
 * Reads an option that is a minute of the period in local time, or with an offset.
 * @throws UnusableInput if it is none.
 */
export function minute(given: Given, option: string, calendar: Calendar): number | undefined {
  const found = text(given, option);
  if (found === undefined) return undefined;
  const at = momentOf(found, calendar, 'start');
  if (at === undefined) refuse([unreadable(option, found)]);
  const end = calendar.dayStart(calendar.days);
  if (at !== undefined && !(0 <= at && at < end)) {
    const expected = `a minute from ${calendar.iso(0)} to before ${calendar.iso(end)}`;
    refuse([{ where: `--${option}`, found, expected }]);
  }
  return at;
}

/**
 * Elapsed minutes from `--from` to `--to`; left out: the period's start and end.
 * @throws UnusableInput if one is no date or minute, or if nothing of the period lies between them.
 */
export function timeAsked(given: Given, calendar: Calendar): Interval {
  const [start, end] = [0, calendar.dayStart(calendar.days)];
  const issues: Issue[] = [];
  const asked = (option: 'from' | 'to', otherwise: number): number => {
    const found = text(given, option);
    if (found === undefined) return otherwise;
    const at = momentOf(found, calendar, option === 'from' ? 'start' : 'end');
    if (at === undefined) issues.push(unreadable(option, found));
    return at ?? otherwise;
  };
  const [from, to] = [asked('from', start), asked('to', end)];
  if (issues.length === 0 && Math.max(from, start) >= Math.min(to, end)) {
    issues.push({
      where: '--from and --to',
      found: `${calendar.iso(from)} to ${calendar.iso(to)}`,
      expected: `some time of the period, ${calendar.iso(start)} to ${calendar.iso(end)}`,
    });
  }
  refuse(issues);
  return [Math.max(from, start), Math.min(to, end)];
}

/** A date counts from its midnight, as an end to its last minute. */
function momentOf(found: string, calendar: Calendar, edge: 'start' | 'end'): number | undefined {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(found))
      return calendar.at(found, edge === 'start' ? '00:00' : '24:00', edge);
    const [, onDate = '', clock = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(found) ?? [];
    // Without an offset an hour that the clocks repeat is the first for a start, the second for an end.
    if (onDate !== '') return calendar.at(onDate, clock, edge);
    return /T\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(found) ? calendar.minuteOf(found) : undefined;
  } catch {
    return undefined;
  }
}

function unreadable(option: string, found: string): Issue {
  return {
    where: `--${option}`,
    found: quote(found),
    expected: 'a local date or time such as 2026-06-03 or 2026-06-03T14:30',
  };
}

/**
 * Reads an option that is a minute of any time, local or with an offset.
 * @throws UnusableInput if it is none.
 */
export function moment(given: Given, option: string, calendar: Calendar): number | undefined {
  const found = text(given, option);
  if (found === undefined) return undefined;
  return momentIn(found, option, calendar);
}

/**
 * Reads a minute of any time that is a part of an option, local or with an offset.
 * @throws UnusableInput if it is none.
 */
export function momentIn(found: string, option: string, calendar: Calendar): number {
  const at = found.includes('T') ? momentOf(found, calendar, option === 'to' ? 'end' : 'start') : undefined;
  if (at === undefined) throw new UnusableInput([unreadable(option, found)]);
  return at;
}

/**
 * Reads an option that is a date.
 * @throws UnusableInput if it is none.
 */
export function day(given: Given, option: string): string | undefined {
  const found = text(given, option);
  if (found === undefined || date.safeParse(found).success) return found;
  throw new UnusableInput([
    { where: `--${option}`, found: quote(found), expected: 'a date such as 2026-06-03' },
  ]);
}

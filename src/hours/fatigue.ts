/**
 * How tiring a run of work is, as points that fade with rest: a heuristic to look at, no validated model and no limit.
 *
 *     + 1 an hour worked 00:00–06:00, + ½ an hour beyond 8 in a spell, + 2 a start before 06:30,
 *     + 3 a rest shorter than 11 h, + 1 a day worked beyond five in a row; half of it is gone after 24 h off
 *
 * Its ingredients are those of HSG256, Managing shift work (Health and Safety Executive, 2006); the points are assumed here.
 */
import type { Calendar } from '../time/calendar.ts';
import { addDays } from '../time/dates.ts';
import { type Interval, sharedMinutes, union } from '../time/intervals.ts';
import { type Busy, spanOf } from './times-at-work.ts';

const HOUR = 60;
const HALF_LIFE = 24 * HOUR;
const SHORT_REST = 11 * HOUR;
const LONG_SPELL = 8 * HOUR;
const DAYS_IN_A_ROW = 5;
const NIGHT = { start: '00:00', end: '06:00' } as const;
const EARLY = '06:30';

export interface Fatigue {
  /** The most at the end of any spell of work, to tenths. */
  readonly points: number;
  /** Date on which that spell began. */
  readonly date: string;
}

/** The most that somebody’s times at work add up to; undefined where there is no work. */
export function fatigueOf(busy: readonly Busy[], calendar: Calendar): Fatigue | undefined {
  const [epoch] = spanOf({ start: calendar.iso(0), end: calendar.iso(0) });
  let most: Fatigue | undefined;
  let last = { points: 0, end: -Infinity, date: '', inARow: 0 };
  for (const [from, to] of union(busy.map(({ span }) => [span[0] - epoch, span[1] - epoch]))) {
    const start = calendar.iso(from);
    const date = start.slice(0, 10);
    const inARow = date === last.date ? last.inARow : addDays(date, -1) === last.date ? last.inARow + 1 : 1;
    const points =
      last.points * 0.5 ** ((from - last.end) / HALF_LIFE) +
      nightMinutes([from, to], calendar) / HOUR +
      Math.max(0, to - from - LONG_SPELL) / HOUR / 2 +
      (start.slice(11, 16) < EARLY ? 2 : 0) +
      (from - last.end < SHORT_REST ? 3 : 0) +
      (date !== last.date && inARow > DAYS_IN_A_ROW ? 1 : 0);
    if (most === undefined || points > most.points) most = { points, date };
    last = { points, end: to, date, inARow };
  }
  return most && { ...most, points: Math.round(most.points * 10) / 10 };
}

/** Minutes of a spell in the dead of night. */
function nightMinutes([from, to]: Interval, calendar: Calendar): number {
  const [first, last] = [from, to - 1].map((minute) => calendar.iso(minute).slice(0, 10)) as [string, string];
  let minutes = 0;
  for (let date = first; date <= last; date = addDays(date, 1))
    minutes += sharedMinutes([from, to], calendar.spellOnDate(date, NIGHT.start, NIGHT.end));
  return minutes;
}

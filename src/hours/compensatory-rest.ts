/** Rest that calls took between two duties is owed (Working Time Regulations 1998, reg. 24); when later rest gives it back. */
import type { Rota } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDays } from '../time/dates.ts';
import { intersection, type Interval, union } from '../time/intervals.ts';
import { DAILY_REST, restAroundCalls } from './rest-around-calls.ts';
import { type Busy, spanOf } from './times-at-work.ts';

/** Days within which owed rest is to be given: assumed by this project, the regulation names no number. */
const DAYS_TO_GIVE = 14;
/** Weekly rest (reg. 11), minutes. */
const WEEKLY_REST = 24 * 60;

/**
 * - `given`, `given late`: later free time was long enough to make up for it
 * - `owed`: not yet, and its day has not come
 * - `overdue`: not by the day on which it was due
 */
export const REST_STATES = ['given', 'given late', 'owed', 'overdue'] as const;

export interface OwedRest {
  /** On which the duty began before which rest was too short. */
  readonly date: string;
  /** Minutes that the longest rest before it lacked of the daily rest. */
  readonly owed: number;
  /** Last day on which to begin giving it. */
  readonly due: string;
  /** On which the free time began that made up for it. */
  readonly given?: string;
  readonly state: (typeof REST_STATES)[number];
}

/**
 * The rest owed to one person, the oldest first. Free time gives back what it has beyond a daily rest; beyond a daily and a
 * weekly one, if it is as long as both. What is known of them ends with the period.
 */
export function compensatoryRest(
  { scenario: { callOuts = [] } }: Rota,
  person: string,
  busy: readonly Busy[],
  calendar: Calendar,
): OwedRest[] {
  const midnight = Date.parse(calendar.iso(0)) / 60_000;
  const spans = (kind: Busy['kind']): Interval[] =>
    busy.filter((each) => each.kind === kind).map(({ span }) => span);
  const stated = callOuts
    .filter((call) => call.person === person)
    .map(({ from, through }) =>
      spanOf({ start: calendar.iso(calendar.minuteOf(from)), end: calendar.iso(calendar.minuteOf(through)) }),
    );
  const calls = union([...spans('call-out'), ...stated]);
  if (calls.length === 0) return [];
  const duties = union(spans('duty'));
  const dateAt = (minute: number): string => calendar.iso(minute - midnight).slice(0, 10);
  const end = midnight + calendar.dayStart(calendar.days);
  const last = calendar.dateOf(calendar.days - 1);
  const free = freeTime(union([...duties, ...calls]), end);
  return debts(duties, calls).map(([since, owed]): OwedRest => {
    const date = dateAt(since);
    const due = addDays(date, DAYS_TO_GIVE);
    const gap = free.find(({ from, spare }) => from >= since && spare >= owed);
    if (gap === undefined) return { date, owed, due, state: due <= last ? 'overdue' : 'owed' };
    gap.spare -= owed;
    const given = dateAt(gap.from);
    return { date, owed, due, given, state: given <= due ? 'given' : 'given late' };
  });
}

/** Starts of duties before which calls left too little rest, and what they took of it. */
function debts(
  duties: readonly Interval[],
  calls: readonly Interval[],
): (readonly [since: number, owed: number])[] {
  return duties.slice(1).flatMap(([start], place) => {
    const end = duties[place]![1];
    const between = intersection(calls, [[end, start]]);
    if (between.length === 0) return [];
    // What was planned too short is no call's.
    const planned = Math.min(DAILY_REST, start - end);
    const owed = planned - Math.min(planned, restAroundCalls(end, between, start).longest);
    return owed > 0 ? [[start, owed] as const] : [];
  });
}

/** Free time after each spell of work, the last up to `end`, with the minutes that it can give back. */
function freeTime(work: readonly Interval[], end: number): { readonly from: number; spare: number }[] {
  const both = DAILY_REST + WEEKLY_REST;
  return work.map(([, from], place) => {
    const next = work[place + 1]?.[0];
    const long = (next ?? end) - from;
    // The last goes on, and may turn out to be the weekly rest.
    const own = next === undefined || long >= both ? both : DAILY_REST;
    return { from, spare: Math.max(0, long - own) };
  });
}

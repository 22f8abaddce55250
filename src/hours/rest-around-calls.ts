/** Rest between two duties with calls in between, and what of the daily rest is owed for it. */
import type { Rota } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Interval } from '../time/intervals.ts';

/** Daily rest of an adult (Working Time Regulations 1998, reg. 10), minutes. */
export const DAILY_REST = 11 * 60;

export interface RestGot {
  /** The longest stretch without duty or call, minutes. */
  readonly longest: number;
  /** What it lacks of the daily rest: owed as compensatory rest (reg. 24), minutes. */
  readonly owed: number;
}

/** Rest from the end of one duty to the start of the next; `calls` ascending, between the two. */
export function restAroundCalls(end: number, calls: readonly Interval[], start: number): RestGot {
  const starts = [...calls.map(([from]) => from), start];
  const ends = [end, ...calls.map(([, to]) => to)];
  const longest = Math.max(...starts.map((from, index) => from - ends[index]!));
  return { longest, owed: Math.max(0, DAILY_REST - longest) };
}

/** person → minutes of daily rest that calls cost between the duties of a rota; people to whom nothing is owed are left out. */
export function restOwed({ scenario, assignments }: Rota, calendar: Calendar): ReadonlyMap<string, number> {
  const owed = new Map<string, number>();
  for (const person of new Set((scenario.callOuts ?? []).map((call) => call.person))) {
    const calls = (scenario.callOuts ?? [])
      .filter((call) => call.person === person)
      .map((call): Interval => [calendar.minuteOf(call.from), calendar.minuteOf(call.through)])
      .sort(([a], [b]) => a - b);
    const duties = assignments
      .filter((assignment) => assignment.person === person)
      .flatMap(({ spells }) => spells.filter(({ kind }) => kind === 'duty'))
      .map(({ start, end }): Interval => [calendar.minuteOf(start), calendar.minuteOf(end)])
      .sort(([a], [b]) => a - b);
    const minutes = duties.slice(1).reduce((sum, [start], index) => {
      const end = duties[index]![1];
      const between = calls.filter(([from, to]) => end <= from && to <= start);
      return between.length === 0 ? sum : sum + restAroundCalls(end, between, start).owed;
    }, 0);
    if (minutes > 0) owed.set(person, minutes);
  }
  return owed;
}

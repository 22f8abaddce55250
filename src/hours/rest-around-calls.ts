/** Rest between two duties with calls in between, and what of the daily rest is owed for it. */
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

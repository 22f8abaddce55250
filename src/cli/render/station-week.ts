import type { PumpCover } from '../../cover/report.ts';
import type { CrewState } from '../../cover/states.ts';
import type { CoverSegment } from '../../cover/timeline.ts';
import type { Calendar } from '../../time/calendar.ts';
import { clockHours } from '../../time/clock-hours.ts';
import { dayName } from './dates.ts';

/** Best first; an hour is shown as the worst state in it. */
const MARKS: readonly (readonly [CrewState, string])[] = [
  ['FULL', '█'],
  ['STANDARD', '▓'],
  ['LIMITED', '▒'],
  ['DELAYED', '░'],
  ['OFF', '·'],
];

/** What the marks of {@link pumpHours} mean. */
export const marksLegend = `${MARKS.map(([state, mark]) => `${mark} ${state}`).join('   ')}   each mark is an hour, as its worst minute\n`;

/** Width of what stands before the marks: `  Mon 2026-06-01  `. */
const BEFORE_MARKS = 18;

/**
 * A line an operational day, a mark an hour of the clock from the day's start, and above them the clock. An hour that
 * the clocks skip is blank, one they repeat is shown as the worse of the two.
 */
export function pumpHours(cover: PumpCover, calendar: Calendar): string {
  const quarters = clockHours(calendar, 0).flatMap(({ clock }, place) => (place % 6 === 0 ? [clock] : []));
  const days = Array.from({ length: calendar.days }, (_, day) => day);
  const lines = days.flatMap((day) => {
    const marks = clockHours(calendar, day).map(({ from, to }) => markOf(cover.segments, from, to));
    // Cover of a part of the period is shown for the days of that part.
    return marks.every((mark) => mark === ' ') ? [] : [`  ${dayName(calendar, day)}  ${inSixes(marks)}\n`];
  });
  return [' '.repeat(BEFORE_MARKS), quarters.join('  '), '\n', ...lines].join('');
}

function markOf(segments: readonly CoverSegment[], from: number, to: number): string {
  if (from === to) return ' ';
  const met = new Set(segments.filter((each) => each.from < to && from < each.to).map(({ state }) => state));
  return MARKS.findLast(([state]) => met.has(state))?.[1] ?? ' ';
}

/** Six marks, a gap, six marks: quarters of a day stay countable. */
function inSixes(marks: readonly string[]): string {
  return marks.map((mark, place) => (place > 0 && place % 6 === 0 ? ` ${mark}` : mark)).join('');
}

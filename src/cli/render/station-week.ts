import type { CoverSegment, PumpCover } from '../../cover/report.ts';
import type { CrewState } from '../../cover/states.ts';
import type { Calendar } from '../../time/calendar.ts';
import { dayName } from './dates.ts';

/** Best first; an hour is shown as the worst state in it. */
const MARKS: readonly (readonly [CrewState, string])[] = [
  ['FULL', '█'],
  ['STANDARD', '▓'],
  ['LIMITED', '▒'],
  ['OFF', '·'],
];

const HOUR = 60;

/** What the marks of {@link pumpHours} mean. */
export const marksLegend = `${MARKS.map(([state, mark]) => `${mark} ${state}`).join('   ')}   each mark is an hour, as its worst minute\n`;

/** A line an operational day, a mark an hour, from the day's start. */
export function pumpHours(cover: PumpCover, calendar: Calendar): string {
  const lines = Array.from({ length: calendar.days }, (_, day) => {
    const marks: string[] = [];
    for (let from = calendar.dayStart(day); from < calendar.dayStart(day + 1); from += HOUR) {
      marks.push(markOf(cover.segments, from, from + HOUR));
    }
    return `  ${dayName(calendar, day)}  ${inSixes(marks)}\n`;
  });
  return lines.join('');
}

function markOf(segments: readonly CoverSegment[], from: number, to: number): string {
  const met = new Set(segments.filter((each) => each.from < to && from < each.to).map(({ state }) => state));
  return MARKS.findLast(([state]) => met.has(state))?.[1] ?? ' ';
}

/** Six marks, a gap, six marks: quarters of a day stay countable. */
function inSixes(marks: readonly string[]): string {
  return marks.map((mark, place) => (place > 0 && place % 6 === 0 ? ` ${mark}` : mark)).join('');
}

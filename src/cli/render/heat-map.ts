import type { HeatMap } from '../../cover/heat-map.ts';
import { clockHours } from '../../time/clock-hours.ts';
import type { Calendar } from '../../time/calendar.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A line a weekday, tenths of the minutes on the run hour by hour from the start of the day: 9 is all but none of 10. */
export function heatMapText(map: HeatMap, calendar: Calendar): string {
  const quarters = clockHours(calendar, 0).flatMap(({ clock }, place) => (place % 6 === 0 ? [clock] : []));
  const lines = WEEKDAYS.map((name, weekday) => {
    const row = map[weekday] ?? [];
    const marks = row.map(markOf).map((mark, hour) => (hour > 0 && hour % 6 === 0 ? ` ${mark}` : mark));
    return `  ${name}  ${marks.join('')}\n`;
  });
  return [`       ${quarters.join('  ')}\n`, ...lines, `  ${LEGEND}\n`].join('');
}

const LEGEND = '█ always   9 to 0: tenths of the time with a standard crew, rounded down   · never';

function markOf(share: number | undefined): string {
  if (share === undefined) return ' ';
  if (share >= 1) return '█';
  return share <= 0 ? '·' : String(Math.floor(10 * share));
}

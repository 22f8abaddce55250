import { expect, it } from 'vitest';
import { createCalendar } from '../../src/time/calendar.ts';
import { weekParts } from '../../src/time/week-parts.ts';

const calendarFrom = (from: string) => createCalendar({ period: { from, days: 14 } });
const HOUR = 60;

/** Hours on weekday days, on weekday nights and at weekends. */
function partsOf(from: string, start: string, end: string): number[] {
  const calendar = calendarFrom(from);
  const parts = weekParts(calendar, [calendar.minuteOf(start), calendar.minuteOf(end)]);
  return [parts.weekdayDay / HOUR, parts.weekdayNight / HOUR, parts.weekend / HOUR];
}

it.each([
  ['a weekday from 05:00 to 21:00', '2026-06-01', '2026-06-02T05:00', '2026-06-02T21:00', [12, 4, 0]],
  ['Friday noon to Monday noon', '2026-06-01', '2026-06-05T12:00', '2026-06-08T12:00', [12, 12, 48]],
  ['a Sunday of 23 hours', '2026-03-23', '2026-03-29T00:00', '2026-03-30T00:00', [0, 0, 23]],
  ['a Sunday of 25 hours', '2026-10-19', '2026-10-25T00:00', '2026-10-26T00:00', [0, 0, 25]],
  ['no time at all', '2026-06-01', '2026-06-05T12:00', '2026-06-05T12:00', [0, 0, 0]],
  ['a night before the period', '2026-06-03', '2026-05-31T20:00', '2026-06-01T08:00', [1, 7, 4]],
])('%s', (_, from, start, end, hours) => {
  expect(partsOf(from, start, end)).toEqual(hours);
});

import fc from 'fast-check';
import { describe, it } from 'vitest';
import { createCalendar, type Calendar } from '../../src/time/calendar.ts';
import { addDays, daysBetween, weekdayOfDate } from '../../src/time/dates.ts';

const zone = fc.constantFrom(
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
);
const date = fc.integer({ min: 0, max: 12_000 }).map((day) => addDays('2010-01-01', day));
const clock = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`);
const calendar = fc
  .record({ zone, from: date, dayStart: fc.constantFrom('00:00', '06:00', '07:00', '23:30') })
  .map(({ zone, from, dayStart }) => createCalendar({ period: { from, days: 28 }, zone, dayStart }));
const minute = fc.integer({ min: -3_000_000, max: 3_000_000 });

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** What clocks in a zone show, by the platform's own formatter: shares nothing with what is tested. */
function wallClock(calendar: Calendar, minute: number): string {
  const instant = new Date(Date.parse(calendar.iso(0)) + minute * 60_000);
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: calendar.zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

describe('laws of the calendar', () => {
  it('a minute written as ISO text is read back as the same minute', () => {
    fc.assert(
      fc.property(calendar, minute, (calendar, minute) => calendar.minuteOf(calendar.iso(minute)) === minute),
    );
  });

  it('ISO text shows what the clocks of the zone show', () => {
    fc.assert(
      fc.property(
        calendar,
        minute,
        (calendar, minute) => calendar.iso(minute).slice(0, 16) === wallClock(calendar, minute),
      ),
    );
  });

  it('a clock time is the minute at which clocks show it, or a jump past it', () => {
    let jumped = 0;
    fc.assert(
      fc.property(
        calendar,
        date,
        clock,
        fc.constantFrom('start' as const, 'end' as const),
        (calendar, date, clock, edge) => {
          const minute = calendar.at(date, clock, edge);
          const shown = wallClock(calendar, minute);
          if (shown === `${date}T${clock}`) return true;
          jumped++;
          return wallClock(calendar, minute - 1) < `${date}T${clock}` && shown > `${date}T${clock}`;
        },
      ),
      {
        examples: [
          [createCalendar({ period: { from: '2026-03-23', days: 28 } }), '2026-03-29', '01:30', 'start'],
        ],
      },
    );
    if (jumped === 0) throw new Error('no clock time fell into a gap');
  });

  it('operational days follow each other: 23, 24 or 25 hours (23.5 or 24.5 on Lord Howe)', () => {
    fc.assert(
      fc.property(calendar, fc.integer({ min: -2000, max: 2000 }), (calendar, day) => {
        const length = calendar.dayStart(day + 1) - calendar.dayStart(day);
        return [1380, 1410, 1440, 1470, 1500].includes(length);
      }),
    );
  });

  it('a clock time inside an operational day is inside it', () => {
    fc.assert(
      fc.property(calendar, fc.integer({ min: -500, max: 500 }), clock, (calendar, day, clock) => {
        const minute = calendar.onDay(day, clock, 'start');
        return calendar.dayStart(day) <= minute && minute <= calendar.dayStart(day + 1);
      }),
    );
  });

  it('a spell starts inside its operational day and lasts from 0 to 25 hours', () => {
    fc.assert(
      fc.property(
        calendar,
        fc.integer({ min: -500, max: 500 }),
        clock,
        clock,
        (calendar, day, start, end) => {
          const [from, to] = calendar.spell(day, start, end);
          return (
            calendar.dayStart(day) <= from &&
            from <= calendar.dayStart(day + 1) &&
            from <= to &&
            to - from <= 1500
          );
        },
      ),
    );
  });

  it('days, dates and weekdays agree', () => {
    fc.assert(
      fc.property(calendar, fc.integer({ min: -20_000, max: 20_000 }), (calendar, day) => {
        const date = calendar.dateOf(day);
        return (
          calendar.dayOf(date) === day &&
          daysBetween(calendar.dateOf(0), date) === day &&
          calendar.weekday(day) === weekdayOfDate(date) &&
          (calendar.weekday(day) + 1) % 7 === new Date(`${date}T12:00Z`).getUTCDay()
        );
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/time/calendar.ts';
import { addDays, daysBetween, weekdayOfDate } from '../../src/time/dates.ts';
import { datesOfRule, ruleFault } from '../../src/time/recurrence.ts';

describe('dates of a calendar rule', () => {
  it.each([
    [
      'the second Tuesday',
      'FREQ=MONTHLY;BYDAY=2TU',
      '2026-06-01',
      '2026-08-31',
      '2026-06-09 2026-07-14 2026-08-11',
    ],
    [
      'with its property name',
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
      '2026-03-23',
      '2026-04-06',
      '2026-03-23 2026-03-30 2026-04-06',
    ],
    [
      'with its own start',
      'DTSTART:20260602T000000\nRRULE:FREQ=DAILY;INTERVAL=10',
      '2026-06-01',
      '2026-06-30',
      '2026-06-02 2026-06-12 2026-06-22',
    ],
    [
      'until a day, which counts',
      'FREQ=DAILY;UNTIL=20260603',
      '2026-06-01',
      '2026-06-10',
      '2026-06-01 2026-06-02 2026-06-03',
    ],
    [
      'the last day of each month',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      '2026-01-01',
      '2026-03-31',
      '2026-01-31 2026-02-28 2026-03-31',
    ],
  ])('%s', (_, rule, from, through, dates) => {
    expect(datesOfRule(rule, from, through).join(' ')).toBe(dates);
  });

  it('counts from the record’s first day where it has one', () => {
    expect(datesOfRule('FREQ=WEEKLY;INTERVAL=2', '2026-06-01', '2026-06-30', '2026-06-03')).toEqual([
      '2026-06-03',
      '2026-06-17',
    ]);
    expect(datesOfRule('FREQ=DAILY;COUNT=2', '2026-06-01', '2026-06-30', '2026-06-03')).toEqual([
      '2026-06-03',
      '2026-06-04',
    ]);
  });
});

it('keeps its clock time when the clocks change: a Sunday commitment at 09:00 starts at 09:00 on both sides', () => {
  for (const from of ['2026-03-16', '2026-10-12']) {
    const calendar = createCalendar({ period: { from, days: 21 } });
    const days = calendar.expand({ rrule: 'FREQ=WEEKLY;BYDAY=SU' }, {}, {}, { from: 0, to: 21 });
    const starts = days.map((day) =>
      calendar.iso(calendar.at(calendar.dateOf(day), '09:00', 'start')).slice(10, 16),
    );
    expect(starts).toEqual(['T09:00', 'T09:00', 'T09:00']);
  }
});

it('every second week means the same weeks whatever the period', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 5 }), (offset, interval) => {
      const from = addDays('2015-01-01', offset);
      const rule = `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=TH`;
      const found = datesOfRule(rule, from, addDays(from, 80));
      const wanted = Array.from({ length: 81 }, (_, day) => addDays(from, day)).filter(
        (date) =>
          weekdayOfDate(date) === 3 && Math.floor(daysBetween('2001-01-01', date) / 7) % interval === 0,
      );
      return JSON.stringify(found) === JSON.stringify(wanted);
    }),
  );
});

describe('what cannot be used says why', () => {
  it.each([
    ['FREQ=HOURLY', /YEARLY, MONTHLY, WEEKLY, DAILY/],
    ['every Tuesday', /FREQ=/],
    ['FREQ=WEEKLY;BYDAY=XX', /calendar rule/],
    ['DTSTART;TZID=Europe/London:20260601T090000\nRRULE:FREQ=DAILY', /time zone/],
    ['FREQ=DAILY;COUNT=3', /first day/],
  ])('%s', (rule, fault) => {
    expect(ruleFault(rule, false)).toMatch(fault);
  });
  it('says nothing of a good rule', () => {
    expect(ruleFault('FREQ=MONTHLY;BYDAY=2TU', false)).toBeUndefined();
    expect(ruleFault('FREQ=DAILY;COUNT=3', true)).toBeUndefined();
  });
});

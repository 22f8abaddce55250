import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/time/calendar.ts';

const calendar = createCalendar({ period: { from: '2026-06-01', days: 28 } });

it('minute 0 is the start of the first operational day', () => {
  expect(calendar.iso(0)).toBe('2026-06-01T07:00+01:00');
  expect(calendar.dayStart(0)).toBe(0);
  expect(calendar.dayStart(-1)).toBe(-1440);
  expect(calendar.weekday(0)).toBe(0);
  expect(calendar.weekday(-1)).toBe(6);
});

describe('a clock time inside an operational day', () => {
  it('before the day start lies on the next date', () => {
    expect(calendar.iso(calendar.onDay(0, '06:59', 'end'))).toBe('2026-06-02T06:59+01:00');
    expect(calendar.iso(calendar.onDay(0, '00:00', 'start'))).toBe('2026-06-02T00:00+01:00');
  });
  it('from the day start on lies on its own date', () => {
    expect(calendar.onDay(0, '07:00', 'start')).toBe(0);
    expect(calendar.iso(calendar.onDay(0, '23:00', 'start'))).toBe('2026-06-01T23:00+01:00');
  });
  it('24:00 is the end of its own date', () => {
    expect(calendar.onDay(0, '24:00', 'end')).toBe(17 * 60);
  });
});

describe('a spell', () => {
  it('ends on the next date where its end is not after its start', () => {
    expect(calendar.spell(0, '22:00', '07:00')).toEqual([15 * 60, 24 * 60]);
    expect(calendar.spell(0, '07:00', '07:00')).toEqual([0, 24 * 60]);
    expect(calendar.spell(0, '16:00', '24:00')).toEqual([9 * 60, 17 * 60]);
  });
});

describe('how long a record holds', () => {
  it('is open where nothing is said', () => {
    expect(calendar.interval({})).toEqual([-Infinity, Infinity]);
  });
  it('runs from the first midnight to the last for dates', () => {
    expect(calendar.interval({ from: '2026-06-01', through: '2026-06-01' })).toEqual([-7 * 60, 17 * 60]);
  });
  it('ends before the minute named, so that an agreement ending at 12:00 leaves the quarter-hour to 11:45 … 12:00', () => {
    const [, to] = calendar.interval({ through: '2026-06-01T12:00' });
    expect(calendar.iso(to)).toBe('2026-06-01T12:00+01:00');
  });
});

describe('the days of a when', () => {
  const dates = (...parameters: Parameters<typeof calendar.expand>): string[] =>
    calendar.expand(...parameters).map(calendar.dateOf);
  const period = { from: 0, to: 28 };

  it('is every day where nothing is said', () => {
    expect(calendar.expand({}, {}, {}, period)).toEqual(Array.from({ length: 28 }, (_, day) => day));
  });
  it('reaches 28 days back unless told otherwise', () => {
    expect(calendar.expand({})[0]).toBe(-28);
    expect(calendar.expand({}).at(-1)).toBe(27);
  });
  it('takes weekdays, and leaves out exceptions', () => {
    expect(dates({ weekdays: ['fri', 'sat'], except: ['2026-06-12'] }, {}, {}, { from: 0, to: 14 })).toEqual([
      '2026-06-05',
      '2026-06-06',
      '2026-06-13',
    ]);
  });
  it('stays inside the record’s validity', () => {
    expect(dates({}, {}, { from: '2026-06-10', through: '2026-06-11T12:00' })).toEqual([
      '2026-06-10',
      '2026-06-11',
    ]);
  });
  it('knows bank holidays, and those proclaimed for once', () => {
    const may = createCalendar({ period: { from: '2026-05-01', days: 31 } });
    const on = (holidays: Parameters<typeof may.expand>[1]): string[] =>
      may.expand({ holidays: 'only' }, holidays, {}, { from: 0, to: 60 }).map(may.dateOf);
    expect(on({})).toEqual(['2026-05-04', '2026-05-25']);
    expect(on({ jurisdiction: 'scotland', extra: ['2026-06-15'] })).toEqual([
      '2026-05-04',
      '2026-05-25',
      '2026-06-15',
    ]);
    expect(
      may.expand({ weekdays: ['mon'], holidays: 'exclude' }, {}, {}, { from: 0, to: 31 }).map(may.dateOf),
    ).toEqual(['2026-05-11', '2026-05-18']);
  });
});

describe('what is not a date, a time or a zone', () => {
  it.each(['2026-02-30', '2026-6-1', 'Monday', ''])('date %j', (date) => {
    expect(() => calendar.dayOf(date)).toThrow(/Not a date/);
  });
  it.each(['24:01', '7:00', 'noon'])('clock time %j', (clock) => {
    expect(() => calendar.at('2026-06-01', clock, 'start')).toThrow(/Not a clock time/);
  });
  it('zone and moment', () => {
    expect(() => createCalendar({ period: { from: '2026-06-01', days: 1 }, zone: 'Europe/Londno' })).toThrow(
      /Londno/,
    );
    expect(() => calendar.minuteOf('2026-06-01T25:00')).toThrow(/Not a moment/);
  });
});

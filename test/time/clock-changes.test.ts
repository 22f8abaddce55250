import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/time/calendar.ts';
import { clockHours } from '../../src/time/clock-hours.ts';
import { clockTimeExists, zoneNamed } from '../../src/time/zone.ts';

const spring = createCalendar({ period: { from: '2026-03-23', days: 14 } });
const autumn = createCalendar({ period: { from: '2026-10-19', days: 14 } });
const plain = createCalendar({ period: { from: '2026-06-01', days: 14 } });

const minutesOf = ([from, to]: readonly [number, number]): number => to - from;

describe('a night from 22:00 to 08:00', () => {
  it.each([
    ['an ordinary night', plain, '2026-06-06', 10],
    ['the night the clocks go forward', spring, '2026-03-28', 9],
    ['the night the clocks go back', autumn, '2026-10-24', 11],
  ])('%s', (_, calendar, date, hours) => {
    expect(minutesOf(calendar.spell(calendar.dayOf(date), '22:00', '08:00'))).toBe(hours * 60);
  });
});

it('rest from Saturday 20:00 to Sunday 07:00 over the spring change is 10 h, not the 11 h the clocks show', () => {
  const end = spring.at('2026-03-28', '20:00', 'end');
  const start = spring.at('2026-03-29', '07:00', 'start');
  expect(start - end).toBe(10 * 60);
});

it.each([
  ['2026-03-29', 92],
  ['2026-06-01', 96],
  ['2026-10-25', 100],
])('calendar date %s has %i quarter-hours', (date, quarters) => {
  const calendar = createCalendar({ period: { from: date, days: 1 }, dayStart: '00:00' });
  expect(calendar.dayStart(1) / 15).toBe(quarters);
});

it('the operational day before the change is the one that is shorter or longer', () => {
  const length = (calendar: typeof spring, date: string): number => {
    const day = calendar.dayOf(date);
    return (calendar.dayStart(day + 1) - calendar.dayStart(day)) / 60;
  };
  expect(length(spring, '2026-03-28')).toBe(23);
  expect(length(spring, '2026-03-29')).toBe(24);
  expect(length(autumn, '2026-10-24')).toBe(25);
  expect(length(autumn, '2026-10-25')).toBe(24);
});

it('a 17-week window with one clock change has 2,855 or 2,857 hours', () => {
  const hours = (from: string): number => createCalendar({ period: { from, days: 119 } }).dayStart(119) / 60;
  expect(hours('2026-01-05')).toBe(2855);
  expect(hours('2026-08-03')).toBe(2857);
});

describe('a clock time that occurs twice', () => {
  it('is the first for a start and the second for an end', () => {
    expect(autumn.iso(autumn.at('2026-10-25', '01:30', 'start'))).toBe('2026-10-25T01:30+01:00');
    expect(autumn.iso(autumn.at('2026-10-25', '01:30', 'end'))).toBe('2026-10-25T01:30+00:00');
  });
  it('makes a spell as long as it can be', () => {
    expect(minutesOf(autumn.spellOnDate('2026-10-25', '01:00', '01:30'))).toBe(90);
  });
  it('leaves the minutes on either side alone', () => {
    for (const clock of ['00:59', '02:00']) {
      expect(autumn.at('2026-10-25', clock, 'start')).toBe(autumn.at('2026-10-25', clock, 'end'));
    }
  });
});

describe('a clock time that does not occur', () => {
  it('becomes the first minute that does', () => {
    expect(spring.iso(spring.at('2026-03-29', '01:30', 'start'))).toBe('2026-03-29T02:00+01:00');
    expect(spring.at('2026-03-29', '01:00', 'end')).toBe(spring.at('2026-03-29', '02:00', 'start'));
  });
  it('can be told from one that does', () => {
    const zone = zoneNamed('Europe/London');
    expect(
      ['00:59', '01:00', '01:59', '02:00'].map((clock) => clockTimeExists(zone, '2026-03-29', clock)),
    ).toEqual([true, false, false, true]);
    expect(clockTimeExists(zone, '2026-10-25', '01:30')).toBe(true);
  });
  it('leaves a spell inside the gap without any length, never a negative one', () => {
    expect(minutesOf(spring.spellOnDate('2026-03-29', '01:15', '01:45'))).toBe(0);
  });
});

it('the clocks change on the days that were announced', () => {
  const changes = [
    ['2025-03-30', '2025-10-26'],
    ['2026-03-29', '2026-10-25'],
    ['2027-03-28', '2027-10-31'],
    ['2028-03-26', '2028-10-29'],
    ['2029-03-25', '2029-10-28'],
    ['2030-03-31', '2030-10-27'],
  ].flat();
  const calendar = createCalendar({ period: { from: '2025-01-01', days: 400 }, dayStart: '00:00' });
  const days = Array.from({ length: 2191 }, (_, day) => day);
  const unusual = days.filter((day) => calendar.dayStart(day + 1) - calendar.dayStart(day) !== 1440);
  expect(unusual.map(calendar.dateOf)).toEqual(changes);
});

describe('the hours of the clock in an operational day', () => {
  it.each([
    ['an ordinary day', plain, '2026-06-06', 60],
    ['the day the clocks go forward', spring, '2026-03-28', 0],
    ['the day the clocks go back', autumn, '2026-10-24', 120],
  ])('%s', (_, calendar, date, atOne) => {
    const day = calendar.dayOf(date);
    const hours = clockHours(calendar, day);
    expect(hours).toHaveLength(24);
    expect([hours[0]?.clock, hours[0]?.from, hours[23]?.to]).toEqual([
      '07:00',
      calendar.dayStart(day),
      calendar.dayStart(day + 1),
    ]);
    hours.forEach(({ clock, from, to }, place) => {
      if (place > 0) expect(from).toBe(hours[place - 1]?.to);
      expect(to - from, clock).toBe(clock === '01:00' ? atOne : 60);
      if (to > from) expect(calendar.iso(from).slice(11, 16)).toBe(clock);
    });
  });
});

/** Rest owed for calls between duties, and the free time that gives it back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/domain/index.ts';
import { compensatoryRest, type OwedRest } from '../../src/hours/compensatory-rest.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import type { Interval } from '../../src/time/intervals.ts';
import { rotaOf, small } from '../worked-examples/small.ts';
import { runs } from '../laws.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

const SCENARIO: Scenario = small({
  period: { from: '2026-06-01', days: 28 },
  dayStart: '00:00',
  people: [{ id: 'tess', name: 'Tess', roles: [{ organisation: 'POL', kind: 'pcso' }] }],
});

/** Duties and calls in minutes of the period, as they were. */
function rest(duties: readonly Interval[], calls: readonly Interval[]): OwedRest[] {
  const calendar = createCalendar(SCENARIO);
  const epoch = Date.parse(calendar.iso(0)) / 60_000;
  const at = ([from, to]: Interval): Interval => [from + epoch, to + epoch];
  const busy = [
    ...duties.map((span) => ({ kind: 'duty' as const, span: at(span) })),
    ...calls.map((span) => ({ kind: 'call-out' as const, span: at(span) })),
  ];
  return compensatoryRest(rotaOf(SCENARIO, []), 'tess', busy, calendar);
}

const shift = (day: number): Interval => [day * DAY + 7 * HOUR, day * DAY + 19 * HOUR];
const call = (day: number, from = 2, to = 5): Interval => [day * DAY + from * HOUR, day * DAY + to * HOUR];

describe('a call from 02:00 to 05:00 between two shifts from 07:00 to 19:00', () => {
  it('leaves 7 h of rest: 4 h are owed, and three days off give them back', () => {
    expect(rest([shift(0), shift(1), shift(2), shift(6)], [call(1)])).toEqual([
      { date: '2026-06-02', owed: 4 * HOUR, due: '2026-06-16', given: '2026-06-03', state: 'given' },
    ]);
  });
  it('is not given back by the nights between shifts, nor by one day off: that is the weekly rest', () => {
    const days = Array.from({ length: 28 }, (_, day) => day).filter((day) => day % 7 !== 6);
    expect(rest(days.map(shift), [call(1)])).toMatchObject([{ owed: 4 * HOUR, state: 'overdue' }]);
  });
  it('is owed as long as its day has not come, and late after it', () => {
    const days = Array.from({ length: 28 }, (_, day) => day).filter((day) => day % 7 !== 6);
    expect(rest(days.map(shift), [call(22)])).toMatchObject([{ due: '2026-07-07', state: 'owed' }]);
    const off = days.filter((day) => day < 17 || day > 20);
    expect(rest(off.map(shift), [call(1)])).toMatchObject([{ given: '2026-06-17', state: 'given late' }]);
  });
  it('is owed once for each call, and no free time gives back two debts', () => {
    const found = rest([0, 1, 2, 3, 6, 7, 27].map(shift), [call(1), call(2)]);
    expect(found.map(({ owed, given }) => [owed, given])).toEqual([
      [4 * HOUR, '2026-06-04'],
      [4 * HOUR, '2026-06-04'],
    ]);
    const long = rest([0, 1, 2, 5, 27].map(shift), [call(1, 20 - 24, 7), call(2, 20 - 24, 7)]);
    expect(long.map(({ owed, given }) => [owed, given])).toEqual([
      [10 * HOUR, '2026-06-03'],
      [10 * HOUR, '2026-06-03'],
    ]);
  });
});

it('a call that begins on duty, or runs into it, counts for what lies between', () => {
  expect(rest([shift(0), shift(1)], [[18 * HOUR, 24 * HOUR]])).toMatchObject([{ owed: 4 * HOUR }]);
  expect(rest([shift(0), shift(1)], [[DAY + 3 * HOUR, DAY + 8 * HOUR]])).toMatchObject([{ owed: 3 * HOUR }]);
});

it('owes what the call took, not what was planned too short', () => {
  const early: Interval = [DAY + 5 * HOUR, DAY + 12 * HOUR];
  expect(rest([shift(0), early], [[DAY + 4 * HOUR, DAY + 4 * HOUR + 1]])).toMatchObject([{ owed: HOUR }]);
  expect(rest([shift(0), early], [[19 * HOUR, 19 * HOUR + 1]])).toMatchObject([{ owed: 1 }]);
});

it('without a call nothing is owed, however short the rest is', () => {
  expect(rest([shift(0), [DAY + 1 * HOUR, DAY + 9 * HOUR]], [])).toEqual([]);
});

it('what gives rest back is free from end to end, and long enough for all that it gives back', () => {
  const spans = (least: number, most: number) =>
    fc.array(fc.tuple(fc.nat(28 * 24 - 1), fc.integer({ min: least, max: most })), { maxLength: 30 });
  fc.assert(
    fc.property(spans(6, 12), spans(1, 4), (worked, called) => {
      const hours = ([from, long]: [number, number]): Interval => [from * HOUR, (from + long) * HOUR];
      const [duties, calls] = [worked.map(hours), called.map(hours)];
      const isBusy = Array.from({ length: 28 * 24 + 24 }, (_, hour) =>
        [...duties, ...calls].some(([from, to]) => from <= hour * HOUR && hour * HOUR < to),
      );
      const given = new Map<string, number>();
      for (const { date, owed, due, given: on, state } of rest(duties, calls)) {
        expect(owed).toBeGreaterThan(0);
        expect(state.startsWith('given')).toBe(on !== undefined);
        if (on === undefined) continue;
        expect(on >= date).toBe(true);
        expect(state).toBe(on <= due ? 'given' : 'given late');
        given.set(on, (given.get(on) ?? 0) + owed);
      }
      for (const [date, minutes] of given) {
        // The longest free stretches that begin on that date: two at most, since each is more than 11 h long.
        const first = (Date.parse(date) - Date.parse('2026-06-01')) / 3_600_000;
        const starts = Array.from({ length: 24 }, (_, hour) => first + hour).filter(
          (hour) => !isBusy[hour] && hour > 0 && isBusy[hour - 1],
        );
        const lengths = starts.map((start) => {
          let end = start;
          while (end < 28 * 24 && !isBusy[end]) end++;
          return end - start;
        });
        const spare = lengths.reduce(
          (sum, long) => sum + Math.max(0, long - (long >= 35 ? 35 : 11)) * HOUR,
          0,
        );
        expect(minutes).toBeLessThanOrEqual(spare);
      }
    }),
    { numRuns: runs(200, 2000) },
  );
});

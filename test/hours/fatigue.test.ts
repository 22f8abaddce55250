/** Fatigue points of HSE guidance, worked out by hand: a heuristic, and told as one. */
import { describe, expect, it } from 'vitest';
import { fatigueOf } from '../../src/hours/fatigue.ts';
import { spanOf } from '../../src/hours/times-at-work.ts';
import { createCalendar } from '../../src/time/calendar.ts';

const calendar = createCalendar({ period: { from: '2026-03-23', days: 14 }, dayStart: '00:00' });

function fatigue(...spells: readonly (readonly [start: string, end: string])[]) {
  return fatigueOf(
    spells.map(([start, end]) => {
      const at = (clock: string): string => calendar.iso(calendar.minuteOf(`2026-${clock}`));
      return { kind: 'duty', span: spanOf({ start: at(start), end: at(end) }) };
    }),
    calendar,
  );
}

const late = (day: number): [string, string] => [`03-${day}T12:00`, `03-${day}T20:00`];

describe('fatigue', () => {
  it('is nothing without work, and none in eight hours of a day', () => {
    expect(fatigue()).toBeUndefined();
    expect(fatigue(late(23))).toEqual({ points: 0, date: '2026-03-23' });
  });
  it('adds hours of the night, long spells, early starts and short rests', () => {
    // 22:00–06:00: six hours of the night.
    expect(fatigue(['03-23T22:00', '03-24T06:00'])).toEqual({ points: 6, date: '2026-03-23' });
    // 05:00–15:00: an hour of the night, two hours beyond eight, an early start.
    expect(fatigue(['03-23T05:00', '03-23T15:00'])?.points).toBe(1 + 1 + 2);
    expect(fatigue(['03-23T14:00', '03-23T22:00'], ['03-24T08:00', '03-24T16:00'])?.points).toBe(3);
    expect(fatigue(['03-23T14:00', '03-23T22:00'], ['03-24T09:00', '03-24T17:00'])?.points).toBe(0);
  });
  it('adds a point for each day beyond five in a row, and begins anew after a day off', () => {
    const days = [23, 24, 25, 26, 27].map(late);
    expect(fatigue(...days)?.points).toBe(0);
    expect(fatigue(...days, ['03-28T12:00', '03-28T20:00'])?.points).toBe(1);
    expect(fatigue(...days, ['03-29T12:00', '03-29T20:00'])?.points).toBe(0);
    // Two spells of one day are one day.
    expect(
      fatigue(...days.slice(1), ['03-28T07:00', '03-28T08:00'], ['03-28T20:00', '03-28T21:00'])?.points,
    ).toBe(0);
  });
  it('is halved by 24 h off', () => {
    const night: [string, string] = ['03-23T22:00', '03-24T06:00'];
    expect(fatigue(night, ['03-25T06:00', '03-25T07:00'])).toEqual({ points: 6, date: '2026-03-23' });
    // 3 of the 6 are left, and the second night adds 6.
    expect(fatigue(night, ['03-25T06:30', '03-25T06:31'], ['03-25T22:00', '03-26T06:00'])?.date).toBe(
      '2026-03-25',
    );
    expect(fatigue(night, ['03-25T00:00', '03-25T06:00'])?.points).toBeCloseTo(6 * 0.5 ** 0.75 + 6 + 2, 1);
  });
  it('counts real hours where the clocks change', () => {
    // 22:00–06:00 on the night of 29 March: five hours after midnight.
    expect(fatigue(['03-28T22:00', '03-29T06:00'])?.points).toBe(5);
  });
});

/** Cordons are cut into turns of elapsed time, also on the nights on which the clocks change. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCalendar } from '../../src/time/calendar.ts';
import type { DemandOf } from '../../src/domain/index.ts';
import { turnsOf } from '../../src/time/turns.ts';

const cordon = (parts: Partial<DemandOf<'cordon'>>): DemandOf<'cordon'> => ({
  kind: 'cordon',
  id: 'scene',
  name: 'Scene',
  from: '2026-06-01T08:00',
  through: '2026-06-01T16:00',
  need: 1,
  ...parts,
});

it.each([
  ['in June', '2026-06-01', '2026-06-02', ['22:00', '02:00', '06:00']],
  ['as the clocks go forward', '2026-03-28', '2026-03-29', ['22:00', '02:30', '06:00']],
  ['as the clocks go back', '2026-10-24', '2026-10-25', ['22:00', '01:00', '03:00', '06:00']],
])('from ten at night to six, %s', (_, from, next, edges) => {
  const calendar = createCalendar({ period: { from, days: 2 } });
  const turns = turnsOf(calendar, cordon({ from: `${from}T22:00`, through: `${next}T06:00` }), []);
  const clocks = [turns[0]![0], ...turns.map(([, to]) => to)].map((minute) =>
    calendar.iso(minute).slice(11, 16),
  );
  expect(clocks).toEqual(edges);
});

it('has as few turns as keep to the limit, as long as each other to the minute, one after another', () => {
  const calendar = createCalendar({ period: { from: '2026-06-01', days: 2 } });
  let several = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1440 }),
      fc.double({ min: 1, max: 12, noNaN: true }),
      (length, reliefHours) => {
        const through = calendar.iso(60 + length).slice(0, 16);
        const turns = turnsOf(calendar, cordon({ through, reliefHours }), []);
        const lengths = turns.map(([from, to]) => to - from);
        const longest = Math.round(reliefHours * 60);
        expect([turns[0]![0], turns.at(-1)![1]]).toEqual([60, 60 + length]);
        for (const [index, [from]] of turns.slice(1).entries()) expect(from).toBe(turns[index]![1]);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(longest);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
        expect((turns.length - 1) * longest).toBeLessThan(length);
        if (turns.length > 1) several++;
      },
    ),
  );
  expect(several).toBeGreaterThan(0);
});

/** A rota of which every number can be reckoned by hand. */
import { expect, test } from 'vitest';
import { qualityOf } from '../../src/rota/quality.ts';
import { addDays } from '../../src/time/dates.ts';
import { world } from '../compile/world.ts';
import { rotaOf } from '../worked-examples/small.ts';

test('no crew at all, a contract a duty short, and 10 of 40 points of requests: (0 × 40 + 100 × 15 + 25 × 10) / 65', () => {
  const scenario = world({
    people: [
      {
        id: 'a',
        name: 'a',
        roles: [{ organisation: 'POL', kind: 'pcso', beat: 'town', weeklyHours: 40 }],
      },
    ],
    requests: [
      { person: 'a', when: { dates: ['2026-06-01'] }, duty: 'E', want: true, points: 10 },
      { person: 'a', when: { dates: ['2026-06-02'] }, duty: 'off', want: true, points: 30 },
    ],
  });
  // 9 duties of 8 hours of the 80 hours that a fortnight asks for.
  const days = [0, 1, 2, 3, 4, 7, 8, 9, 10];
  const rota = rotaOf(
    scenario,
    days.map((day) => ['a', addDays('2026-06-01', day), 'E', 'town'] as const),
  );
  const { score, hardBreaches, parts } = qualityOf(rota);
  expect(hardBreaches).toBe(0);
  expect(parts.map((part) => [part.name, part.score, part.reached, part.possible])).toEqual([
    ['fire', 0, 0, 1],
    ['hours', 100, 1, 1],
    ['wishes', 25, 10, 40],
  ]);
  expect(score).toBeCloseTo(1750 / 65, 9);
});

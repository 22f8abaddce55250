/** Fair shares of a joiner, somebody who works half the hours, and somebody who was on leave. */
import { expect, test } from 'vitest';
import { fairnessOf } from '../../src/rota/fairness.ts';
import { fairnessText } from '../../src/cli/render/fairness.ts';
import { pcso, world } from '../compile/world.ts';
import { rotaOf } from '../worked-examples/small.ts';

// Fourteen days from Monday 1 June 2026: two weekends, of which everybody could work four days.
const scenario = world({
  period: { from: '2026-06-01', days: 14 },
  people: [
    { ...pcso('full', 'town'), roles: [{ ...pcso('full', 'town').roles[0]!, weeklyHours: 36 }] },
    { ...pcso('half', 'town'), roles: [{ ...pcso('half', 'town').roles[0]!, weeklyHours: 18 }] },
    {
      ...pcso('new', 'town'),
      roles: [{ ...pcso('new', 'town').roles[0]!, weeklyHours: 36, from: '2026-06-08' }],
    },
    { ...pcso('away', 'town'), roles: [{ ...pcso('away', 'town').roles[0]!, weeklyHours: 36 }] },
  ],
  leave: [{ person: 'away', kind: 'annual', from: '2026-06-06', through: '2026-06-13' }],
});
const rota = rotaOf(scenario, [
  ['full', '2026-06-06', 'E', 'town'],
  ['full', '2026-06-07', 'E', 'town'],
  ['full', '2026-06-13', 'E', 'town'],
  ['half', '2026-06-06', 'E', 'town'],
  ['new', '2026-06-14', 'E', 'town'],
  ['away', '2026-06-14', 'E', 'town'],
]);

test('weekend days are shared by hours and by the days on which each was there', () => {
  const [group] = fairnessOf(rota).groups;
  // Full 4 days, half 4 half days, new 2, away 1: nine in all, and six were worked.
  expect(group?.burdens).toMatchObject([
    {
      burden: 'weekend-days',
      total: 6,
      portions: [
        { person: 'full', had: 3, fair: (6 * 4) / 9 },
        { person: 'half', had: 1, fair: (6 * 2) / 9 },
        { person: 'new', had: 1, fair: (6 * 2) / 9 },
        { person: 'away', had: 1, fair: (6 * 1) / 9 },
      ],
    },
  ]);
});

test('the page says why a share is less', () => {
  const page = fairnessText(fairnessOf(rota), rota);
  expect(page).toMatch(/half +1 of 1\.3 +18 of 36 h a week\n/);
  expect(page).toMatch(/new +1 of 1\.3 +known since 2026-06-08\n/);
  expect(page).toMatch(/away +1 of 0\.7 +8 days away\n/);
});

/** Scenarios drawn at random are real ones: every part of Muster may be given them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { validateScenario } from '../../src/formats/parse-scenario.ts';
import { scenario as schema } from '../../src/domain/index.ts';
import { runs } from '../laws.ts';
import { PROFILES } from './people.ts';
import { scenario } from './scenario.ts';

it('draws valid scenarios, with every kind of person and both clock changes', () => {
  const kinds = new Set<string>();
  const months = new Set<string>();
  const seen = { rules: 0, history: 0, leave: 0, training: 0, offers: 0, locks: 0, demands: 0 };
  fc.assert(
    fc.property(scenario(), (drawn) => {
      expect(schema.parse(drawn)).toEqual(drawn);
      expect(validateScenario(drawn)).toEqual([]);
      for (const { roles } of drawn.people) kinds.add(roles.map(({ kind }) => kind).join('+'));
      months.add(drawn.period.from.slice(0, 7));
      seen.rules += drawn.organisations.flatMap(({ ruleSets = [] }) =>
        ruleSets.flatMap(({ rules }) => rules),
      ).length;
      seen.history += drawn.history?.length ?? 0;
      seen.leave += drawn.leave?.length ?? 0;
      seen.training += drawn.people.flatMap(({ training = [] }) => training).length;
      seen.offers += drawn.availability?.length ?? 0;
      seen.locks += drawn.locked?.length ?? 0;
      seen.demands += drawn.demands?.length ?? 0;
    }),
    { numRuns: runs(60, 600) },
  );
  expect([...kinds].sort()).toEqual([...PROFILES].sort());
  expect([...months]).toEqual(expect.arrayContaining(['2026-03', '2026-10']));
  expect(Object.values(seen).every((count) => count > 0)).toBe(true);
});

/** A conflict cannot hold, whatever is dropped from it can; and its statements say what the problem says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictsOf } from '../../../solver/explain/conflicts.ts';
import {
  hardDemands,
  hardRules,
  partsOf,
  type HardStatement,
} from '../../../solver/explain/hard-statements.ts';
import { linearOracle } from '../../../solver/explain/linear-oracle.ts';
import { IMPOSSIBLE, verdictOf, type Oracle } from '../../../solver/explain/oracle.ts';
import { pose } from '../../../solver/explain/pose.ts';
import { quickXplain } from '../../../solver/explain/quick-xplain.ts';
import type { Problem } from '../../../solver/problem.ts';
import { validate } from '../../../solver/validate.ts';
import { highsBackend } from '../../../src/backends/highs.ts';
import { runs } from '../../laws.ts';
import { ruleParams, tinyWorld } from '../arbitraries.ts';
import { tinyProblems } from '../demands.ts';
import { breaks, brokenByRotas } from './broken-by.ts';

/** Rules that are lists, or have two sides. */
const IN_PARTS = [
  ...['availability', 'eligibility', 'locked', 'hours', 'count', 'weekends', 'succession', 'requests'],
  ...['weekend-share', 'night-share'],
];

const linear = linearOracle(highsBackend());

test('quickXplain: of random sets that may not be chosen whole, one is found, the earliest if there is a choice', async () => {
  const sets = fc.array(fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 4 }), { maxLength: 4 });
  let several = 0;
  await fc.assert(
    fc.asyncProperty(sets, fc.uniqueArray(fc.nat(11)), async (forbidden, background) => {
      const candidates = Array.from({ length: 12 }, (_, number) => number).filter(
        (number) => !background.includes(number),
      );
      const holds = (chosen: readonly number[]): boolean =>
        !forbidden.some((set) => set.every((number) => chosen.includes(number)));
      const found = await quickXplain(background, candidates, holds);
      if (forbidden.length === 0) expect(found).toBeUndefined();
      else {
        if (found === undefined) throw new Error('nothing found');
        expect(holds([...background, ...found])).toBe(false);
        for (const left of found) {
          expect(holds([...background, ...found.filter((number) => number !== left)])).toBe(true);
        }
        // The last of it comes no later than the last of any other conflict.
        const lasts = forbidden.map((set) => Math.max(-1, ...set.filter((one) => !background.includes(one))));
        expect(Math.max(-1, ...found)).toBe(Math.min(...lasts));
        if (forbidden.length > 1) several++;
      }
    }),
    { numRuns: runs(200, 2000) },
  );
  expect(several).toBeGreaterThan(50);
});

test.each(Object.keys(ruleParams))('the parts of %s are broken where it is', (rule) => {
  let parts = 0;
  const row = fc.array(fc.nat(3), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(tinyWorld(4), ruleParams[rule]!, row, (world, params, days) => {
      const use = (given: typeof params) => ({
        kind: 'rule' as const,
        id: 'use',
        person: 'p0',
        use: 'use',
        stated: { id: 'use', rule, people: ['p0'], strength: 'hard' as const, params: given },
      });
      const split = partsOf(params);
      parts = Math.max(parts, split.length);
      const whole = breaks(world, use(params), days);
      expect(split.some((part) => breaks(world, use(part.params), days))).toBe(whole);
      expect(new Set(split.map(({ name }) => name)).size).toBe(split.length);
    }),
    { numRuns: runs(20, 200) },
  );
  expect(parts > 1, 'has parts').toBe(IN_PARTS.includes(rule));
});

const shape = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ days: 4, people: 1, demands: 0 }) },
  { weight: 3, arbitrary: fc.constant({ days: 2, people: 2, demands: 4 }) },
);

/** Everything binds. */
const binding: fc.Arbitrary<Problem> = shape
  .chain((size) => tinyProblems(size))
  .map((problem) => ({
    ...problem,
    rules: problem.rules.map(({ tier: _tier, weight: _weight, ...use }) => ({ ...use, strength: 'hard' })),
  }));

test('conflicts are minimal, and taking them out leaves what can hold', async () => {
  const seen = { alone: 0, together: 0, holds: 0 };
  await fc.assert(
    fc.asyncProperty(binding, async (problem) => {
      expect(validate(problem)).toEqual([]);
      const rotas = brokenByRotas(problem, [...hardRules(problem), ...hardDemands(problem)]);
      const holds = (ids: readonly string[]): boolean =>
        rotas.some((broken) => !ids.some((id) => broken.has(id)));
      const known: Oracle = ({ rules, demands }) => {
        const asked = [
          ...rules.map(({ id = '' }) => id),
          ...demands.filter(({ strength }) => strength === 'hard').map(({ id }) => id),
        ];
        if (!holds(asked)) return IMPOSSIBLE;
        return { hard: { bound: 0, reached: 0 }, points: { bound: 0, reached: 0 } };
      };
      const ids = (statements: readonly HardStatement[]): string[] => statements.map(({ id }) => id);
      const { conflicts, rest } = await conflictsOf(
        problem,
        { alone: known, together: known },
        { conflicts: 99 },
      );
      expect(holds(ids(rest))).toBe(true);
      if (conflicts.length === 0) seen.holds++;
      for (const { statements, minimal } of conflicts) {
        expect(minimal).toBe(true);
        expect(holds(ids(statements))).toBe(false);
        const subsets = statements.map((left) => statements.filter((one) => one !== left));
        for (const others of subsets) expect(holds(ids(others))).toBe(true);
        seen[statements.some(({ kind }) => kind === 'demand') ? 'together' : 'alone']++;
        // The posed problems mean the same.
        expect(verdictOf(await linear(pose(problem, statements)))).toBe('no');
        for (const others of subsets.filter(({ length }) => length > 0)) {
          expect(verdictOf(await linear(pose(problem, others)))).toBe('yes');
        }
      }
    }),
    { numRuns: runs(60, 1000) },
  );
  for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(5);
});

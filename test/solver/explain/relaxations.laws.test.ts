/** What a relaxation gives is enough, and a unit less is not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictsOf } from '../../../solver/explain/conflicts.ts';
import { eased } from '../../../solver/explain/ease.ts';
import { verdictOf } from '../../../solver/explain/oracle.ts';
import { pose } from '../../../solver/explain/pose.ts';
import { relaxationsOf } from '../../../solver/explain/relaxations.ts';
import type { Problem } from '../../../solver/problem.ts';
import { validate } from '../../../solver/validate.ts';
import { runs } from '../../laws.ts';
import { ruleParams, tinyWorld } from '../arbitraries.ts';
import { bruteOracle } from './brute-oracle.ts';

const BOUNDED = [
  ...['hours', 'average-hours', 'count', 'weekends', 'daily-rest', 'weekly-rest'],
  ...['longest-shift', 'longest-run', 'shortest-run', 'shortest-off'],
];

/** Four days, most of them fixed. */
const fixedDays = fc
  .array(fc.constantFrom('-', '-', 'E', 'E', 'N', undefined), { minLength: 4, maxLength: 4 })
  .map((row) => ({ days: row.flatMap((option, day) => (option === undefined ? [] : [{ day, option }])) }));

/** One person with a bound stated once or twice, and days on which something else is fixed. */
function bounded(rule: string): fc.Arbitrary<Problem> {
  return fc
    .record({
      world: tinyWorld(4),
      bounds: fc.array(ruleParams[rule]!, { minLength: 1, maxLength: 2 }),
      fixed: fixedDays,
      leave: ruleParams['availability']!,
    })
    .map(({ world, bounds, fixed, leave }) => ({
      ...world,
      rules: [
        { id: 'locked', rule: 'locked', params: fixed },
        { id: 'availability', rule: 'availability', params: leave },
        ...bounds.map((params, index) => ({ id: `bound ${index}`, rule, params })),
      ].map((use) => ({ ...use, people: ['p0'], strength: 'hard' as const })),
    }));
}

test.each(BOUNDED)('relaxing %s: as much is enough, and less is not', async (rule) => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(bounded(rule), async (problem) => {
      expect(validate(problem)).toEqual([]);
      const oracles = { alone: bruteOracle, together: bruteOracle };
      const { conflicts } = await conflictsOf(problem, oracles, { conflicts: 2 });
      for (const conflict of conflicts) {
        const found = await relaxationsOf(problem, conflict, [], bruteOracle);
        expect(found.length).toBe(conflict.statements.length);
        for (const { statement, becomes, amount, least, enough } of found) {
          expect([least, enough]).toEqual([true, true]);
          const others = conflict.statements.filter((one) => one !== statement);
          const holds = async (...more: typeof others): Promise<boolean> => {
            const asked = [...others, ...more];
            return asked.length === 0 || verdictOf(await bruteOracle(pose(problem, asked))) === 'yes';
          };
          if (becomes === undefined) continue;
          moved++;
          expect(await holds(becomes)).toBe(true);
          expect(await holds(amount === 1 ? statement : eased(statement, amount - 1))).toBe(false);
        }
      }
    }),
    { numRuns: runs(30, 300) },
  );
  expect(moved).toBeGreaterThan(0);
});

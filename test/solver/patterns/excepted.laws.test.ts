/** A rule of which days are excepted is broken where it was, without those days. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breachesOf } from '../../../solver/explain/breaches.ts';
import type { RuleUse } from '../../../solver/problem.ts';
import { catalogue } from '../../../solver/rules/index.ts';
import { validate } from '../../../solver/validate.ts';
import { runs } from '../../laws.ts';
import { ruleUseOf, tinyWorld } from '../arbitraries.ts';

const days = 5;
const row = fc.array(fc.nat(3), { minLength: days, maxLength: days });
const byDay = catalogue.filter(({ showsByDay }) => showsByDay === true);
const ranges = fc
  .array(fc.tuple(fc.integer({ min: -1, max: days }), fc.integer({ min: 1, max: 3 })), {
    minLength: 1,
    maxLength: 2,
  })
  .map((list) => list.map(([from, length]) => [from, from + length] as const));

test('what shows on other days shows as before, and nothing shows on these', () => {
  const seen = { left: 0, gone: 0 };
  const cases = fc.record({
    world: tinyWorld(days),
    use: fc.constantFrom(...byDay).chain(({ id }) => ruleUseOf(id)),
    except: ranges,
    row,
  });
  fc.assert(
    fc.property(cases, ({ world, use: { except: _drawn, ...use }, except, row: drawn }) => {
      const broken = (rule: RuleUse) => {
        const problem = { ...world, rules: [rule] };
        expect(validate(problem)).toEqual([]);
        return breachesOf(problem, [drawn]);
      };
      const whole = broken(use);
      const isLeft = ({ day }: { readonly day: number }): boolean =>
        !except.some(([from, to]) => from <= day && day < to);
      expect(broken({ ...use, except })).toEqual(whole.filter(isLeft));
      seen.left += whole.filter(isLeft).length;
      seen.gone += whole.filter((breach) => !isLeft(breach)).length;
    }),
    { numRuns: runs(300, 3000) },
  );
  expect(seen.left).toBeGreaterThan(0);
  expect(seen.gone).toBeGreaterThan(0);
});

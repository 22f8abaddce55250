/** The dynamic program finds what trying every row finds, whatever the rules. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../solver/patterns/view.ts';
import type { Problem, RuleUse } from '../../../solver/problem.ts';
import {
  bruteForceRow,
  cheapestRow,
  priceOfRow,
  type PricingProblem,
} from '../../../solver/reference/cheapest-row.ts';
import { catalogue } from '../../../solver/rules/index.ts';
import { statements } from '../../../solver/statements.ts';
import { validate } from '../../../solver/validate.ts';
import { runs } from '../../laws.ts';
import { exceptedUse, ruleUse, ruleUseOf, tinyWorld } from '../arbitraries.ts';

const days = 4;

const rewards = fc.array(fc.integer({ min: -30, max: 60 }), { minLength: days * 4, maxLength: days * 4 });

function pricing(problem: Problem, worth: readonly number[]): PricingProblem {
  expect(validate(problem)).toEqual([]);
  return {
    days: problem.days,
    history: historyOf(problem, problem.people[0]!),
    statements: statements(problem)[0]!,
    options: problem.options.map((_, option) => option),
    reward: (day, option) => worth[day * 4 + option]!,
  };
}

function expectExact(world: Problem, rules: readonly RuleUse[], worth: readonly number[]): PricingProblem {
  const problem = pricing(
    { ...world, rules: rules.map((use, index) => ({ ...use, id: `${use.rule}-${index}` })) },
    worth,
  );
  const found = cheapestRow(problem);
  const best = bruteForceRow(problem);
  expect({ hard: found.hardExcess, cost: found.cost }).toEqual({ hard: best.hardExcess, cost: best.cost });
  expect(priceOfRow(problem, found.row)).toEqual(found);
  return problem;
}

describe('the cheapest row', () => {
  test.each(catalogue.map(({ id }) => id))('under %s alone', (rule) => {
    let soft = 0;
    let hard = 0;
    const property = fc.property(tinyWorld(days), ruleUseOf(rule), rewards, (world, use, worth) => {
      expectExact(world, [use], worth);
      if (use.strength === 'hard') hard++;
      else soft++;
    });
    fc.assert(property, { numRuns: runs(20, 200) });
    expect(soft).toBeGreaterThan(0);
    expect(hard).toBeGreaterThan(0);
  });

  test('under rules that do not count on some days', () => {
    let excepted = 0;
    const mix = fc.array(fc.oneof(ruleUse, exceptedUse), { minLength: 2, maxLength: 4 });
    const property = fc.property(tinyWorld(days), mix, rewards, (world, rules, worth) => {
      const problem = expectExact(world, rules, worth);
      excepted += problem.statements.filter(({ machine }) => machine.key.startsWith('["excepted"')).length;
    });
    fc.assert(property, { numRuns: runs(100, 1000) });
    expect(excepted).toBeGreaterThan(50);
  });

  test('under three to six rules at once', () => {
    const kinds = new Set<string>();
    let mixed = 0;
    const mix = fc.array(ruleUse, { minLength: 3, maxLength: 6 });
    const property = fc.property(tinyWorld(days), mix, rewards, (world, rules, worth) => {
      const problem = expectExact(world, rules, worth);
      const patterns = new Set(problem.statements.map(({ machine }) => /\w[\w-]*/.exec(machine.key)![0]));
      for (const kind of patterns) kinds.add(kind);
      if (patterns.size >= 3) mixed++;
    });
    fc.assert(property, { numRuns: runs(150, 2000) });
    expect([...kinds].sort()).toEqual([
      'cells',
      'first',
      'follow',
      'free-spell',
      'rest-gap',
      'rolling',
      'run',
      'sequence',
      'tally',
    ]);
    expect(mixed).toBeGreaterThan(50);
  });
});

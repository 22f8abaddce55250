/** Problems made impossible in known ways: the conflict, what would have to give, and who is missing. */
import { describe, expect, test } from 'vitest';
import { explainImpossible } from '../../../solver/explain/impossible.ts';
import { linearOracle } from '../../../solver/explain/linear-oracle.ts';
import { verdictOf } from '../../../solver/explain/oracle.ts';
import { pricingOracle } from '../../../solver/explain/pricing-oracle.ts';
import { pose } from '../../../solver/explain/pose.ts';
import { validate } from '../../../solver/validate.ts';
import { highsBackend } from '../../../src/backends/highs.ts';
import { bruteOracle } from './brute-oracle.ts';
import { alone } from './cases-alone.ts';
import { together } from './cases-together.ts';
import { referenceOracle } from './reference-oracle.ts';

const cases = [...alone, ...together];

const linear = linearOracle(highsBackend());

const oracles = {
  'by trying everything': { alone: bruteOracle, together: bruteOracle },
  'by the reference and a linear model': { alone: referenceOracle, together: linear },
  'by pricing and a linear model': { alone: pricingOracle, together: linear },
  'by a linear model': { alone: linear, together: linear },
};

describe.each(Object.entries(oracles))('%s', (_, oracle) => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const { problem } = each;
    expect(validate(problem)).toEqual([]);
    const { conflicts, rest } = await explainImpossible(problem, oracle, { conflicts: 9, newcomers: 4 });
    expect(conflicts.map(({ statements }) => statements.map(({ id }) => id).sort())).toEqual(each.conflicts);
    expect(conflicts.every(({ minimal }) => minimal)).toBe(true);
    expect(rest).toBe('yes');
    const { relaxations, missing } = conflicts[0]!;
    const gives = relaxations.map(({ statement, amount, enough }) => [statement.id, { amount, enough }]);
    expect(Object.fromEntries(gives)).toEqual(each.gives);
    expect(relaxations.every(({ least }) => least)).toBe(true);
    expect(Object.fromEntries(missing.map(({ kind, count }) => [kind.people[0], count]))).toEqual(
      each.missing,
    );
  });
});

test.each(cases.map((each) => [each.name, each] as const))(
  '%s: without any one of them the others hold',
  async (_, { problem }) => {
    const { conflicts } = await explainImpossible(problem, oracles['by trying everything'], {
      conflicts: 9,
      newcomers: 0,
    });
    for (const { statements } of conflicts) {
      expect(verdictOf(await bruteOracle(pose(problem, statements)))).toBe('no');
      for (const left of statements) {
        const others = statements.filter((statement) => statement !== left);
        if (others.length > 0) expect(verdictOf(await bruteOracle(pose(problem, others)))).toBe('yes');
      }
    }
  },
);

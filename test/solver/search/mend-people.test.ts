/** Walking people with hard breaches alone never makes more of them, and mends what one person can mend. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Random } from '../../../solver/random.ts';
import { Score } from '../../../solver/score.ts';
import { assertScore } from '../../../solver/score/check.ts';
import { emptyRota } from '../../../solver/search/construct.ts';
import { Incumbent } from '../../../solver/search/incumbent.ts';
import { mendPeople } from '../../../solver/search/mend-people.ts';
import { tabulate } from '../../../solver/tables.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';
import { ward } from './fixtures.ts';

const weights = (tiers: number): Float64Array => Float64Array.from([10, ...new Array<number>(tiers).fill(1)]);

test('hard breaches only ever get fewer, and the score stays right', () => {
  let mended = 0;
  fc.assert(
    fc.property(tinyProblems({ days: 6, people: 2 }), fc.nat(1e6), (problem, seed) => {
      const tables = tabulate(problem);
      const score = new Score(tables, emptyRota(tables));
      const incumbent = new Incumbent(score);
      const before = score.amounts[0]!;
      const walk = { weights: weights(problem.tiers.length), hot: 20 };
      mendPeople(score, incumbent, new Random(seed), walk, () => false);
      assertScore(score, 'after mending');
      expect(score.amounts[0]).toBeLessThanOrEqual(before);
      expect(incumbent.amounts[0]).toBeLessThanOrEqual(score.amounts[0]!);
      expect([...new Score(tables, incumbent.rota).amounts]).toEqual([...incumbent.amounts]);
      if (score.amounts[0]! < before) mended++;
    }),
    { numRuns: runs(40, 400) },
  );
  expect(mended).toBeGreaterThan(0);
});

test('everybody gets the hours they lack', () => {
  const tables = tabulate({ ...ward, demands: [] });
  const score = new Score(tables, emptyRota(tables));
  expect(score.amounts[0]).toBeGreaterThan(0);
  mendPeople(score, new Incumbent(score), new Random(1), { weights: weights(2), hot: 20 }, () => false);
  expect(score.amounts[0]).toBe(0);
});

test('nobody is walked when enough has been tried', () => {
  const tables = tabulate(ward);
  const score = new Score(tables, emptyRota(tables));
  const walk = { weights: weights(2), hot: 20 };
  expect(mendPeople(score, new Incumbent(score), new Random(1), walk, () => true)).toBe(0);
  expect([...score.rota]).toEqual([...emptyRota(tables)]);
});

/** On problems small enough to try every rota, the search finds the best one nearly always. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Random } from '../../../solver/random.ts';
import { scoreFromScratch } from '../../../solver/score/scratch.ts';
import { compareAmounts } from '../../../solver/search/incumbent.ts';
import { tabulate, type Tables } from '../../../solver/tables.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';
import { everyRotaOf, rotaOf } from '../every-rota.ts';
import { solveByWork } from './fixtures.ts';

const SHARE = 0.95;

test('nearly every tiny problem is solved to its optimum', async () => {
  const problems = tinyProblems({ days: 3, people: 2, rules: 4, demands: 3 });
  const sample = fc.sample(problems, runs(60, 600));
  let optimal = 0;
  for (const problem of sample) {
    const tables = tabulate(problem);
    const best = bestByTrying(tables);
    const { answer } = await solveByWork(problem, { work: 8, check: 'never' });
    const found = scoreFromScratch(tables, rotaOf(problem, answer.rota)).amounts;
    const difference = compareAmounts(found, best);
    expect(difference, 'nothing is better than the optimum').toBeGreaterThanOrEqual(0);
    if (difference === 0) optimal++;
  }
  expect(optimal / sample.length).toBeGreaterThanOrEqual(SHARE);
});

/** The best points over all rotas of allowed options. */
function bestByTrying(tables: Tables): Float64Array {
  let best: Float64Array | undefined;
  for (const rota of everyRotaOf(tables)) {
    const { amounts } = scoreFromScratch(tables, rota);
    if (best === undefined || compareAmounts(amounts, best) < 0) best = amounts;
  }
  return best!;
}

test('a seed gives the same numbers for ever', () => {
  const random = new Random(42);
  const other = new Random(42, 1);
  expect(Array.from({ length: 5 }, () => random.below(1000))).toMatchInlineSnapshot(`
    [
      701,
      922,
      360,
      940,
      315,
    ]
  `);
  expect(Array.from({ length: 5 }, () => other.below(1000))).toMatchInlineSnapshot(`
    [
      599,
      128,
      137,
      922,
      647,
    ]
  `);
});

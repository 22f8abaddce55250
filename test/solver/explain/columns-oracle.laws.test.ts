/** Column generation judges as the linear model does: it never says otherwise, and seldom less. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { workBudget } from '../../../solver/columns/budget.ts';
import type { CreateMaster } from '../../../solver/columns/master.ts';
import { columnsOracle } from '../../../solver/explain/columns-oracle.ts';
import { hardDemands, hardRules } from '../../../solver/explain/hard-statements.ts';
import { explainImpossible } from '../../../solver/explain/impossible.ts';
import { linearOracle } from '../../../solver/explain/linear-oracle.ts';
import { firstToKnow, UNKNOWN, verdictOf, type Oracle } from '../../../solver/explain/oracle.ts';
import { pose } from '../../../solver/explain/pose.ts';
import { pricingOracle } from '../../../solver/explain/pricing-oracle.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { highsBackend } from '../../../src/backends/highs.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';
import { together } from './cases-together.ts';

const WORK = 600;

const linear = linearOracle(highsBackend());

let createMaster: CreateMaster;
beforeAll(async () => {
  createMaster = await loadHighsMaster();
});

const columns = (work: number): Oracle =>
  columnsOracle(createMaster, () => workBudget(work, { interrupted: () => false }));

test('law: what is proven by columns the linear model proves too, and points lie where it says', async () => {
  const met = { yes: 0, no: 0, unknown: 0 };
  let gives = 0;
  await fc.assert(
    fc.asyncProperty(
      tinyProblems({ days: 3, people: 3, rules: 4, demands: 4 }),
      fc.nat(),
      async (problem, pick) => {
        const statements = [...hardRules(problem), ...hardDemands(problem)];
        if (statements.length === 0) return;
        const soft = pick % 2 === 0 ? statements[(pick / 2) % statements.length] : undefined;
        const posed = pose(
          problem,
          statements.filter((one) => one !== soft),
          soft,
        );
        const [surely, judged] = [await linear(posed), await columns(WORK)(posed)];
        const verdict = verdictOf(judged);
        met[verdict]++;
        if (verdict === 'unknown') return;
        expect(verdict).toBe(verdictOf(surely));
        if (verdict === 'no' || soft === undefined) return;
        gives++;
        expect(judged.points.bound).toBeLessThanOrEqual(surely.points.reached);
        expect(judged.points.reached).toBeGreaterThanOrEqual(surely.points.bound);
      },
    ),
    { numRuns: runs(60, 600) },
  );
  expect(Math.min(met.yes, met.no, gives)).toBeGreaterThan(3);
  expect(met.unknown).toBeLessThan((met.yes + met.no) / 10);
});

test.each(together.map((each) => [each.name, each] as const))(
  '%s: the conflict is the same',
  async (_, { problem, conflicts: expected, missing }) => {
    const oracles = { alone: pricingOracle, together: columns(WORK) };
    const { conflicts } = await explainImpossible(problem, oracles, { conflicts: 9, newcomers: 4 });
    expect(conflicts.map(({ statements }) => statements.map(({ id }) => id).sort())).toEqual(expected);
    const found = conflicts[0]!.missing.map(({ kind, count }) => [kind.people[0], count]);
    expect(Object.fromEntries(found)).toEqual(missing);
  },
);

test('the first oracle that knows is believed, and the next is asked only if it does not', async () => {
  const asked: string[] = [];
  const named =
    (name: string, oracle: Oracle): Oracle =>
    (problem) => {
      asked.push(name);
      return oracle(problem);
    };
  const { problem } = together[0]!;
  const posed = pose(problem, hardDemands(problem));
  const oracle = firstToKnow(
    named('unknowing', () => UNKNOWN),
    named('columns', columns(WORK)),
    named('never', linear),
  );
  expect(verdictOf(await oracle(posed))).toBe(verdictOf(await linear(posed)));
  expect(asked).toEqual(['unknowing', 'columns']);
});

test('without any work nothing wrong is said', async () => {
  for (const { problem } of together) {
    const posed = pose(problem, [...hardRules(problem), ...hardDemands(problem)]);
    expect(['no', 'unknown']).toContain(verdictOf(await columns(0)(posed)));
  }
});

/** What runs on a problem follows from its size and the limit, and a plan without a root is kept as well. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineColumns, type RunColumns } from '../../../solver/columns/run-columns.ts';
import { planOf } from '../../../solver/portfolio/plan.ts';
import { tabulate } from '../../../solver/tables.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { startSearchThreads } from '../../../src/workers/search-threads.ts';
import { solveByWork, ward } from '../search/fixtures.ts';

const createMaster = await loadHighsMaster();
const tables = tabulate(ward);

test('parts are parts, and a longer limit takes no kind of work away', () => {
  const seen = { none: 0, parts: 0, root: 0 };
  const limit = fc.double({ min: 0.001, max: 1000, noNaN: true });
  fc.assert(
    fc.property(limit, limit, fc.boolean(), (one, other, inWork) => {
      const [shorter, longer] = [Math.min(one, other), Math.max(one, other)].map((seconds) =>
        planOf(tables, inWork ? { work: 2400 * seconds } : { seconds }, true),
      );
      for (const part of Object.values(shorter!)) {
        expect(Number(part)).toBeGreaterThanOrEqual(0);
        expect(Number(part)).toBeLessThanOrEqual(1);
      }
      if (shorter!.anneal < 1) expect(longer!.anneal).toBeLessThan(1);
      expect(longer!.root).toBeGreaterThanOrEqual(shorter!.root);
      if (shorter!.anneal === 1) seen.none++;
      else if (shorter!.root === 0) seen.parts++;
      else seen.root++;
    }),
    { numRuns: 1000 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
});

test('without column generation all is annealing', () => {
  expect(planOf(tables, { seconds: 60 }, false)).toMatchObject({ anneal: 1, root: 0, bounds: 0 });
});

test('parts are made anew where they can be finished in a round, and nowhere else', () => {
  const plan = (people: number, days: number) => planOf({ ...tables, people, days }, { seconds: 60 }, true);
  expect(plan(50, 182)).toMatchObject({ root: 0, mixed: true });
  expect(plan(50, 182).anneal).toBeLessThan(1);
  expect(plan(100, 364)).toMatchObject({ anneal: 1, root: 0, mixed: false });
});

test('without a root parts are made anew, nothing is proven, and threads change nothing', async () => {
  const works = Array.from({ length: 200 }, (_, index) => 10 * (index + 1));
  const work = works.find((each) => {
    const { anneal, root } = planOf(tables, { work: each }, true);
    return anneal < 1 && root === 0;
  });
  expect(work).toBeDefined();
  const kinds: string[] = [];
  const inline = inlineColumns(tables, createMaster, { now: () => NaN, interrupted: () => false });
  const runColumns: RunColumns = (tasks, ...more) => {
    kinds.push(...tasks.map(({ kind }) => kind));
    return inline(tasks, ...more);
  };
  const alone = await solveByWork(ward, { work: work! }, { runColumns });
  expect(new Set(kinds)).toEqual(new Set(['improve']));
  expect(alone.answer.summary.tiers.map(({ bound }) => bound)).toEqual([0, 0]);
  const pool = startSearchThreads(ward, 2);
  try {
    const { runTasks } = pool;
    const { answer } = await solveByWork(
      ward,
      { work: work!, threads: 2 },
      { runTasks, runColumns: pool.runColumns },
    );
    expect(answer).toEqual(alone.answer);
  } finally {
    await pool.close();
  }
});

/** Column generation inside `solve`: what it promises of rotas, bounds and statuses. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineColumns } from '../../../solver/columns/run-columns.ts';
import type { Answer } from '../../../solver/outcome.ts';
import type { Problem } from '../../../solver/problem.ts';
import type { World } from '../../../solver/solve.ts';
import { tabulate } from '../../../solver/tables.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { startSearchThreads } from '../../../src/workers/search-threads.ts';
import { runs } from '../../laws.ts';
import { everyRota, everyRow } from '../columns/enumerate.ts';
import { tinyProblems } from '../demands.ts';
import { solveByWork, ward } from '../search/fixtures.ts';

const createMaster = await loadHighsMaster();

/** A world with column generation, all of it where it stands. */
function withColumns(problem: Problem): Partial<World> {
  const world = { now: noClock, interrupted: () => false };
  return { runColumns: inlineColumns(tabulate(problem), createMaster, world) };
}

function noClock(): never {
  throw new Error('A search by work looked at the clock.');
}

/** All points by slot that a rota of a tiny problem can have, best first. */
function pointsOf(problem: Problem): number[][] {
  const tables = tabulate(problem);
  const rows = problem.people.map((_, person) => everyRow(tables, person));
  return everyRota(tables, rows).sort(compare);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const slot = a.findIndex((value, index) => value !== b[index]);
  return slot < 0 ? 0 : a[slot]! - b[slot]!;
}

function penalties({ summary }: Answer): number[] {
  return summary.tiers.map(({ penalty }) => penalty);
}

/** The same problem with all its points in one tier. */
function inOneTier(problem: Problem): Problem {
  return {
    ...problem,
    tiers: [{ name: 'only', steer: 1 }],
    demands: problem.demands.map((demand) => ({ ...demand, tier: 'only' })),
  };
}

test('an optimal answer is the best there is, and a bound is never above it', async () => {
  const met = { optimal: 0, bounds: 0 };
  await fc.assert(
    fc.asyncProperty(tinyProblems({ days: 2, people: 3 }), fc.boolean(), async (tiny, single) => {
      const problem = single ? inOneTier(tiny) : tiny;
      const { answer } = await solveByWork(problem, { work: 200 }, withColumns(problem));
      const [best = []] = pointsOf(problem);
      const ours = penalties(answer);
      if (answer.status === 'optimal') {
        expect(answer.summary.hardBreaches).toBe(0);
        expect([0, ...ours]).toEqual(best);
        met.optimal++;
      }
      const first = answer.summary.tiers.findIndex(({ bound, penalty }) => bound < penalty);
      for (const { penalty, bound } of answer.summary.tiers) expect(bound).toBeLessThanOrEqual(penalty);
      // Up to the first tier that is not proven, the best rota is no worse than ours on what comes before.
      if (answer.summary.hardBreaches > 0 || best[0]! > 0) return;
      const upTo = first < 0 ? ours.length : first + 1;
      answer.summary.tiers.slice(0, upTo).forEach(({ bound }, tier) => {
        expect(bound).toBeLessThanOrEqual(best[tier + 1]!);
        if (bound > 0) met.bounds++;
      });
    }),
    { numRuns: runs(60, 600) },
  );
  expect(met.optimal).toBeGreaterThan(runs(15, 150));
  expect(met.bounds).toBeGreaterThan(runs(10, 100));
});

describe('by work', () => {
  const tight: Problem = { ...ward, tiers: [{ name: 'cover', steer: 1 }], rules: ward.rules.map(covering) };

  test('gives the same answer where it stands and on one, two and three threads', async () => {
    for (const problem of [ward, tight]) {
      const inline = await solveByWork(problem, { work: 400, seed: 3 }, withColumns(problem));
      for (const threads of [1, 2, 3]) {
        const pool = startSearchThreads(problem, threads);
        const { runTasks, runColumns } = pool;
        try {
          const { answer } = await solveByWork(
            problem,
            { work: 400, seed: 3, threads },
            { runTasks, runColumns },
          );
          expect(answer).toEqual(inline.answer);
        } finally {
          await pool.close();
        }
      }
    }
  });

  test('tells of bounds that only ever rise, and ends as soon as they meet the rota', async () => {
    const { answer, events } = await solveByWork(tight, { work: 4000, seed: 1 }, withColumns(tight));
    const bounds = events.flatMap(({ bound }) => (bound === undefined ? [] : [bound]));
    expect(bounds.length).toBeGreaterThan(0);
    expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
    expect(answer.status).toBe('optimal');
    expect(answer.summary.bound).toBe(answer.summary.cost);
    expect(bounds.at(-1)).toBe(answer.summary.cost);
  });

  function covering(use: Problem['rules'][number]): Problem['rules'][number] {
    return use.strength === 'soft' ? { ...use, tier: 'cover' } : use;
  }
});

test('an interruption before column generation leaves the rota there is', async () => {
  let asked = 0;
  const { answer } = await solveByWork(
    ward,
    { work: 400 },
    { ...withColumns(ward), interrupted: () => ++asked > 3 },
  );
  expect(answer.status).toBe('stopped');
  for (const { id } of ward.people) expect(answer.rota[id]).toHaveLength(ward.days);
});

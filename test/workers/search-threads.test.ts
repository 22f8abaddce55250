/** Threads of a search: they end when told to, and when one of them fails nobody waits for ever. */
import { expect, test } from 'vitest';
import type { ColumnsTask } from '../../solver/columns/task.ts';
import { NO_ROWS } from '../../solver/columns/packed.ts';
import type { Problem } from '../../solver/problem.ts';
import { Score } from '../../solver/score.ts';
import { compareAmounts } from '../../solver/search/incumbent.ts';
import { solve } from '../../solver/solve.ts';
import { tabulate } from '../../solver/tables.ts';
import { startSearchThreads } from '../../src/workers/search-threads.ts';
import { ward } from '../solver/search/fixtures.ts';

const tables = tabulate(ward);
const off = new Int32Array(tables.people * tables.days);

function root(more: Partial<ColumnsTask> = {}): ColumnsTask {
  return {
    kind: 'root',
    chain: 0,
    seed: 1,
    weights: Float64Array.of(1000, 10, 1),
    helped: true,
    rota: off,
    columns: NO_ROWS,
    bound: -Infinity,
    duals: undefined,
    known: [],
    check: 'each-phase',
    ...more,
  };
}

test('a root with helpers proves the bound that it proves alone', async () => {
  const bounds: number[] = [];
  for (const threads of [1, 3]) {
    const pool = startSearchThreads(ward, threads);
    try {
      const [result] = await pool.runColumns([root({ work: 1e6 })], () => true);
      expect(result?.done).toBe(true);
      bounds.push(result!.bound);
    } finally {
      await pool.close();
    }
  }
  // They may converge on different duals of the same master.
  expect(bounds[1]).toBeCloseTo(bounds[0]!, 4);
});

test('bounds of single tiers are the same on one thread and on three', async () => {
  const proven: (readonly number[])[] = [];
  for (const threads of [1, 3]) {
    const pool = startSearchThreads(ward, threads);
    try {
      const [result] = await pool.runColumns([root({ kind: 'bounds', work: 1000 })], () => true);
      proven.push(result!.tiers.flatMap(({ slot, bound }) => [slot, bound]));
    } finally {
      await pool.close();
    }
  }
  expect(proven[0]).not.toEqual([]);
  expect(proven[1]).toEqual(proven[0]);
});

test('when the thread that leads fails, its helpers are free again and the next job is refused', async () => {
  const pool = startSearchThreads(ward, 2);
  try {
    // A weight that is no multiple of 2^-20 is a bug of the caller.
    const broken = root({ work: 1e6, weights: Float64Array.of(1000, 1 / 3, 1) });
    await expect(pool.runColumns([broken], () => true)).rejects.toThrow('not a multiple');
    await expect(pool.runColumns([root({ work: 1 })], () => true)).rejects.toThrow('not a multiple');
  } finally {
    await pool.close();
  }
});

test('column generation ends soon after it is told that this is enough', async () => {
  const pool = startSearchThreads(ward, 2);
  try {
    let told = 0;
    const tell = (): boolean => ++told < 1;
    const tasks = [0, 1].map((chain) => root({ kind: 'improve', chain, helped: false, seconds: 600 }));
    const results = await pool.runColumns(tasks, tell);
    expect(told).toBeGreaterThan(0);
    for (const { rota, amounts } of results) expect(new Score(tables, rota).amounts).toEqual(amounts);
  } finally {
    await pool.close();
  }
});

const large: Problem = {
  ...ward,
  days: 28,
  people: Array.from({ length: 30 }, (_, index) => ({ id: `p${index}` })),
  demands: Array.from({ length: 28 }, (_, day) => ({
    ...ward.demands[0]!,
    id: `d${day}`,
    rows: [{ need: 9, terms: [{ people: ['all'], options: ['E'], days: [[day, day + 1]], count: 1 }] }],
  })),
};

test('a search whose threads die gives the best rota until then and tells of the fault, or throws it', async () => {
  for (const after of [0, 2]) {
    for (const told of [true, false]) {
      const pool = startSearchThreads(large, 2);
      const faults: unknown[] = [];
      let events = 0;
      const answering = solve(
        large,
        { limit: { seconds: 600 }, seed: 1, threads: 2, check: 'each-phase' },
        {
          now: () => performance.now() / 1000,
          interrupted: pool.interrupted,
          observe: () => {
            if (events++ >= after) void pool.close();
          },
          ...(told && { fault: (error: unknown) => faults.push(error) }),
          runTasks: pool.runTasks,
          runColumns: pool.runColumns,
        },
      );
      if (!told) {
        await expect(answering).rejects.toThrow(/closed|ended/);
        continue;
      }
      const answer = await answering;
      expect(answer.status).toBe('stopped');
      expect(faults).toHaveLength(1);
      expect(String(faults[0])).toMatch(/closed|ended/);
      for (const { id } of large.people) expect(answer.rota[id]).toHaveLength(large.days);
    }
  }
});

test('an interruption at any moment leaves the best rota so far', async () => {
  for (const after of [0, 1, 3, 6]) {
    const pool = startSearchThreads(large, 2);
    let events = 0;
    let last: readonly number[] = [];
    try {
      const answer = await solve(
        large,
        { limit: { seconds: 600 }, seed: 1, threads: 2, check: 'each-phase' },
        {
          now: () => performance.now() / 1000,
          interrupted: pool.interrupted,
          observe: ({ hard, tiers }) => {
            last = hard > 0 ? [Infinity] : tiers;
            if (events++ >= after) pool.interrupt();
          },
          runTasks: pool.runTasks,
          runColumns: pool.runColumns,
        },
      );
      expect(['stopped', 'optimal']).toContain(answer.status);
      const points = Float64Array.from(answer.summary.tiers, ({ penalty }) => penalty);
      expect(compareAmounts(points, Float64Array.from(last))).toBeLessThanOrEqual(0);
      for (const { id } of large.people) expect(answer.rota[id]).toHaveLength(large.days);
    } finally {
      await pool.close();
    }
  }
});

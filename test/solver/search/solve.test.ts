/** What the search promises whatever the problem: a whole rota, never worse than the first, the same for a seed. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../solver/outcome.ts';
import type { Problem } from '../../../solver/problem.ts';
import { inlineRunner } from '../../../solver/search/task.ts';
import { greedyAnswer } from '../../../solver/solve.ts';
import { tabulate } from '../../../solver/tables.ts';
import { startSearchThreads } from '../../../src/workers/search-threads.ts';
import { solveByWork, ward } from './fixtures.ts';

/** `p0 E E - N …`, a line a person. */
function picture(problem: Problem, { rota }: Answer): string[] {
  return problem.people.map(
    ({ id }) => `${id} ${rota[id]!.map((option) => (option === 'off' ? '-' : option)).join(' ')}`,
  );
}

function points({ summary }: Answer): number[] {
  return [summary.hardBreaches, ...summary.tiers.map(({ penalty }) => penalty)];
}

describe('a search by work', () => {
  test('gives the rota of its seed, today and tomorrow', async () => {
    const { answer } = await solveByWork(ward, { seed: 7 });
    expect({ points: points(answer), rota: picture(ward, answer) }).toMatchSnapshot();
  });

  test('gives the same rota on one thread and on two', async () => {
    const inline = await solveByWork(ward, { seed: 3 });
    for (const threads of [1, 2]) {
      const pool = startSearchThreads(ward, threads);
      try {
        const { answer } = await solveByWork(ward, { seed: 3, threads }, { runTasks: pool.runTasks });
        expect(answer).toEqual(inline.answer);
      } finally {
        await pool.close();
      }
    }
  });

  test('does not mind in which order tasks end', async () => {
    const forwards = await solveByWork(ward, { seed: 5 });
    const run = inlineRunner(tabulate(ward), { now: () => 0, interrupted: () => false });
    const backwards = await solveByWork(
      ward,
      { seed: 5 },
      { runTasks: async (tasks) => [...(await run([...tasks].reverse()))].reverse() },
    );
    expect(backwards.answer).toEqual(forwards.answer);
  });

  test('checks every move against a score from scratch when asked to', async () => {
    const { answer } = await solveByWork(ward, { work: 2, check: 'each-move' });
    expect(answer.status).toBe('complete');
  });
});

describe('the incumbent', () => {
  test('begins with the greedy rota and only ever gets better', async () => {
    const { answer, events } = await solveByWork(ward, { seed: 2 });
    const incumbents = events.map(({ hard, tiers }) => [hard, ...tiers]);
    const first = greedyAnswer(ward, 2);
    expect(events[0]?.kind).toBe('incumbent');
    expect(incumbents[0]?.slice(1)).toEqual(first.summary.tiers.map(({ penalty }) => penalty));
    incumbents
      .slice(1)
      .forEach((next, index) => expect(compare(next, incumbents[index]!)).toBeLessThanOrEqual(0));
    expect(compare(points(answer), points(first))).toBeLessThan(0);
    expect(incumbents.at(-1)?.slice(1)).toEqual(points(answer).slice(1));
  });

  test('is whole if the search is interrupted before it begins', async () => {
    const { answer } = await solveByWork(ward, {}, { interrupted: () => true });
    expect(answer.status).toBe('stopped');
    expect(points(answer)).toEqual(points(greedyAnswer(ward, 1)));
    for (const { id } of ward.people) expect(answer.rota[id]).toHaveLength(ward.days);
  });

  test('starts from the initial rota of the problem where there is one', async () => {
    const { answer } = await solveByWork(ward, { work: 60 });
    const again = await solveByWork({ ...ward, initial: answer.rota }, { work: 2, seed: 9 });
    expect(compare(points(again.answer), points(answer))).toBeLessThanOrEqual(0);
  });
});

function compare(a: readonly number[], b: readonly number[]): number {
  const slot = a.findIndex((value, index) => value !== b[index]);
  return slot < 0 ? 0 : a[slot]! - b[slot]!;
}

describe('a problem nobody can solve', () => {
  const impossible: Problem = {
    ...ward,
    rules: [
      ...ward.rules,
      {
        id: 'fixed',
        rule: 'locked',
        people: ['p0'],
        strength: 'hard',
        params: { days: [{ day: 2, option: 'N' }] },
      },
      {
        id: 'away',
        rule: 'availability',
        people: ['p0'],
        strength: 'hard',
        params: { days: [{ day: 2, only: ['off'] }] },
      },
    ],
  };

  test('gets the least bad rota with its breaches counted', async () => {
    const { answer } = await solveByWork(impossible, { work: 60 });
    // Locked to a night and away on it: one of the two is broken, and nothing else need be.
    expect(answer.summary.hardBreaches).toBe(1);
    expect(['N', 'off']).toContain(answer.rota['p0']?.[2]);
  });

  test('without people, days or demands is solved at once', async () => {
    for (const empty of [
      { ...ward, people: [] },
      { ...ward, demands: [] },
      { ...ward, rules: [], demands: [] },
    ]) {
      const { answer } = await solveByWork(empty, { work: 2 });
      expect(Object.keys(answer.rota)).toHaveLength(empty.people.length);
    }
  });
});

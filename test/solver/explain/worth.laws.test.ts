/** What one more person, or one more unit, gains is never more than what is said, by solving the problem again. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CreateMaster } from '../../../solver/columns/master.ts';
import { withNewcomers } from '../../../solver/explain/newcomers.ts';
import { worthOf, type Worth } from '../../../solver/explain/worth.ts';
import { solveByLinear } from '../../../solver/linear/solve.ts';
import type { Answer } from '../../../solver/outcome.ts';
import type { Problem } from '../../../solver/problem.ts';
import { validate } from '../../../solver/validate.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { highsBackend } from '../../../src/backends/highs.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';
import { early, on, rule, sketched } from './sketch.ts';

let createMaster: CreateMaster;
beforeAll(async () => {
  createMaster = await loadHighsMaster();
});

async function solved(problem: Problem): Promise<Answer> {
  const answer = await solveByLinear(problem, highsBackend());
  if (answer.status !== 'answered') throw new Error(`${problem.name} is ${answer.status}`);
  return answer.answer;
}

function rotaOf(problem: Problem, { rota }: Answer): Int32Array {
  const places = new Map(problem.options.map(({ id }, option) => [id, option]));
  return Int32Array.from(problem.people.flatMap(({ id }) => rota[id]!.map((option) => places.get(option)!)));
}

/** The first tier with points, where nothing binding is broken. */
function tierOf({ summary: { hardBreaches, tiers } }: Answer): number {
  return hardBreaches > 0 ? -1 : tiers.findIndex(({ penalty }) => penalty > 0);
}

/** The fewest points of the tier with nothing broken and none before it; Infinity if there is no such rota. */
async function fewest(problem: Problem, tier: number): Promise<number> {
  const { hardBreaches, tiers } = (await solved(problem)).summary;
  const clean = hardBreaches === 0 && tiers.slice(0, tier).every(({ penalty }) => penalty === 0);
  return clean ? tiers[tier]!.penalty : Infinity;
}

function lowered(problem: Problem, by: ReadonlyMap<number, number>): Problem {
  return {
    ...problem,
    demands: problem.demands.map((demand, index) => ({
      ...demand,
      rows: demand.rows.map((row) => ({ ...row, need: row.need - (by.get(index) ?? 0) })),
    })),
  };
}

function study(problem: Problem, answer: Answer, tier: number, units = 1): Worth {
  const question = { problem, rota: rotaOf(problem, answer), tier, units: () => units };
  return worthOf(question, { createMaster, stop: () => false });
}

test('law: nobody and nothing gains more than is said', async () => {
  const met = { people: 0, gaining: 0, exact: 0, demands: 0, gainingDemands: 0 };
  const units = fc.constantFrom(1, 2, 100);
  await fc.assert(
    fc.asyncProperty(tinyProblems({ days: 3, people: 2, rules: 4 }), units, async (problem, more) => {
      expect(validate(problem)).toEqual([]);
      const answer = await solved(problem);
      const tier = tierOf(answer);
      if (tier < 0) return;
      const worth = study(problem, answer, tier, more);
      expect(worth.points).toBe(answer.summary.tiers[tier]!.penalty);
      expect(worth.bound).toBeLessThanOrEqual(worth.points);
      expect(worth.open).toBe(0);
      for (const { kind, least } of worth.people) {
        const reached = await fewest(withNewcomers(problem, [kind.people[0]!]), tier);
        expect(reached).toBeGreaterThanOrEqual(least);
        met.people++;
        if (reached < worth.points) met.gaining++;
        if (reached === least) met.exact++;
      }
      for (const chosen of [...worth.demands.map((one) => [one]), worth.demands]) {
        const sum = chosen.reduce((total, one) => total + one.worth, 0);
        const by = new Map(chosen.map((one) => [one.demand, one.units]));
        const reached = await fewest(lowered(problem, by), tier);
        expect(reached).toBeGreaterThanOrEqual(worth.bound - sum - 1e-6);
        met.demands++;
        if (reached < worth.points) met.gainingDemands++;
      }
    }),
    { numRuns: runs(40, 600) },
  );
  expect(Math.min(met.gaining, met.exact, met.gainingDemands)).toBeGreaterThan(5);
});

describe('a case built so that what is said is what is gained', () => {
  /** Two days with one crew each; a driver is worth 30 a day, any other seat 7. */
  const problem: Problem = sketched({
    days: 2,
    people: [early('ann', { groups: ['driver'] }), early('bob')],
    rules: [rule('one', 'all', 'count', { of: ['E'], most: 1 })],
    demands: [0, 1].flatMap((day) => [
      {
        id: `drive ${day}`,
        kind: 'crew',
        strength: 'soft',
        tier: 'only',
        under: 30,
        rows: [{ need: 1, terms: [on(day, 'driver')] }],
      } as const,
      {
        id: `ride ${day}`,
        kind: 'crew',
        strength: 'soft',
        tier: 'only',
        under: 7,
        rows: [{ need: 2, terms: [on(day)] }],
      } as const,
    ]),
  });

  test('one more of each kind', async () => {
    const answer = await solved(problem);
    // One driver's day and two seats stay empty.
    expect(answer.summary.tiers[0]!.penalty).toBe(30 + 14);
    const { people, bound, points } = study(problem, answer, 0);
    expect([bound, points]).toEqual([44, 44]);
    expect(people.map(({ kind, least }) => [kind.people, least])).toEqual([
      [['ann'], 44 - 37],
      [['bob'], 44 - 7],
    ]);
    for (const { kind, least } of people) {
      expect(await fewest(withNewcomers(problem, kind.people), 0)).toBe(least);
    }
    const [best] = people;
    expect([...best!.adds.values()].reduce((sum, points) => sum + points, 0)).toBe(37);
  });

  test('one more unit of each demand', async () => {
    const answer = await solved(problem);
    const { demands } = study(problem, answer, 0);
    const said = new Map(demands.map(({ demand, worth }) => [problem.demands[demand]!.id, worth]));
    expect(Object.fromEntries(said)).toEqual({ 'drive 0': 30, 'drive 1': 30, 'ride 0': 7, 'ride 1': 7 });
    for (const { demand, worth } of demands) {
      expect(await fewest(lowered(problem, new Map([[demand, 1]])), 0)).toBe(44 - worth);
    }
  });

  test('nobody who can do it yet: the first one is worth it all', async () => {
    const none: Problem = {
      ...problem,
      people: [{ id: 'cy', options: ['L'] }, early('di', { groups: ['driver'] })],
      rules: [rule('leave', 'di', 'availability', { days: [0, 1].map((day) => ({ day, only: ['off'] })) })],
    };
    const answer = await solved(none);
    expect(answer.summary.tiers[0]!.penalty).toBe(60 + 28);
    const { people } = study(none, answer, 0);
    expect(people.map(({ kind, least }) => [kind.people, least])).toEqual([[['di'], 14]]);
    expect(await fewest(withNewcomers(none, ['di']), 0)).toBe(14);
  });

  test('no time: nothing is said', async () => {
    const answer = await solved(problem);
    const question = { problem, rota: rotaOf(problem, answer), tier: 0, units: () => 1 };
    const { people, demands, bound, open } = worthOf(question, { createMaster, stop: () => true });
    expect([people, demands, bound, open]).toEqual([[], [], 0, 2]);
  });
});

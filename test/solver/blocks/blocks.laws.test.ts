/** What blocks prove of a tier holds for every rota without hard breaches, and says all where only single days bind. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundByBlocks } from '../../../solver/blocks/bound.ts';
import { blocksOf } from '../../../solver/blocks/blocks.ts';
import type { Demand, Problem } from '../../../solver/problem.ts';
import { tabulate } from '../../../solver/tables.ts';
import { highsBackend } from '../../../src/backends/highs.ts';
import { runs } from '../../laws.ts';
import { everyRota, everyRow } from '../columns/enumerate.ts';
import { tinyProblems } from '../demands.ts';
import { tinyProblem } from '../tiny.ts';

const world = { backend: highsBackend(), now: noClock, interrupted: () => false };

function noClock(): never {
  throw new Error('A bound without seconds looked at the clock.');
}

/** Surpluses cost nothing and shortfalls only ever take away: what blocks ask for. */
function monotone(problem: Problem): Problem {
  return {
    ...problem,
    demands: problem.demands.map(({ over: _over, ...demand }) => ({
      ...demand,
      rows: demand.rows.map((row) => ({
        ...row,
        terms: row.terms.map((term) => ('unmet' in term ? { ...term, count: -Math.abs(term.count) } : term)),
      })),
    })),
  };
}

/** The same without rules and hard demands: every day of everybody is free. */
function unruled(problem: Problem): Problem {
  return {
    ...problem,
    rules: [],
    demands: problem.demands.map((demand) =>
      demand.strength === 'soft'
        ? demand
        : { ...demand, strength: 'soft' as const, tier: problem.tiers[0]!.name, under: 3 },
    ),
  };
}

test('no rota without hard breaches has fewer points in a tier', async () => {
  const met = { bounds: 0, tight: 0, whole: 0 };
  await fc.assert(
    fc.asyncProperty(
      tinyProblems({ days: 2, people: 3 }).map(monotone),
      fc.boolean(),
      async (drawn, free) => {
        const problem = free ? unruled(drawn) : drawn;
        const tables = tabulate(problem);
        const rows = problem.people.map((_, person) => everyRow(tables, person));
        const kept = everyRota(tables, rows).filter(([hard]) => hard === 0);
        for (let slot = 1; slot < tables.slots; slot++) {
          const bound = await boundByBlocks(tables, slot, { nodes: 10_000 }, world);
          const least = kept.reduce((best, points) => Math.min(best, points[slot]!), Infinity);
          expect(bound).toBeLessThanOrEqual(least);
          if (free) expect(bound).toBe(least);
          if (free) met.whole++;
          if (least > 0 && least < Infinity) met.bounds++;
          if (bound > 0 && bound === least) met.tight++;
        }
      },
    ),
    { numRuns: runs(200, 2000) },
  );
  expect(met.whole).toBeGreaterThan(50);
  expect(met.tight).toBeGreaterThan(met.bounds / 4);
});

test('days that share no demand are blocks of their own, and who adds most to everything is taken as there', async () => {
  const wanted = (day: number, option: string): Demand => ({
    id: `${option}${day}`,
    kind: 'test',
    strength: 'soft',
    tier: 'only',
    rows: [{ need: 2, terms: [{ people: ['all'], options: [option], days: [[day, day + 1]], count: 1 }] }],
    under: { at: [0, 5], beyond: 0 },
  });
  const base = tinyProblem({ days: 3, histories: [[], [], []] });
  const problem: Problem = {
    ...base,
    tiers: [{ name: 'only', steer: 1 }],
    people: base.people.map((person, index) => (index === 2 ? { ...person, options: ['-', 'E'] } : person)),
    demands: [wanted(0, 'E'), wanted(0, 'N'), wanted(2, 'E'), wanted(2, 'N')],
  };
  const tables = tabulate(problem);
  const found = blocksOf(tables, 1)!;
  // The third person does nothing but E, and so is there; the others choose between E and N on both days.
  expect(found.blocks.map(({ cells }) => cells.map(({ ways }) => ways.length))).toEqual([
    [2, 2],
    [2, 2],
  ]);
  expect(found.certain).toBe(0);
  expect(await boundByBlocks(tables, 1, { nodes: 100 }, world)).toBe(10);
});

test('an option that takes from a row what it adds to it is as good as one that does neither', async () => {
  const days: [number, number][] = [[0, 1]];
  const problem: Problem = {
    ...tinyProblem({ days: 1, histories: [[]] }),
    tiers: [{ name: 'only', steer: 1 }],
    demands: [
      {
        id: 'd',
        kind: 'test',
        strength: 'soft',
        tier: 'only',
        under: 3,
        rows: [
          { need: 7, terms: [{ people: ['all'], options: ['E', 'N'], days, count: 1 }] },
          {
            need: 0,
            terms: [
              { people: ['all'], options: ['N'], days, count: 1 },
              { people: ['all'], options: ['N'], days, count: -1 },
            ],
          },
        ],
      },
    ],
  };
  expect(await boundByBlocks(tabulate(problem), 1, { nodes: 100 }, world)).toBe(18);
});

test('nothing is said where a surplus is charged', async () => {
  const [surplus] = fc.sample(
    tinyProblems({ days: 2, people: 2 }).filter(({ demands }) =>
      demands.some(({ over }) => over !== undefined),
    ),
    { numRuns: 1, seed: 1 },
  );
  const tables = tabulate(surplus!);
  const slot = tables.cover.over.slot.find((each) => each > 0)!;
  expect(await boundByBlocks(tables, slot, { nodes: 100 }, world)).toBe(-Infinity);
});

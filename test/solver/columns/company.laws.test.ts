/** Rows that need not count whoever is never there alone: no rota has less than the bound, and the bound is higher for it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnPool } from '../../../solver/columns/columns.ts';
import { companyOf } from '../../../solver/columns/company.ts';
import { inlinePricing } from '../../../solver/columns/inline-pricing.ts';
import { TierBounds } from '../../../solver/columns/tier-bounds.ts';
import type { Demand, Problem } from '../../../solver/problem.ts';
import { tabulate } from '../../../solver/tables.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';
import { tinyProblem } from '../tiny.ts';
import { everyRota, everyRow } from './enumerate.ts';

const createMaster = await loadHighsMaster();

/** The last person works an option only where one of the others does. */
function neverAlone(option: string, day: number): Demand {
  const days: [number, number][] = [[day, day + 1]];
  return {
    id: `company ${option} ${day}`,
    kind: 'company',
    strength: 'hard',
    rows: [
      {
        need: 0,
        terms: [
          { people: ['p0', 'p1'], options: [option], days, count: 1 },
          { people: ['p2'], options: [option], days, count: -1 },
        ],
      },
    ],
  };
}

function anybody(option: string, day: number, points: number): Demand {
  return {
    id: `anybody ${option} ${day}`,
    kind: 'presence',
    strength: 'soft',
    tier: 'only',
    rows: [{ need: 1, terms: [{ people: ['all'], options: [option], days: [[day, day + 1]], count: 1 }] }],
    under: points,
  };
}

/** slot 1 → the bound of the tier, seen from the best rota; and the least points of rotas as good before it. */
function boundAndLeast(problem: Problem): { readonly bound: number; readonly least: number } {
  const tables = tabulate(problem);
  const rows = problem.people.map((_, person) => everyRow(tables, person));
  const points = everyRota(tables, rows);
  const choices = rows.reduce<number[][]>(
    (partial, list) => partial.flatMap((chosen) => list.map((_, choice) => [...chosen, choice])),
    [[]],
  );
  const fewest = Math.min(...points.map(([hard]) => hard!));
  const best = points.reduce(
    (place, each, index) =>
      each[0] === fewest && (points[place]![0]! > fewest || each[1]! < points[place]![1]!) ? index : place,
    0,
  );
  const rota = Int32Array.from(choices[best]!.flatMap((choice, person) => rows[person]![choice]!));
  const world = { createMaster, pricePeople: inlinePricing(tables), stop: () => false };
  const tiers = new TierBounds(tables, new ColumnPool(tables), world);
  const { bounds } = tiers.raise(rota, Float64Array.from(points[best]!));
  return { bound: bounds.find(({ slot }) => slot === 1)?.bound ?? 0, least: points[best]![1]! };
}

test('no rota that keeps as much has fewer points than the bound, whoever may not be alone', () => {
  const met = { omitted: 0, kept: 0, broken: 0 };
  const asked = fc.array(
    fc.record({
      option: fc.constantFrom('E', 'N', 'A'),
      day: fc.nat(1),
      points: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(tinyProblems({ days: 2, people: 3, demands: 2 }), asked, (drawn, wanted) => {
      const own = new Map(wanted.map((each) => [`${each.option} ${each.day}`, each]));
      const company = [...own.values()].flatMap(({ option, day, points }) => [
        neverAlone(option, day),
        anybody(option, day, points),
      ]);
      const problem = { ...drawn, demands: [...drawn.demands, ...company] };
      const { bound, least } = boundAndLeast(problem);
      expect(bound).toBeLessThanOrEqual(least);
      if (companyOf(tabulate(problem)).omitted.size > 0) met.omitted++;
      if (least > 0 && bound === least) met.kept++;
    }),
    { numRuns: runs(200, 2000) },
  );
  expect(met.omitted).toBeGreaterThan(runs(100, 1000));
  expect(met.kept).toBeGreaterThan(runs(20, 200));
});

test('an apprentice keeps no second place open: half of them and half of a companion are nobody', () => {
  // Two companions and an apprentice are to be in three places: without company the apprentice would stand in for one.
  const base = tinyProblem({ days: 1, histories: [[], [], []] });
  const places = ['E', 'N', 'A'];
  const problem: Problem = {
    ...base,
    tiers: [{ name: 'only', steer: 1 }],
    demands: places.flatMap((option) => [neverAlone(option, 0), anybody(option, 0, 6)]),
  };
  expect(boundAndLeast(problem)).toEqual({ bound: 6, least: 6 });
  // Nothing is left out of a row that somebody profits from, or that does not count all who could be company.
  const fewer = places.map((option): Demand => {
    const { rows, ...rest } = anybody(option, 0, 6);
    const [row] = rows;
    return {
      ...rest,
      rows: [{ ...row!, terms: row!.terms.map((term) => ({ ...term, people: ['p1', 'p2'] })) }],
    };
  });
  const other = { ...problem, demands: [...places.map((option) => neverAlone(option, 0)), ...fewer] };
  expect(companyOf(tabulate(other)).omitted.size).toBe(0);
});

/** The master over all rows of everybody is a relaxation of the problem, and the linear program it is meant to be. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFormulation } from '../../../solver/columns/formulation.ts';
import { Restriction } from '../../../solver/columns/restriction.ts';
import type { Problem } from '../../../solver/problem.ts';
import { tabulate } from '../../../solver/tables.ts';
import { highsBackend } from '../../../src/backends/highs.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { javascriptLpSolverBackend } from '../../../src/backends/javascript-lp-solver.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';
import { tinyProblem } from '../tiny.ts';
import { everyRota, everyRow, weigh } from './enumerate.ts';
import { poolOf, solveOver, weightsArbitrary } from './masters.ts';
import { relaxation } from './relaxation.ts';

const create = await loadHighsMaster();
const near = (value: number): number => 1e-6 * Math.max(1, Math.abs(value));

test('the relaxation of everything never costs more than the best rota, and often as much', () => {
  let equal = 0;
  let above = 0;
  fc.assert(
    fc.property(tinyProblems({ days: 2, people: 3 }), weightsArbitrary, (problem, weights) => {
      const tables = tabulate(problem);
      const rows = problem.people.map((_, person) => everyRow(tables, person));
      const { pool, columns } = poolOf(tables, rows);
      const formulation = createFormulation(tables, weights);
      const { status, objective } = solveOver(create, formulation, pool, columns);
      const values = everyRota(tables, rows).map((points) => weigh(weights, points));
      const best = Math.min(...values);
      expect(status).toBe('optimal');
      expect(objective).toBeLessThanOrEqual(best + near(best));
      if (best > 0) above++;
      if (best > 0 && objective >= best - near(best)) equal++;
      for (const value of values) expect(value % (formulation.step || Infinity)).toBe(0);
    }),
    { numRuns: runs(200, 2000) },
  );
  // A bound of 0 would keep the law above as well.
  expect(equal).toBeGreaterThan(above / 2);
});

/** The same problem in which everything counts three times, so that needs fall between what can be there. */
function tripled(problem: Problem): Problem {
  const demands = problem.demands.map((demand) => ({
    ...demand,
    rows: demand.rows.map(({ need, terms }) => ({
      need: 3 * need - 1,
      terms: terms.map((term) =>
        typeof term.count === 'number' ? { ...term, count: 3 * term.count } : { ...term, count: 3 },
      ),
    })),
  }));
  return { ...problem, demands };
}

test('rounding needs up to what can be there never loosens the master, and tightens some', () => {
  let tighter = 0;
  fc.assert(
    fc.property(tinyProblems({ days: 2, people: 3 }).map(tripled), weightsArbitrary, (problem, weights) => {
      const tables = tabulate(problem);
      const rows = problem.people.map((_, person) => everyRow(tables, person));
      const { pool, columns } = poolOf(tables, rows);
      const objectiveOf = (unrounded: boolean): number =>
        solveOver(create, createFormulation(tables, weights, { unrounded }), pool, columns).objective;
      const [rounded, plain] = [objectiveOf(false), objectiveOf(true)];
      const best = Math.min(...everyRota(tables, rows).map((points) => weigh(weights, points)));
      expect(rounded).toBeGreaterThanOrEqual(plain - near(plain));
      expect(rounded).toBeLessThanOrEqual(best + near(best));
      if (rounded > plain + near(plain)) tighter++;
    }),
    { numRuns: runs(500, 2000) },
  );
  expect(tighter).toBeGreaterThan(runs(1, 20));
});

test('the master is the same linear program as one written from the definition', async () => {
  const backends = [javascriptLpSolverBackend(), highsBackend()];
  const solved = backends.map(() => 0);
  let unmet = 0;
  await fc.assert(
    fc.asyncProperty(tinyProblems({ days: 2, people: 2 }), weightsArbitrary, async (problem, weights) => {
      const tables = tabulate(problem);
      const rows = problem.people.map((_, person) => everyRow(tables, person));
      const { pool, columns } = poolOf(tables, rows);
      const formulation = createFormulation(tables, weights, { unrounded: true });
      const { objective } = solveOver(create, formulation, pool, columns);
      const model = relaxation(tables, weights, rows);
      for (const [index, backend] of backends.entries()) {
        const solution = await backend.solve(model);
        // The other solver refuses what is large, and now and then its own answer (see `verify`).
        if (index === 0 && (solution.status === 'refused' || solution.status === 'wrong')) continue;
        expect(solution.status).toBe('optimal');
        if (solution.status !== 'optimal') continue;
        solved[index]!++;
        expect(Math.abs(solution.objective - objective)).toBeLessThanOrEqual(near(objective));
      }
      if (countsUnmet(problem)) unmet++;
    }),
    { numRuns: runs(200, 2000) },
  );
  for (const count of [...solved, unmet]) expect(count).toBeGreaterThan(runs(40, 400));
});

test('people with rows of their own are as people with no other row', () => {
  let equal = 0;
  fc.assert(
    fc.property(
      tinyProblems({ days: 2, people: 3 }),
      weightsArbitrary,
      fc.subarray([0, 1, 2]),
      fc.array(fc.nat(99), { minLength: 3, maxLength: 3 }),
      (problem, weights, free, picks) => {
        const tables = tabulate(problem);
        const all = problem.people.map((_, person) => everyRow(tables, person));
        const rota = all.map((rows, person) => rows[picks[person]! % rows.length]!);
        const rows = all.map((list, person) => (free.includes(person) ? list : [rota[person]!]));
        const { pool, columns } = poolOf(tables, rows);
        const whole = solveOver(create, createFormulation(tables, weights), pool, columns);
        const part = createFormulation(tables, weights, { people: free, rota: Int32Array.from(rota.flat()) });
        const best = Math.min(...everyRota(tables, rows).map((points) => weigh(weights, points)));
        if (free.length === 0) {
          expect(part.constant).toBe(best);
          expect(part.rowCount).toBe(0);
          return;
        }
        const { objective } = solveOver(create, part, pool, columns);
        // Less is possible, so prices that are not convex and shortfalls that others count are known better.
        expect(whole.objective).toBeLessThanOrEqual(objective + near(objective));
        expect(objective).toBeLessThanOrEqual(best + near(best));
        if (!isLinear(problem)) return;
        expect(Math.abs(objective - whole.objective)).toBeLessThanOrEqual(near(objective));
        equal++;
      },
    ),
    { numRuns: runs(200, 2000) },
  );
  expect(equal).toBeGreaterThan(runs(20, 200));
});

test('cells that stay fixed make the rest exact, and nobody needs a row to begin with', () => {
  let equal = 0;
  let fewer = 0;
  fc.assert(
    fc.property(
      tinyProblems({ days: 3, people: 2 }),
      weightsArbitrary,
      fc.array(fc.nat(99), { minLength: 6, maxLength: 6 }),
      fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
      (problem, weights, picks, cells) => {
        const tables = tabulate(problem);
        const restriction = new Restriction(tables);
        const all = problem.people.map((_, person) => everyRow(tables, person));
        const rota = all.flatMap((rows, person) => rows[picks[person]! % rows.length]!);
        for (const cell of cells) restriction.fixed[cell] = rota[cell]!;
        const rows = all.map((list, person) => list.filter((row) => restriction.allows(person, row)));
        const { pool, columns } = poolOf(tables, rows);
        const whole = createFormulation(tables, weights);
        const part = createFormulation(tables, weights, { restriction });
        const loose = solveOver(create, whole, pool, columns).objective;
        const tight = solveOver(create, part, pool, columns).objective;
        const best = Math.min(...everyRota(tables, rows).map((points) => weigh(weights, points)));
        expect(loose).toBeLessThanOrEqual(tight + near(tight));
        expect(tight).toBeLessThanOrEqual(best + near(best));
        if (part.rowCount < whole.rowCount) fewer++;
        if (isLinear(problem)) {
          expect(Math.abs(tight - loose)).toBeLessThanOrEqual(near(tight));
          equal++;
        }

        const master = create();
        part.load(master);
        master.addColumns(part.people.map((person) => part.artificialColumn(person, 1000)));
        expect(master.solve().status).toBe('optimal');
        master.dispose();
      },
    ),
    { numRuns: runs(200, 2000) },
  );
  expect(equal).toBeGreaterThan(runs(20, 200));
  expect(fewer).toBeGreaterThan(runs(20, 200));
});

test('a held slot stays below what it must not exceed', () => {
  const met = { bound: 0, possible: 0, impossible: 0 };
  fc.assert(
    fc.property(
      tinyProblems({ days: 2, people: 2 }),
      weightsArbitrary,
      fc.nat(2),
      fc.nat(4),
      (problem, weights, slot, rank) => {
        const tables = tabulate(problem);
        const rows = problem.people.map((_, person) => everyRow(tables, person));
        const { pool, columns } = poolOf(tables, rows);
        const rotas = everyRota(tables, rows);
        const reached = [...new Set(rotas.map((points) => points[slot]!))].sort((a, b) => a - b);
        const most = reached[Math.min(rank, reached.length - 1)]! - (rank === 4 ? 1e6 : 0);
        const formulation = createFormulation(tables, weights, { held: [{ slot, most }] });
        const { status, objective } = solveOver(create, formulation, pool, columns);
        const kept = rotas.filter((points) => points[slot]! <= most);
        if (kept.length === 0) {
          expect(status).toBe('infeasible');
          met.impossible++;
          return;
        }
        const best = Math.min(...kept.map((points) => weigh(weights, points)));
        expect(status).toBe('optimal');
        expect(objective).toBeLessThanOrEqual(best + near(best));
        met.possible++;
        const free = solveOver(create, createFormulation(tables, weights), pool, columns);
        if (objective > free.objective + near(objective)) met.bound++;
      },
    ),
    { numRuns: runs(200, 2000) },
  );
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(runs(4, 45));
});

function countsUnmet({ demands }: Problem): boolean {
  return demands.some(({ rows }) => rows.some(({ terms }) => terms.some((term) => 'unmet' in term)));
}

function isLinear(problem: Problem): boolean {
  const prices = problem.demands.flatMap(({ under, over }) => [under, over]);
  return !countsUnmet(problem) && prices.every((price) => price === undefined || typeof price === 'number');
}

test('nobody gains by a shortfall that is made up', () => {
  const off = { people: ['all'], options: ['off'], count: 1 };
  const problem: Problem = {
    ...tinyProblem({ days: 2, histories: [[], []] }),
    demands: [
      {
        ...{ id: 'free', kind: 'test', strength: 'soft', tier: 'only', under: 1 },
        rows: [{ need: 4, terms: [{ ...off, days: [[0, 2]] }] }],
      },
      // The surplus of one is dear, and one less of it where somebody is not off.
      {
        ...{ id: 'dear', kind: 'test', strength: 'soft', tier: 'only', over: 9 },
        rows: [
          {
            need: 3,
            terms: [
              { ...off, days: [[0, 2]] },
              { unmet: 'free', count: -1 },
            ],
          },
        ],
      },
    ],
  };
  const tables = tabulate(problem);
  const rows = [
    [[0, 0]],
    [
      [0, 0],
      [0, 3],
    ],
  ];
  const { pool, columns } = poolOf(tables, rows);
  const optimum = (lists: readonly (readonly number[])[]): number =>
    solveOver(create, createFormulation(tables, Float64Array.of(1000, 1)), pool, lists).objective;
  const points = everyRota(tables, rows).map((each) => weigh([1000, 1], each));
  expect(points).toEqual([9, 1]);
  expect(optimum([columns[0]!, [columns[1]![0]!]])).toBe(9);
  expect(optimum(columns)).toBeLessThanOrEqual(1);
});

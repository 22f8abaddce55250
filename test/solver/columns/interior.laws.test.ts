/** Solving from the inside: the factors are factors, the solution is the simplex method's, and the change-over is safe. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFormulation } from '../../../solver/columns/formulation.ts';
import { adaptiveMaster, FARTHEST } from '../../../solver/columns/interior/adaptive-master.ts';
import { Cholesky } from '../../../solver/columns/interior/cholesky.ts';
import { solveInterior } from '../../../solver/columns/interior/interior-point.ts';
import { standardForm } from '../../../solver/columns/interior/standard-form.ts';
import { WrittenMaster } from '../../../solver/columns/interior/written-master.ts';
import { lagrangian } from '../../../solver/columns/lagrangian.ts';
import type { Master, MasterColumn, MasterRow } from '../../../solver/columns/master.ts';
import { tabulate } from '../../../solver/tables.ts';
import { highsBackend } from '../../../src/backends/highs.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { vectorDotProducts } from '../../../src/backends/webassembly/dot-products.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';
import { anyDeed, apply, Written } from './deeds.ts';
import { everyRow } from './enumerate.ts';
import { minimaOver, poolOf, solveOver, weightsArbitrary } from './masters.ts';
import { plainDotProducts } from './plain-dot-products.ts';

const create = await loadHighsMaster();
const backend = highsBackend();

const eachWay = { plain: plainDotProducts(), vector: vectorDotProducts() };

test('both ways to dot products give the same', () => {
  const integers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 120, maxLength: 120 });
  fc.assert(
    fc.property(integers, fc.integer({ min: 5, max: 20 }), fc.nat(19), (numbers, stride, any) => {
      const count = any % (stride + 1);
      const [plain, vector] = [eachWay.plain, eachWay.vector].map((dots) => {
        dots.room(6 * stride).set(numbers.slice(0, 6 * stride));
        return dots.fourByTwo(2 * stride, 0, stride, count).slice();
      });
      expect(vector).toEqual(plain);
    }),
    { numRuns: runs(200, 2000) },
  );
});

test.each(Object.entries(eachWay))(
  'a factored matrix gives back what it was multiplied with (%s)',
  (_, dots) => {
    const entries = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 400, maxLength: 400 });
    fc.assert(
      fc.property(
        fc.nat(6),
        fc.integer({ min: 1, max: 12 }),
        entries,
        entries,
        (apart, size, numbers, signs) => {
          // The matrix is F F' + I, where rows of F that stand apart have columns of their own.
          const rows = apart + size;
          const factor = Array.from({ length: rows }, (_, row) =>
            Array.from({ length: apart + 8 }, (_unused, column) =>
              row < apart ? Number(column === row) * 2 : numbers[row * (apart + 8) + column]!,
            ),
          );
          const at = (a: number, b: number): number =>
            factor[a]!.reduce((sum, value, column) => sum + value * factor[b]![column]!, Number(a === b));
          const cholesky = new Cholesky(apart, size, dots);
          for (let row = 0; row < apart; row++) cholesky.diagonal[row] = at(row, row);
          for (let row = 0; row < size; row++) {
            for (let column = 0; column <= apart + row; column++)
              cholesky.rows[row * cholesky.stride + column] = at(apart + row, column);
          }
          const wanted = signs.slice(0, rows);
          const right = Float64Array.from(wanted, (_, row) =>
            wanted.reduce((sum, value, column) => sum + at(row, column) * value, 0),
          );
          cholesky.factor();
          cholesky.solve(right);
          wanted.forEach((value, row) => {
            expect(right[row]).toBeCloseTo(value, 6);
          });
        },
      ),
      { numRuns: runs(200, 2000) },
    );
  },
);

test('from the inside the master costs what it costs in a corner, and its duals prove it', () => {
  let priced = 0;
  let stopped = 0;
  fc.assert(
    fc.property(tinyProblems({ days: 2, people: 3 }), weightsArbitrary, (problem, weights) => {
      const tables = tabulate(problem);
      const { pool, columns } = poolOf(
        tables,
        problem.people.map((_, person) => everyRow(tables, person)),
      );
      const formulation = createFormulation(tables, weights);
      const corner = solveOver(create, formulation, pool, columns).objective;
      const written = new WrittenMaster();
      formulation.load(loaderOf(written));
      written.addColumns(
        formulation.people.flatMap((person) =>
          columns[person]!.map((column) => formulation.masterColumn(pool, column)),
        ),
      );
      const form = standardForm(written);
      const { status, objective, y } = solveInterior(
        form,
        { gap: 1e-5, iterations: 80 },
        undefined,
        eachWay.vector,
      );
      // The numbers may fail, once in a thousand times; the master then asks the simplex method.
      if (status === 'stopped') {
        stopped++;
        return;
      }
      const within = 1e-4 * Math.max(1, Math.abs(corner));
      expect(Math.abs(objective + formulation.constant - corner)).toBeLessThanOrEqual(within);
      const duals = formulation.roundDuals(Float64Array.from(form.rowOf, (row) => y[row]!));
      const bound = lagrangian(formulation, duals, minimaOver(formulation, pool, columns, duals));
      expect(bound).toBeGreaterThanOrEqual(corner - 10 * within);
      expect(bound).toBeLessThanOrEqual(corner + within);
      if (corner > 0) priced++;
    }),
    { numRuns: runs(200, 2000) },
  );
  expect(priced).toBeGreaterThan(runs(50, 500));
  expect(stopped).toBeLessThanOrEqual(runs(2, 20));
});

/** Says of every solve that it took very long, so that the master gives it up. */
function slow(master: Master, count: () => void): Master {
  const solve = master.solve.bind(master);
  master.solve = () => {
    count();
    return { ...solve(), iterations: 1e9 };
  };
  return master;
}

test('a master that goes over to the inside still says what one cold model says', async () => {
  const met: Record<string, number> = { optimal: 0, infeasible: 0, deleted: 0, inside: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { minLength: 6, maxLength: 20 }), async (deeds) => {
      let outside = 0;
      const written = new Written();
      const master = adaptiveMaster(() => slow(create(), () => outside++), eachWay.vector)();
      try {
        const solves = [{ kind: 'solve' }, { kind: 'solve' }] as const;
        for (const each of [...deeds, ...solves]) apply(each, master, written, met);
        if (written.columns.length === 0) return;
        const before = outside;
        const warm = master.solve();
        if (outside === before) met['inside']!++;
        const cold = await backend.solve(written.model);
        expect(warm.status).toBe(cold.status);
        met[warm.status]!++;
        if (cold.status !== 'optimal') return;
        const scale = Math.max(1, cold.objective);
        // What is told from the inside is what its duals prove: a little below, hardly ever above.
        expect(warm.objective).toBeLessThanOrEqual(cold.objective + 1e-3 * scale);
        expect(warm.objective).toBeGreaterThanOrEqual(cold.objective - 2 * FARTHEST * scale);
      } finally {
        master.dispose();
      }
    }),
    { numRuns: runs(200, 2000) },
  );
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(runs(15, 150));
});

/** Says of every solve that its numbers failed. */
function failing(master: Master): Master {
  const solve = master.solve.bind(master);
  master.solve = () => ({ ...solve(), status: 'stopped', objective: NaN });
  return master;
}

test('where the numbers of the simplex method fail the inside gives the solution', async () => {
  const met: Record<string, number> = { optimal: 0, infeasible: 0, deleted: 0 };
  let solved = 0;
  let stopped = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { minLength: 6, maxLength: 20 }), async (deeds) => {
      const written = new Written();
      const master = adaptiveMaster(() => failing(create()), eachWay.vector)();
      try {
        for (const each of deeds.filter(({ kind }) => kind !== 'solve')) apply(each, master, written, met);
        if (written.columns.length === 0) return;
        const cold = await backend.solve(written.model);
        if (cold.status !== 'optimal') return;
        const { status, objective } = master.solve();
        if (status === 'stopped') {
          stopped++;
          return;
        }
        const scale = Math.max(1, cold.objective);
        expect(Math.abs(objective - cold.objective)).toBeLessThanOrEqual(2 * FARTHEST * scale);
        solved++;
      } finally {
        master.dispose();
      }
    }),
    { numRuns: runs(200, 2000) },
  );
  expect(solved).toBeGreaterThan(runs(40, 400));
  expect(stopped).toBeLessThanOrEqual(runs(4, 40));
});

test('columns written down come back, whatever was deleted between them', () => {
  const written = new WrittenMaster();
  const columns = Array.from({ length: 700 }, (_, index): MasterColumn => ({
    cost: index,
    upper: 1 + (index % 3),
    rows: Int32Array.of(9, index % 9, 10 + (index % 5)),
    counts: Float64Array.of(1, 2, index),
  }));
  written.addColumns(columns);
  const moved = written.deleteColumns(columns.flatMap((_, index) => (index % 4 === 1 ? [index] : [])));
  columns.forEach((column, index) => {
    expect(moved[index] === -1).toBe(index % 4 === 1);
    if (index % 4 === 1) return;
    expect(written.column(moved[index]!)).toEqual({
      ...column,
      rows: Int32Array.of(index % 9, 9, 10 + (index % 5)),
      counts: Float64Array.of(2, 1, index),
    });
  });
});

/** As much of a master as a formulation needs to load itself. */
function loaderOf(written: WrittenMaster): Master {
  const never = (): never => {
    throw new Error('only written down');
  };
  return {
    addRows: (rows: readonly MasterRow[]) => {
      written.rows.push(...rows);
    },
    addColumns: (columns) => written.addColumns(columns),
    setUppers: never,
    setRowBounds: never,
    solve: never,
    basis: never,
    deleteColumns: never,
    dispose: never,
  };
}

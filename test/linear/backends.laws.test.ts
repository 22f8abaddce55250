/** Two solvers that share no line of code must say the same of every model, and of the same model in other clothes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Backend, LinearModel, Solution } from '../../solver/linear/model.ts';
import { highsBackend } from '../../src/backends/highs.ts';
import { javascriptLpSolverBackend } from '../../src/backends/javascript-lp-solver.ts';
import { runs } from '../laws.ts';
import { smallModel } from './models.ts';

const highs = highsBackend();
const javascript = javascriptLpSolverBackend();

const sameObjective = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

function expectSame(a: Solution, b: Solution): void {
  expect(b.status).toBe(a.status);
  if (a.status === 'optimal' && b.status === 'optimal' && !sameObjective(a.objective, b.objective)) {
    expect(b.objective).toBe(a.objective);
  }
}

test('both backends agree on status and objective', async () => {
  const met = { optimal: 0, infeasible: 0, unbounded: 0 };
  await fc.assert(
    fc.asyncProperty(smallModel, async (model) => {
      const [a, b] = [await highs.solve(model), await javascript.solve(model)];
      expectSame(a, b);
      if (a.status in met) met[a.status as keyof typeof met]++;
    }),
    { numRuns: runs(300, 3000) },
  );
  // A law that never met a class says nothing about it.
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(10);
});

/** The same model in other words; the optimum must not move. */
const restatements: Readonly<Record<string, (model: LinearModel, order: readonly number[]) => LinearModel>> =
  {
    'with a column that no row uses': (model) => ({
      ...model,
      columns: [...model.columns, { id: 'unused', cost: 0, lower: 0, upper: 1, integer: true }],
    }),
    'with a row said twice': (model) => ({ ...model, rows: [...model.rows, ...model.rows.slice(0, 1)] }),
    'with its columns in another order': (model, order) => select(model, order),
    'with its rows in another order': (model) => ({ ...model, rows: model.rows.toReversed() }),
    'with a row in other units': (model) => ({
      ...model,
      rows: model.rows.map(({ id, lower, upper, terms }) => ({
        id,
        lower: -3 * upper,
        upper: -3 * lower,
        terms: terms.map(([column, coefficient]) => [column, -3 * coefficient] as const),
      })),
    }),
  };

function select(model: LinearModel, kept: readonly number[]): LinearModel {
  const place = new Map(kept.map((column, index) => [column, index]));
  return {
    columns: kept.map((column) => model.columns[column]!),
    rows: model.rows.map((row) => ({
      ...row,
      terms: row.terms.map(([column, by]) => [place.get(column)!, by] as const),
    })),
  };
}

const withOrder = smallModel.chain((model) => {
  const columns = model.columns.map((_, column) => column);
  return fc.record({
    model: fc.constant(model),
    order: fc.shuffledSubarray(columns, { minLength: columns.length }),
  });
});

for (const backend of [highs, javascript] satisfies Backend[]) {
  test.each(Object.entries(restatements))(`${backend.name}: the same model %s`, async (_, restate) => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(withOrder, async ({ model, order }) => {
        const other = restate(model, order);
        if (JSON.stringify(other) !== JSON.stringify(model)) changed++;
        expectSame(await backend.solve(model), await backend.solve(other));
      }),
      { numRuns: runs(60, 600) },
    );
    expect(changed).toBeGreaterThan(10);
  });
}

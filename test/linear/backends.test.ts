/** The two backends on chosen models: known wrong answers of their past, refusals, limits. */
import { expect, test } from 'vitest';
import type { Backend, LinearModel } from '../../solver/linear/model.ts';
import { highsBackend } from '../../src/backends/highs.ts';
import { javascriptLpSolverBackend } from '../../src/backends/javascript-lp-solver.ts';

const backends: readonly Backend[] = [highsBackend(), javascriptLpSolverBackend()];
const [highs, javascript] = backends as [Backend, Backend];

/** A model from short words: `cost lower upper` a column (whole if it ends in `int`), rows as [lower, upper, coefficients]. */
function model(
  columns: readonly (readonly [cost: number, lower: number, upper: number, integer?: 'int'])[],
  rows: readonly (readonly [lower: number, upper: number, coefficients: readonly number[]])[],
): LinearModel {
  return {
    columns: columns.map(([cost, lower, upper, integer], index) => ({
      id: `x${index}`,
      cost,
      lower,
      upper,
      integer: integer !== undefined,
    })),
    rows: rows.map(([lower, upper, coefficients], index) => ({
      id: `r${index}`,
      lower,
      upper,
      terms: coefficients.flatMap((coefficient, column) =>
        coefficient === 0 ? [] : [[column, coefficient] as const],
      ),
    })),
  };
}

// Both are published reports of HiGHS 1.14 presolve: 15 and 200.01 were called optimal.
const wrongInHighs114 = [
  {
    name: 'min 2x + 3z, x + z ≥ 4.5, z whole',
    model: model(
      [
        [2, 0, 10],
        [3, 0, 10, 'int'],
      ],
      [[4.5, Infinity, [1, 1]]],
    ),
    optimum: 9,
  },
  {
    name: 'min 100 gap + 0.01 t, gap + x = 3, t ≥ |x|, x ≥ 0.45 whole',
    model: model(
      [
        [100, 0, Infinity],
        [0.01, -Infinity, Infinity],
        [0, 0, 3, 'int'],
      ],
      [
        [3, 3, [1, 0, 1]],
        [-Infinity, 0, [0, -1, 1]],
        [-Infinity, 0, [0, -1, -1]],
        [0.45, Infinity, [0, 0, 1]],
      ],
    ),
    optimum: 0.03,
  },
];

for (const backend of backends) {
  test.each(wrongInHighs114)(`${backend.name}: $name`, async ({ model, optimum }) => {
    const solution = await backend.solve(model);
    expect(solution).toMatchObject({ status: 'optimal' });
    if (solution.status === 'optimal') expect(solution.objective).toBeCloseTo(optimum, 9);
  });

  test(`${backend.name}: a model without columns is decided by its rows`, async () => {
    expect(await backend.solve(model([], [[-1, 1, []]]))).toMatchObject({
      status: 'optimal',
      values: [],
      objective: 0,
    });
    expect(await backend.solve(model([], [[1, 2, []]]))).toMatchObject({ status: 'infeasible' });
  });

  test(`${backend.name}: unbounded and infeasible are told apart`, async () => {
    expect(await backend.solve(model([[-1, 0, Infinity]], []))).toMatchObject({ status: 'unbounded' });
    const both = model(
      [
        [-1, 0, Infinity],
        [0, 0, 1, 'int'],
      ],
      [[0.5, 0.5, [0, 1]]],
    );
    expect(await backend.solve(both)).toMatchObject({ status: 'infeasible' });
  });
}

/** `count` binaries whose doubles must add up to `count`, and an even sum to 1: nothing does. */
const parity = (count: number): LinearModel =>
  model(
    Array.from({ length: count }, () => [0, 0, 1, 'int'] as const),
    [
      [count, count, Array.from({ length: count }, () => 2)],
      [1, 1, Array.from({ length: count }, (_, i) => 2 * i)],
    ],
  );

test('javascript-lp-solver refuses what is too large for it, with numbers', async () => {
  expect(await javascript.solve(parity(151))).toMatchObject({
    status: 'refused',
    by: 'javascript-lp-solver',
    what: 'columns',
    size: 151,
    limit: 150,
  });
  const tall = model(
    [[0, 0, 1]],
    Array.from({ length: 250 }, () => [0, 1, [1]] as const),
  );
  expect(await javascript.solve(tall)).toMatchObject({ what: 'rows', size: 251, limit: 250 });
  const endless = model([[-1, 0, Infinity, 'int']], [[-Infinity, 0.5, [1]]]);
  expect(await javascript.solve(endless)).toMatchObject({
    what: 'integer columns without two bounds',
    size: 1,
    limit: 0,
  });
});

test('highs stops at its limits and says how far it was', async () => {
  const hard = knapsacks(60, 5);
  const limited = await highs.solve(hard, { nodes: 1 });
  expect(['feasible', 'stopped']).toContain(limited.status);
  const solution = await highs.solve(hard, { seconds: 0.2 });
  expect(solution.seconds).toBeLessThan(5);
  if (solution.status === 'feasible') expect(solution.bound).toBeLessThanOrEqual(solution.objective);
});

test('highs begins from a partial solution', async () => {
  const hard = knapsacks(18, 2);
  const best = await highs.solve(hard);
  if (best.status !== 'optimal') throw new Error(`expected an optimum, found ${best.status}`);
  const start = best.values.map((value, column) => [column, value] as const);
  const again = await highs.solve(hard, { nodes: 0, start });
  expect(again.status === 'feasible' || again.status === 'optimal' ? again.objective : undefined).toBeCloseTo(
    best.objective,
    6,
  );
});

/** Market-split rows with slack: small, and slow for branch and bound. */
function knapsacks(columns: number, rows: number): LinearModel {
  const coefficient = (row: number, column: number): number =>
    (column * 7919 + row * 104_729 + column * column * 31) % 100;
  const slack = Array.from({ length: 2 * rows }, () => [1, 0, Infinity] as const);
  return model(
    [...Array.from({ length: columns }, () => [0, 0, 1, 'int'] as const), ...slack],
    Array.from({ length: rows }, (_, row) => {
      const numbers = Array.from({ length: columns }, (_unused, column) => coefficient(row, column));
      const half = Math.floor(numbers.reduce((sum, number) => sum + number, 0) / 2);
      const sides = Array.from({ length: 2 * rows }, (_unused, side) =>
        side === 2 * row ? 1 : side === 2 * row + 1 ? -1 : 0,
      );
      return [half, half, [...numbers, ...sides]] as const;
    }),
  );
}

/** Random small models for the laws of the linear backends. */

import fc from 'fast-check';
import type { Column, LinearModel, LinearRow } from '../../solver/linear/model.ts';

const column: fc.Arbitrary<Column> = fc
  .record({
    cost: fc.integer({ min: -6, max: 9 }),
    // Mostly bounded on both sides, sometimes on one, seldom on none.
    lower: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(0, 0, 0, -2, 1) },
      { weight: 1, arbitrary: fc.constant(-Infinity) },
    ),
    width: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(0, 1, 1, 3, 7) },
      { weight: 1, arbitrary: fc.constant(Infinity) },
    ),
    integer: fc.boolean(),
  })
  .map(({ cost, lower, width, integer }) => ({
    id: 'column',
    cost,
    lower,
    upper: lower === -Infinity ? width : lower + width,
    // One backend refuses integer columns without two bounds; a test of its own shows that.
    integer: integer && lower > -Infinity && width < Infinity,
  }));

const row = (columns: number): fc.Arbitrary<LinearRow> =>
  fc
    .record({
      side: fc.constantFrom('at most', 'at least', 'between', 'equal'),
      bound: fc.integer({ min: -2, max: 8 }),
      slack: fc.constantFrom(0.5, 2, 5),
      coefficients: fc.array(fc.constantFrom(0, 0, 1, 1, 1, 2, 3, -1, -2), {
        minLength: columns,
        maxLength: columns,
      }),
    })
    .map(({ side, bound, slack, coefficients }) => ({
      id: 'row',
      lower: side === 'at most' ? -Infinity : bound,
      upper: side === 'at least' ? Infinity : side === 'between' ? bound + slack : bound,
      terms: coefficients.flatMap((coefficient, index) =>
        coefficient === 0 ? [] : [[index, coefficient] as const],
      ),
    }));

/** Mixed-integer models of one to eight columns and up to four rows; feasible, infeasible and unbounded ones. */
export const smallModel: fc.Arbitrary<LinearModel> = fc
  .array(column, { minLength: 1, maxLength: 8 })
  .chain((columns) =>
    fc.record({ columns: fc.constant(columns), rows: fc.array(row(columns.length), { maxLength: 4 }) }),
  )
  .map(({ columns, rows }) => ({
    columns: columns.map((each, index) => ({ ...each, id: `x${index}` })),
    rows: rows.map((each, index) => ({ ...each, id: `r${index}` })),
  }));

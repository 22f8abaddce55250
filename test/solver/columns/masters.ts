/** The master with every row of everybody in it, so that nothing is left to generate. */
import fc from 'fast-check';
import { ColumnPool } from '../../../solver/columns/columns.ts';
import type { Formulation } from '../../../solver/columns/formulation.ts';
import type { CreateMaster, MasterSolution } from '../../../solver/columns/master.ts';
import type { Tables } from '../../../solver/tables.ts';

/** Slot → weight: often the hard slot above all, sometimes not, and now and then a slot that does not count. */
export const weightsArbitrary: fc.Arbitrary<Float64Array> = fc
  .constantFrom([1000, 20, 1], [64, 0, 1], [1, 1, 1], [0, 3, 0], [10, 0.25, 0.5])
  .map((weights) => Float64Array.from(weights));

/** A pool with these rows, and the columns they have there: person → columns. */
export function poolOf(
  tables: Tables,
  rows: readonly (readonly (readonly number[])[])[],
): { readonly pool: ColumnPool; readonly columns: readonly (readonly number[])[] } {
  const pool = new ColumnPool(tables);
  return { pool, columns: rows.map((list, person) => list.map((row) => pool.add(person, row))) };
}

/** Solves the formulation with these columns of its free people; the objective includes the constant. */
export function solveOver(
  create: CreateMaster,
  formulation: Formulation,
  pool: ColumnPool,
  columns: readonly (readonly number[])[],
): MasterSolution {
  const master = create();
  try {
    formulation.load(master);
    master.addColumns(
      formulation.people.flatMap((person) =>
        columns[person]!.map((column) => formulation.masterColumn(pool, column)),
      ),
    );
    const solution = master.solve();
    return { ...solution, objective: solution.objective + formulation.constant };
  } finally {
    master.dispose();
  }
}

/** place among the free people → the least of cost − Σ dual × count, the dual of their own row left out */
export function minimaOver(
  formulation: Formulation,
  pool: ColumnPool,
  columns: readonly (readonly number[])[],
  duals: Float64Array,
): Float64Array {
  return Float64Array.from(formulation.people, (person) => {
    const own = duals[formulation.convexityRow(person)]!;
    return Math.min(...columns[person]!.map((column) => formulation.reducedCost(pool, column, duals) + own));
  });
}

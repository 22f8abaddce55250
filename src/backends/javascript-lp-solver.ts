/**
 * javascript-lp-solver: pure JavaScript, no start-up, for tiny models inside a request. Above a size it may never
 * come back (its time limit is read only between branch-and-bound nodes, never inside a simplex run), so larger
 * models are refused by name; docs/decisions/0002 has the measurements behind the limits.
 */

import library from 'javascript-lp-solver';
import type { Model, SolveResult } from 'javascript-lp-solver';
import type {
  Backend,
  Column,
  LinearLimits,
  LinearModel,
  LinearOutcome,
  LinearRow,
  Refused,
} from '../../solver/linear/model.ts';
import { verify } from '../../solver/linear/verify.ts';

// The package declares CommonJS types for what Node loads as an ES module, whose default export is the solver itself.
const solver = library as unknown as typeof library.default;

/** Rows include one for every finite upper bound, because that is how this solver sees bounds. */
export interface SizeGuard {
  readonly columns: number;
  readonly rows: number;
}

export const SIZE_GUARD: SizeGuard = { columns: 150, rows: 250 };

/** Milliseconds by which its clock (whole ones) and ours may differ; within them an answer counts as cut short. */
const CLOCK_SLACK = 5;

/** A backend that answers at once or refuses. `guard` is a parameter for measurements only. */
export function javascriptLpSolverBackend(guard: SizeGuard = SIZE_GUARD): Backend {
  return {
    name: 'javascript-lp-solver',
    solve(model, limits = {}) {
      const begin = performance.now();
      const outcome = solveWith(model, limits, guard);
      return Promise.resolve({ ...outcome, seconds: (performance.now() - begin) / 1000 });
    },
  };
}

function solveWith(model: LinearModel, limits: LinearLimits, guard: SizeGuard): LinearOutcome {
  const places = model.columns.map(place);
  const rows = model.rows.filter(({ lower, upper }) => lower > -Infinity || upper < Infinity);
  const bounds = places.filter(({ width }) => width > 0 && width < Infinity).length;
  const restless = model.columns.filter(
    ({ integer }, column) => integer && places[column]!.width === Infinity,
  ).length;
  const refusal =
    refuse('columns', model.columns.length, guard.columns) ??
    refuse('rows', rows.length + bounds, guard.rows) ??
    // Measured: it may branch for ever on an integer column that can grow for ever.
    refuse('integer columns without two bounds', restless, 0);
  if (refusal !== undefined) return refusal;

  const shifted = rows.map((row) => shift(row, places));
  // The library drops what has no variable, so an empty row that cannot hold is decided here.
  if (shifted.some(({ terms, lower, upper }) => terms.length === 0 && (lower > 0 || upper < 0)))
    return { status: 'infeasible' };
  if (places.some(({ width }) => width < 0)) return { status: 'infeasible' };

  const begin = performance.now();
  const result = solver.Solve(definition(model, places, shifted, limits)) as SolveResult;
  const outOfTime =
    limits.seconds !== undefined && performance.now() - begin >= limits.seconds * 1000 - CLOCK_SLACK;
  if (!result.feasible)
    return outOfTime ? { status: 'stopped', why: 'time limit' } : { status: 'infeasible' };
  if (result.bounded === false) return { status: 'unbounded' };
  // Out of time before the first integer point, it hands out the relaxation's fractional one as feasible.
  if (outOfTime && result.isIntegral !== true) return { status: 'stopped', why: 'time limit' };

  const values = places.map(
    ({ at, sign }, column) =>
      at + sign * (Number(result[name(column)] ?? 0) - Number(result[negative(column)] ?? 0)),
  );
  const objective = model.columns.reduce((sum, { cost }, column) => sum + cost * (values[column] ?? 0), 0);
  return verify(model, {
    status: outOfTime ? 'feasible' : 'optimal',
    values,
    objective,
    bound: outOfTime ? -Infinity : objective,
  });
}

function refuse(what: string, size: number, limit: number): Refused | undefined {
  return size > limit ? { status: 'refused', by: 'javascript-lp-solver', what, size, limit } : undefined;
}

/**
 * Its variables are non-negative. A column with a finite bound becomes `at + sign × variable`; one with neither
 * becomes the difference of two variables (its own `unrestricted` gave wrong optima); one of width 0 is a constant
 * and never shown.
 */
interface Place {
  readonly at: number;
  readonly sign: 1 | -1;
  readonly width: number;
  readonly free: boolean;
}

function place(column: Column): Place {
  // Shifting by a fractional bound would move an integer column off the whole numbers.
  const lower = column.integer ? Math.ceil(column.lower) : column.lower;
  const upper = column.integer ? Math.floor(column.upper) : column.upper;
  if (lower > -Infinity) return { at: lower, sign: 1, width: upper - lower, free: false };
  if (upper < Infinity) return { at: upper, sign: -1, width: Infinity, free: false };
  return { at: 0, sign: 1, width: Infinity, free: true };
}

/** The row with the constant parts of its columns moved to its bounds. */
function shift(row: LinearRow, places: readonly Place[]): LinearRow {
  let constant = 0;
  const terms: [number, number][] = [];
  for (const [column, coefficient] of row.terms) {
    const { at, sign, width } = places[column] ?? { at: 0, sign: 1, width: 0 };
    constant += coefficient * at;
    if (width > 0 && coefficient !== 0) terms.push([column, coefficient * sign]);
  }
  return { ...row, lower: row.lower - constant, upper: row.upper - constant, terms };
}

function definition(
  model: LinearModel,
  places: readonly Place[],
  rows: readonly LinearRow[],
  limits: LinearLimits,
): Model {
  const variables: Record<string, Record<string, number>> = {};
  const constraints: Record<string, { min?: number; max?: number }> = {};
  const ints: Record<string, 1> = {};
  model.columns.forEach(({ cost, integer }, column) => {
    const { sign, width, free } = places[column] ?? { sign: 1, width: 0, free: false };
    if (width === 0) return;
    const variable: Record<string, number> = { cost: cost * sign };
    if (width < Infinity) {
      variable[`upper${column}`] = 1;
      constraints[`upper${column}`] = { max: width };
    }
    if (integer) ints[name(column)] = 1;
    variables[name(column)] = variable;
    if (!free) return;
    variables[negative(column)] = { cost: -cost };
    if (integer) ints[negative(column)] = 1;
  });
  rows.forEach(({ lower, upper, terms }, row) => {
    if (terms.length === 0) return;
    constraints[`row${row}`] = {
      ...(lower > -Infinity && { min: lower }),
      ...(upper < Infinity && { max: upper }),
    };
    for (const [column, coefficient] of terms) {
      const variable = variables[name(column)];
      if (variable !== undefined) variable[`row${row}`] = coefficient;
      const opposite = variables[negative(column)];
      if (opposite !== undefined) opposite[`row${row}`] = -coefficient;
    }
  });
  const timeout = limits.seconds === undefined ? {} : { options: { timeout: limits.seconds * 1000 } };
  return { optimize: 'cost', opType: 'min', constraints, variables, ints, ...timeout };
}

function name(column: number): string {
  return `x${column}`;
}

function negative(column: number): string {
  return `minus${column}`;
}

/**
 * A linear model as plain data, and what is asked of whoever solves it.
 *
 * Minimise Σ cost × column, with every column inside its bounds, every row's activity inside its bounds, and
 * integer columns at whole numbers. Columns and rows are known by their place; ids are there for people to read.
 */

export interface LinearModel {
  readonly columns: readonly Column[];
  readonly rows: readonly LinearRow[];
}

export interface Column {
  readonly id: string;
  readonly cost: number;
  /** May be −Infinity. */
  readonly lower: number;
  /** May be Infinity. */
  readonly upper: number;
  readonly integer: boolean;
}

export interface LinearRow {
  readonly id: string;
  /** May be −Infinity. */
  readonly lower: number;
  /** May be Infinity. */
  readonly upper: number;
  /** Every column at most once. */
  readonly terms: readonly LinearTerm[];
}

/** In a row a coefficient, in a start a value. */
export type LinearTerm = readonly [column: number, coefficient: number];

/** What a solve may spend. Without a limit it runs to the end. */
export interface LinearLimits {
  /** Wall clock; an answer under it may differ from one run to the next. */
  readonly seconds?: number;
  /** Branch-and-bound nodes; reads no clock. */
  readonly nodes?: number;
  /** A solution to begin from, by column; it may be partial. A hint: a backend may ignore it. */
  readonly start?: readonly LinearTerm[];
}

/**
 * What a solve ended with; a normal outcome is a status, never an exception.
 * - `optimal`: no better solution exists (up to the backend's stated tolerance).
 * - `feasible`: a limit came first; the solution is good, and none is better than `bound`.
 * - `infeasible`, `unbounded`: proven, there is no solution, or none is the best.
 * - `stopped`: ended before there was a solution; `why` is the backend's own word.
 * - `refused`: not attempted, because `what` (a count) is above this backend's limit.
 * - `wrong`: the backend's answer failed {@link verify}; it is withheld, and another backend may be asked.
 */
export type LinearOutcome =
  | Solved<'optimal'>
  | Solved<'feasible'>
  | { readonly status: 'infeasible' }
  | { readonly status: 'unbounded' }
  | { readonly status: 'stopped'; readonly why: string }
  | Refused
  | { readonly status: 'wrong'; readonly failures: readonly Failure[] };

export interface Solved<S extends string> {
  readonly status: S;
  /** One value per column; integer columns hold exact integers. */
  readonly values: readonly number[];
  /** Recomputed from `values`. */
  readonly objective: number;
  /** No solution has a smaller objective; −Infinity if nothing is proven. */
  readonly bound: number;
}

export interface Refused {
  readonly status: 'refused';
  readonly by: string;
  readonly what: string;
  readonly size: number;
  readonly limit: number;
}

/** One way in which an answer is not what it claims to be. */
export interface Failure {
  readonly kind:
    | 'length'
    | 'not-a-number'
    | 'integrality'
    | 'column-bound'
    | 'row'
    | 'objective'
    | 'bound'
    // It says there is no solution where one is known.
    | 'infeasible';
  /** Id of the column or row; empty where the whole answer is meant. */
  readonly where: string;
  readonly by: number;
}

/** An outcome together with what it cost, so that a budget can be kept without a clock in the solver. */
export type Solution = LinearOutcome & { readonly seconds: number };

export interface Backend {
  readonly name: string;
  solve(model: LinearModel, limits?: LinearLimits): Promise<Solution>;
}

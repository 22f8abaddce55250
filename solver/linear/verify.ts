/**
 * The check every backend's answer must pass before anybody sees it. Solvers have called fractional points integer
 * and bad points optimal; this costs one pass over the matrix.
 *
 * It cannot see that a better solution exists. Against that stand the law that two backends agree, and, for rotas,
 * the score computed from scratch.
 */

import type { Failure, LinearModel, LinearOutcome } from './model.ts';

/** How far an activity or bound may be off, relative to the size of the numbers that made it. */
const FEASIBILITY = 1e-6;

/** How far from a whole number an integer column may lie. It is then rounded, and everything is checked rounded. */
const INTEGRALITY = 1e-5;

/** What a backend says it found, before it is believed. */
export interface Claim {
  readonly status: 'optimal' | 'feasible';
  readonly values: readonly number[];
  readonly objective: number;
  readonly bound: number;
}

/** The claim with integer columns rounded and the objective recomputed, or `wrong` with all that is wrong with it. */
export function verify(model: LinearModel, claim: Claim): LinearOutcome {
  if (claim.values.length !== model.columns.length) {
    return {
      status: 'wrong',
      failures: [{ kind: 'length', where: '', by: claim.values.length - model.columns.length }],
    };
  }
  const failures: Failure[] = [];
  const values = model.columns.map(({ id, integer }, column) => {
    const value = claim.values[column] ?? Number.NaN;
    if (!Number.isFinite(value)) failures.push({ kind: 'not-a-number', where: id, by: value });
    if (!integer) return value;
    const rounded = Math.round(value) + 0; // + 0: no negative zero
    if (Math.abs(value - rounded) > INTEGRALITY) {
      failures.push({ kind: 'integrality', where: id, by: Math.abs(value - rounded) });
    }
    return rounded;
  });
  if (failures.length > 0) return { status: 'wrong', failures };

  checkBounds(model, values, failures);
  checkRows(model, values, failures);
  const objective = model.columns.reduce((sum, { cost }, column) => sum + cost * (values[column] ?? 0), 0);
  const size = model.columns.reduce(
    (sum, { cost }, column) => sum + Math.abs(cost * (values[column] ?? 0)),
    1,
  );
  if (Math.abs(objective - claim.objective) > INTEGRALITY * size) {
    failures.push({ kind: 'objective', where: '', by: objective - claim.objective });
  }
  if (claim.bound > objective + INTEGRALITY * size) {
    failures.push({ kind: 'bound', where: '', by: claim.bound - objective });
  }
  if (failures.length > 0) return { status: 'wrong', failures };
  return { status: claim.status, values, objective, bound: Math.min(claim.bound, objective) };
}

function checkBounds(model: LinearModel, values: readonly number[], failures: Failure[]): void {
  model.columns.forEach(({ id, lower, upper }, column) => {
    const value = values[column] ?? 0;
    const by = Math.max(lower - value, value - upper);
    if (by > FEASIBILITY * Math.max(1, Math.abs(value)))
      failures.push({ kind: 'column-bound', where: id, by });
  });
}

function checkRows(model: LinearModel, values: readonly number[], failures: Failure[]): void {
  for (const { id, lower, upper, terms } of model.rows) {
    let activity = 0;
    let largest = 1;
    for (const [column, coefficient] of terms) {
      const part = coefficient * (values[column] ?? 0);
      activity += part;
      largest = Math.max(largest, Math.abs(part));
    }
    const by = Math.max(lower - activity, activity - upper);
    if (by > FEASIBILITY * largest) failures.push({ kind: 'row', where: id, by });
  }
}

/**
 * Sums of doubles are exact as long as all numbers are multiples of one power of two, the unit, and no sum is beyond
 * 2^53 units. So duals are rounded to such multiples before anything is priced, and what comes out is a proof.
 */

import type { Formulation } from './formulation.ts';

/** Weights are multiples of this, and duals are never rounded more finely. */
export const FINEST: number = 2 ** -20;
/** Units that what a master adds up may come to; the rest up to 2^53 is for the points of rules. */
const ROOM = 2 ** 48;

/** Duals of the right sign: ≥ 0 where a row has no upper bound, ≤ 0 where it has no lower one, 0 where it has neither. */
export function cleaned({ rows }: Formulation, duals: Float64Array): Float64Array {
  return duals.map((dual, row) => {
    const { lower, upper } = rows[row]!;
    const right = Number.isFinite(dual) ? dual : 0;
    if (upper === Infinity) return lower === -Infinity ? 0 : Math.max(0, right);
    return lower === -Infinity ? Math.min(0, right) : right;
  });
}

/** Multiples of `unit` that lie next to the duals. */
export function rounded(duals: Float64Array, unit: number): Float64Array {
  return duals.map((dual) => Math.round(dual / unit) * unit);
}

/** A unit in which the Lagrangian bound of these duals is exact. */
export function unitFor({ rows, slacks, constant, people }: Formulation, duals: Float64Array): number {
  let size = Math.abs(constant);
  for (let row = people.length; row < rows.length; row++) {
    const { lower, upper } = rows[row]!;
    const most = Math.max(
      Number.isFinite(lower) ? Math.abs(lower) : 0,
      Number.isFinite(upper) ? Math.abs(upper) : 0,
    );
    size += Math.abs(duals[row]!) * most;
  }
  for (let slack = 0; slack < slacks.count; slack++) {
    let reduced = slacks.cost[slack]!;
    for (let entry = slacks.start[slack]!; entry < slacks.start[slack + 1]!; entry++)
      reduced += Math.abs(duals[slacks.rows[entry]!]! * slacks.counts[entry]!);
    size += reduced * slacks.upper[slack]!;
  }
  return Math.max(FINEST, 2 ** Math.ceil(Math.log2(size / ROOM)));
}

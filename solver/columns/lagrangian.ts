/** The Lagrangian bound: what no rota undercuts, whatever the duals are. */

import { unitFor } from './exact.ts';
import type { Formulation } from './formulation.ts';

/** Relative error of a reduced cost with rounded slopes; generous. */
const ERROR = 2 ** -48;

/**
 * The least weighed points of any mix of rows: Σ dual × bound of the rows, and for every free person and slack column
 * the least they can add to it. `minima`: place among the free people → the least of (weighed points − Σ dual × count)
 * over their rows, the dual of their own convexity row left out, which is what pricing gives. Duals from `roundDuals`
 * make it exact. −Infinity if a dual has the wrong sign; Infinity if somebody has no row.
 */
export function lagrangian(formulation: Formulation, duals: Float64Array, minima: ArrayLike<number>): number {
  const { rows, slacks, people, constant } = formulation;
  let bound = constant;
  for (let row = people.length; row < rows.length; row++) {
    const dual = duals[row]!;
    if (dual > 0) bound += dual * rows[row]!.lower;
    else if (dual < 0) bound += dual * rows[row]!.upper;
  }
  const unit = unitFor(formulation, duals);
  for (let slack = 0; slack < slacks.count; slack++) {
    let reduced = slacks.cost[slack]!;
    let size = Math.abs(reduced);
    for (let entry = slacks.start[slack]!; entry < slacks.start[slack + 1]!; entry++) {
      const worth = duals[slacks.rows[entry]!]! * slacks.counts[entry]!;
      reduced -= worth;
      size += Math.abs(worth);
    }
    if (slacks.whole[slack] === 1) bound += Math.min(0, reduced) * slacks.upper[slack]!;
    else {
      const least = Math.min(0, reduced - size * ERROR) * slacks.upper[slack]!;
      bound += Math.floor((least * (1 + ERROR)) / unit) * unit;
    }
  }
  for (let place = 0; place < people.length; place++) bound += minima[place]!;
  return bound;
}

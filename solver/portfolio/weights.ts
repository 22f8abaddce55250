/** What points weigh in the master, which minimises one number. */

import { FINEST } from '../columns/exact.ts';
import type { Tables } from '../tables.ts';

/** A hard whole weighs this much more than a large soft step. */
const HARD_FACTOR = 10;

/**
 * slot → weight, each a multiple of `FINEST`. The points of an only tier weigh 1, so that bounds are on its penalty;
 * several weigh what steers the search. `large`: what a large soft step costs, by what steers.
 */
export function masterWeights({ problem, hardWhole }: Tables, large: number): Float64Array {
  const steer = problem.tiers.map((tier) => tier.steer);
  const [only = 1] = steer;
  const unit = steer.length === 1 ? only : 1;
  const tiers = steer.map((weight) => fine(weight / unit));
  const hard = fine((HARD_FACTOR * Math.max(large, ...steer)) / unit / hardWhole);
  return Float64Array.of(hard, ...tiers);
}

/** The next multiple of `FINEST`; above 0, for what weighs nothing is not kept. */
function fine(weight: number): number {
  return Math.max(1, Math.ceil(weight / FINEST)) * FINEST;
}

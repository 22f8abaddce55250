/** What points weigh in the master, which minimises one number where rotas are compared tier by tier. */

import { FINEST } from '../columns/exact.ts';
import { HARD } from '../tables/rates.ts';
import type { Tables } from '../tables.ts';

/** A hard whole weighs this much more than a large soft step. */
const HARD_FACTOR = 10;
/** Points of a tier weigh this much more than those of the next tier with points. */
const TIER_RATIO = 64;
/** No tier weighs more, so that all sums stay exact. */
const MOST = 2 ** 30;

/**
 * slot → weight, each a multiple of `FINEST`, where `aim` is the slot to be made less: its points weigh 1, those of later
 * slots nothing, and those of earlier ones so much that they are hardly ever worth giving up. Tiers in which the rota has
 * no points (`amounts`: slot → points) need no weight of their own to stay so. `large`: what a large soft step costs, by
 * what steers.
 */
export function masterWeights(
  { problem, hardWhole, slots }: Tables,
  amounts: Float64Array,
  large: number,
  aim: number,
): Float64Array {
  const weights = new Float64Array(slots);
  let weight = 1;
  for (let slot = aim; slot > HARD; slot--) {
    weights[slot] = weight;
    if (slot > HARD + 1 && amounts[slot]! > 0) weight = Math.min(MOST, weight * TIER_RATIO);
  }
  const least = Math.min(...problem.tiers.map(({ steer }) => steer));
  const hard = (HARD_FACTOR * Math.max(weight, (large * weight) / least)) / hardWhole;
  // Whole if it can be, so that what the rota costs in all stays a multiple of what it was one of.
  const unit = hard >= 1 ? 1 : FINEST;
  weights[HARD] = Math.ceil(hard / unit) * unit;
  return weights;
}

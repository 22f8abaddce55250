/** Prices of shortfalls and surpluses as arrays, one form for linear, stepped and tabulated prices. */

import type { Demand, Price, Problem } from '../problem.ts';
import { HARD, slotOf } from './rates.ts';

export interface PriceTables {
  readonly slot: Int32Array; // demand → slot its price counts in, −1 if it has no price
  readonly start: Int32Array; // demand → its first price in `at`; the next element ends them
  readonly at: Float64Array; // start[demand] + k → price of k units
  readonly beyond: Float64Array; // demand → price of every further unit
}

/**
 * A soft demand's price counts in its tier. A hard demand's shortfall has no price: it counts in slot 0 with the
 * weight given for the demand.
 */
export function priceTables(
  problem: Problem,
  side: 'under' | 'over',
  hardWeights: readonly number[],
): PriceTables {
  const forms = problem.demands.map((demand, index) => {
    const hard = side === 'under' && demand.strength === 'hard';
    const price = hard ? hardWeights[index]! : demand[side];
    const single = demand.rows.length === 1;
    if (price === undefined || (side === 'over' && !single)) return { slot: -1, at: [0], beyond: 0 };
    const slot = hard ? HARD : slotOf(problem, demand.tier);
    return { slot, ...formOf(price) };
  });
  const start = new Int32Array(forms.length + 1);
  forms.forEach(({ at }, index) => {
    start[index + 1] = (start[index] ?? 0) + at.length;
  });
  return {
    slot: Int32Array.from(forms, (form) => form.slot),
    start,
    at: Float64Array.from(forms.flatMap((form) => form.at)),
    beyond: Float64Array.from(forms, (form) => form.beyond),
  };
}

/** Whether nobody minds if the demand is not met: it is there for others to count, and is no shortfall of a rota. */
export function isIndicator({ strength, under }: Demand): boolean {
  if (strength === 'hard') return false;
  const { at, beyond } = formOf(under ?? 0);
  return beyond === 0 && at.every((points) => points === 0);
}

function formOf(price: Price): { at: readonly number[]; beyond: number } {
  if (typeof price === 'number') return { at: [0], beyond: price };
  return { at: price.at.length > 0 ? price.at : [0], beyond: price.beyond };
}

/** Price of `units` > 0 of a demand: at[units] inside the table, at[last] + beyond × (units − last) past it. */
export function priceOf(prices: PriceTables, demand: number, units: number): number {
  const start = prices.start[demand]!;
  const last = prices.start[demand + 1]! - start - 1;
  if (units <= last) return prices.at[start + units]!;
  return prices.at[start + last]! + prices.beyond[demand]! * (units - last);
}

/** What the weighed points of all rotas are multiples of, so that a bound may be rounded up. */

import { once } from '../once.ts';
import type { Tables } from '../tables.ts';
import type { PriceTables } from '../tables/prices.ts';
import { divisor } from './divisor.ts';

/** The greatest common divisor of all that may be charged, weighed; 0 if nothing is. */
export function stepOf(tables: Tables, weights: Float64Array): number {
  return stepsOf(tables).reduce((step, points, slot) => divisor(step, weights[slot]! * points), 0);
}

/** slot → greatest common divisor of its points */
const stepsOf = once(({ rates, cover, slots }: Tables) => {
  const steps = new Float64Array(slots);
  for (const { slot, weight } of rates.flat()) steps[slot] = divisor(steps[slot]!, weight);
  for (const prices of [cover.under, cover.over]) addPrices(steps, prices, cover.demandCount);
  return steps;
});

function addPrices(steps: Float64Array, { slot, start, at, beyond }: PriceTables, demands: number): void {
  for (let demand = 0; demand < demands; demand++) {
    const own = slot[demand]!;
    if (own < 0) continue;
    steps[own] = divisor(steps[own]!, beyond[demand]!);
    for (let place = start[demand]!; place < start[demand + 1]!; place++)
      steps[own] = divisor(steps[own], at[place]!);
  }
}

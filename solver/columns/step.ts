/** What the weighed points of all rotas are multiples of, so that a bound may be rounded up. */

import type { Tables } from '../tables.ts';
import type { PriceTables } from '../tables/prices.ts';

const known = new WeakMap<Tables, Float64Array>();

/** The greatest common divisor of all that may be charged, weighed; 0 if nothing is. */
export function stepOf(tables: Tables, weights: Float64Array): number {
  let steps = known.get(tables);
  if (steps === undefined) known.set(tables, (steps = stepsOf(tables)));
  return steps.reduce((step, points, slot) => divisor(step, weights[slot]! * points), 0);
}

/** slot → greatest common divisor of its points */
function stepsOf({ rates, cover, slots }: Tables): Float64Array {
  const steps = new Float64Array(slots);
  for (const { slot, weight } of rates.flat()) steps[slot] = divisor(steps[slot]!, weight);
  for (const prices of [cover.under, cover.over]) addPrices(steps, prices, cover.demandCount);
  return steps;
}

function addPrices(steps: Float64Array, { slot, start, at, beyond }: PriceTables, demands: number): void {
  for (let demand = 0; demand < demands; demand++) {
    const own = slot[demand]!;
    if (own < 0) continue;
    steps[own] = divisor(steps[own]!, beyond[demand]!);
    for (let place = start[demand]!; place < start[demand + 1]!; place++)
      steps[own] = divisor(steps[own], at[place]!);
  }
}

/** Euclid; exact for multiples of one power of two. */
function divisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

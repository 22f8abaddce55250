/** The largest convex function below a price: what a linear program can charge for it. */

import { priceOf, type PriceTables } from '../tables/prices.ts';

export interface Segment {
  /** Points per unit; rises from segment to segment. */
  readonly slope: number;
  /** Units. */
  readonly width: number;
}

/** The lower convex envelope of price(k) − price(from) over k = from … to, as segments from left to right. */
export function envelopeOf(prices: PriceTables, demand: number, from: number, to: number): Segment[] {
  const at = (units: number): number => (units === 0 ? 0 : priceOf(prices, demand, units));
  const tabled = prices.start[demand + 1]! - prices.start[demand]! - 1;
  // Past the table the price is a line, so only its ends can be corners.
  const corners: number[] = [];
  const add = (units: number): void => {
    for (;;) {
      const [before, last] = corners.slice(-2);
      if (before === undefined || last === undefined) break;
      const above = (at(last) - at(before)) * (units - before) >= (at(units) - at(before)) * (last - before);
      if (!above) break;
      corners.pop();
    }
    corners.push(units);
  };
  for (let units = from; units <= Math.min(to, Math.max(from, tabled)); units++) add(units);
  if (to > corners.at(-1)!) add(to);
  return corners.slice(1).map((units, index) => {
    const width = units - corners[index]!;
    return { slope: (at(units) - at(corners[index]!)) / width, width };
  });
}

/** The largest convex function below a price: what a linear program can charge for it. */

import { priceOf, type PriceTables } from '../tables/prices.ts';

export interface Segment {
  /** Points per step; rises from segment to segment. */
  readonly slope: number;
  /** Steps. */
  readonly width: number;
}

/** Units that may be missing or too many: `to`, and less by steps of `step`; but none is less than `from`. */
export interface Units {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** How many steps lead from the first to the last. */
export function stepsIn({ from, to, step }: Units): number {
  return Math.ceil((to - from) / step);
}

/** The lower convex envelope of price − price(from) over the steps, as segments from left to right. */
export function envelopeOf(prices: PriceTables, demand: number, among: Units): Segment[] {
  const last = stepsIn(among);
  const unitsAt = (place: number): number => Math.max(among.from, among.to - (last - place) * among.step);
  const at = (place: number): number => {
    const units = unitsAt(place);
    return units === 0 ? 0 : priceOf(prices, demand, units);
  };
  const tabled = prices.start[demand + 1]! - prices.start[demand]! - 1;
  // Past the table the price is a line, so only its ends can be corners.
  const corners: number[] = [];
  const add = (place: number): void => {
    for (;;) {
      const [before, latest] = corners.slice(-2);
      if (before === undefined || latest === undefined) break;
      const above =
        (at(latest) - at(before)) * (place - before) >= (at(place) - at(before)) * (latest - before);
      if (!above) break;
      corners.pop();
    }
    corners.push(place);
  };
  add(0);
  for (let place = 1; place <= last; place++) {
    add(place);
    if (unitsAt(place) >= tabled) break;
  }
  if (last > corners.at(-1)!) add(last);
  return corners.slice(1).map((place, index) => {
    const width = place - corners[index]!;
    return { slope: (at(place) - at(corners[index]!)) / width, width };
  });
}

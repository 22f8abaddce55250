/** Points that are there whatever the free people do. */

import type { Tables } from '../tables.ts';
import { priceOf, type PriceTables } from '../tables/prices.ts';
import type { DemandRanges } from './ranges.ts';
import { rowPointsOf } from './row-points.ts';

/**
 * Adds what the rules charge those whose rows stand in the rota (person × days + day → option) to `points` (by slot), and
 * returns what these rows add to the demands: row of the cover tables → count. Without a rota nobody else is there.
 */
export function addRowsOf(
  tables: Tables,
  stands: (person: number) => boolean,
  rota: Int32Array | undefined,
  points: Float64Array,
): Float64Array {
  const { people, days, options, cover } = tables;
  const have = new Float64Array(cover.rowCount);
  if (rota === undefined) return have;
  const rules = rowPointsOf(tables);
  for (let person = 0; person < people; person++) {
    if (!stands(person)) continue;
    const row = rota.subarray(person * days, (person + 1) * days);
    rules.addTo(points, 0, person, row);
    for (let day = 0; day < days; day++) {
      const cell = (cover.classOf[person]! * days + day) * options + row[day]!;
      cover.contributions.each(cell, (coverRow, count) => (have[coverRow]! += count));
    }
  }
  return have;
}

/** Adds the points of shortfalls and surpluses that are bound to occur to `points`, by slot. */
export function addBoundToOccur({ cover }: Tables, ranges: DemandRanges, points: Float64Array): void {
  const add = (prices: PriceTables, demand: number, units: number): void => {
    const slot = prices.slot[demand]!;
    if (slot >= 0 && units > 0) points[slot]! += priceOf(prices, demand, units);
  };
  for (let demand = 0; demand < cover.demandCount; demand++) {
    add(cover.under, demand, ranges.lackLeast[demand]!);
    add(cover.over, demand, ranges.surplusLeast[demand]!);
  }
}

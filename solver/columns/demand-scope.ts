/** Which shortfalls and surpluses a master needs: those that are not certain, and that cost something or are counted. */

import type { Tables } from '../tables.ts';
import type { PriceTables } from '../tables/prices.ts';
import { companyOf } from './company.ts';
import type { DemandRanges } from './ranges.ts';

/** demand → 1 or 0 */
export interface DemandScope {
  /** Its shortfall costs something that matters. */
  readonly pricedUnder: Uint8Array;
  /** Its surplus does. */
  readonly pricedOver: Uint8Array;
  /** Its shortfall is in the model. */
  readonly lacks: Uint8Array;
  /** Its surplus is in the model. */
  readonly exceeds: Uint8Array;
  /** Its shortfall is counted in a row that it helps. */
  readonly helps: Uint8Array;
  /** Its shortfall is counted in a row that it hinders, or that is an equation. */
  readonly hinders: Uint8Array;
}

/** `matters`: slot → 1 if points in it count. */
export function scopeOf(tables: Tables, ranges: DemandRanges, matters: Uint8Array): DemandScope {
  const { cover } = tables;
  const { rowsOf } = companyOf(tables);
  const { order, lackLeast, lackMost, surplusLeast, surplusMost } = ranges;
  const marks = (): Uint8Array => new Uint8Array(cover.demandCount);
  const pricedUnder = marks().map((_, demand) => isPriced(cover.under, demand, matters));
  const pricedOver = marks().map((_, demand) => isPriced(cover.over, demand, matters));
  const [lacks, exceeds, helps, hinders] = [marks(), marks(), marks(), marks()];
  // Whoever counts a shortfall decides first whether it is needed.
  for (const demand of order.toReversed()) {
    const open = lackLeast[demand]! < lackMost[demand]!;
    if (open && lackLeast[demand] === 0) {
      for (let use = cover.unmetStart[demand]!; use < cover.unmetStart[demand + 1]!; use++) {
        const user = cover.rowDemand[cover.unmetRow[use]!]!;
        const count = cover.unmetCount[use]!;
        if (lacks[user] === 0 && exceeds[user] === 0) continue;
        if (count > 0 || exceeds[user] === 1) helps[demand] = 1;
        if (count < 0 || exceeds[user] === 1) hinders[demand] = 1;
      }
    }
    const counted = helps[demand] === 1 || hinders[demand] === 1 || rowsOf.has(demand);
    if (open && (pricedUnder[demand] === 1 || counted)) lacks[demand] = 1;
    const canExceed = surplusLeast[demand]! < surplusMost[demand]!;
    if (canExceed && (pricedOver[demand] === 1 || helps[demand] === 1)) exceeds[demand] = 1;
  }
  return { pricedUnder, pricedOver, lacks, exceeds, helps, hinders };
}

/** 1 if some shortfall or surplus of the demand costs something in a slot that matters. */
function isPriced(prices: PriceTables, demand: number, matters: Uint8Array): 0 | 1 {
  const slot = prices.slot[demand]!;
  if (slot < 0 || matters[slot] === 0) return 0;
  if (prices.beyond[demand]! > 0) return 1;
  return prices.at[prices.start[demand + 1]! - 1]! > 0 ? 1 : 0;
}

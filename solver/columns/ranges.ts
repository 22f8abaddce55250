/**
 * Between which bounds the shortfall and the surplus of every demand must lie, when some people are free to do
 * anything and the others have their rows. What is certain (a demand that some row can never meet, the shortfall of another
 * demand that is bound to occur) is taken off here, so that nothing needs to be modelled for it.
 */

import type { Tables } from '../tables.ts';
import type { CoverTables } from '../tables/cover.ts';
import type { Extent } from './extents.ts';

export interface DemandRanges {
  /** Demands, each after those whose shortfalls it counts. */
  readonly order: Int32Array;
  /** row → what the free people must add: need less what it has for certain */
  readonly need: Float64Array;
  /** row → bounds of what free people and uncertain shortfalls add */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** demand → bounds of its shortfall */
  readonly lackLeast: Float64Array;
  readonly lackMost: Float64Array;
  /** demand → bounds of its surplus; 0 where it has several rows */
  readonly surplusLeast: Float64Array;
  readonly surplusMost: Float64Array;
}

/** `free`: what each of the free people can add; `fixed`: row → what the others add. */
export function rangesOf({ cover }: Tables, free: readonly Extent[], fixed: Float64Array): DemandRanges {
  const { demandCount, rowCount } = cover;
  const ranges = {
    order: orderOf(cover),
    need: Float64Array.from(fixed, (amount, row) => cover.rowNeed[row]! - cover.rowBase[row]! - amount),
    least: new Float64Array(rowCount),
    most: new Float64Array(rowCount),
    lackLeast: new Float64Array(demandCount),
    lackMost: new Float64Array(demandCount),
    surplusLeast: new Float64Array(demandCount),
    surplusMost: new Float64Array(demandCount),
  };
  for (const { rows, least, most } of free) {
    for (let place = 0; place < rows.length; place++) {
      ranges.least[rows[place]!]! += least[place]!;
      ranges.most[rows[place]!]! += most[place]!;
    }
  }
  for (const demand of ranges.order) bound(demand, cover, ranges);
  return ranges;
}

function bound(demand: number, cover: CoverTables, ranges: DemandRanges): void {
  const { need, least, most, lackLeast, lackMost, surplusLeast, surplusMost } = ranges;
  const first = cover.firstRow[demand]!;
  const end = cover.firstRow[demand + 1]!;
  for (let row = first; row < end; row++) {
    lackLeast[demand] = Math.max(lackLeast[demand]!, need[row]! - most[row]!);
    lackMost[demand] = Math.max(lackMost[demand]!, need[row]! - least[row]!);
  }
  if (end - first === 1) {
    surplusLeast[demand] = Math.max(0, least[first]! - need[first]!);
    surplusMost[demand] = Math.max(0, most[first]! - need[first]!);
  }
  if (lackMost[demand] === 0) return;
  for (let use = cover.unmetStart[demand]!; use < cover.unmetStart[demand + 1]!; use++) {
    const row = cover.unmetRow[use]!;
    const count = cover.unmetCount[use]!;
    if (lackLeast[demand]! > 0) need[row]! -= count;
    else {
      least[row]! += Math.min(0, count);
      most[row]! += Math.max(0, count);
    }
  }
}

/** Depth-first along the uses; the tables have refused circles. */
function orderOf({ demandCount, unmetStart, unmetRow, rowDemand }: CoverTables): Int32Array {
  const order = new Int32Array(demandCount);
  const seen = new Uint8Array(demandCount);
  let left = demandCount; // filled from the back: a demand goes before all that count it
  const visit = (demand: number): void => {
    seen[demand] = 1;
    for (let use = unmetStart[demand]!; use < unmetStart[demand + 1]!; use++) {
      const user = rowDemand[unmetRow[use]!]!;
      if (seen[user] === 0) visit(user);
    }
    order[--left] = demand;
  };
  for (let demand = demandCount - 1; demand >= 0; demand--) if (seen[demand] === 0) visit(demand);
  return order;
}

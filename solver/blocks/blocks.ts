/**
 * A lower bound on one tier at any size: leave out every rule but those about single days, take as done what is never
 * worse, and what is left falls apart into blocks that share no demand – a day of a few people who could be in several
 * places, mostly. Each block is a small problem that can be solved whole; what all of them cost together no rota
 * without hard breaches can undercut.
 */

import type { Extent } from '../columns/extents.ts';
import { type DemandRanges, rangesOf } from '../columns/ranges.ts';
import { priceOf } from '../tables/prices.ts';
import type { Tables } from '../tables.ts';
import { choicesOf, type OpenCell } from './choices.ts';

export interface Block {
  readonly cells: readonly OpenCell[];
  /** Demands whose shortfalls count, and those that they count; each after those it counts. */
  readonly demands: readonly number[];
  /** What it costs at least, whatever is done. */
  readonly floor: number;
}

export interface Blocks {
  /** What the slot is bound to cost beside the blocks. */
  readonly certain: number;
  readonly blocks: readonly Block[];
  /** row → what a block has to add: need less what is certain, shortfalls of other demands that are certain included */
  readonly need: Float64Array;
  /** demand → its least shortfall; above 0 its being unmet is in `need` already */
  readonly lackLeast: Float64Array;
}

/** How often what is settled is looked at again: each time fewer rows matter. */
const PASSES = 4;
/** More than any row asks or has. */
const PLENTY = 1e9;

/** The blocks of a slot; undefined where a surplus is charged or a shortfall adds, so that more may be worse. */
export function blocksOf(tables: Tables, slot: number): Blocks | undefined {
  const { cover } = tables;
  if (!isMonotone(tables, slot)) return undefined;
  const decided = new Float64Array(cover.rowCount); // row → plenty or its opposite, once it no longer matters
  let asked: ReadonlySet<number> = new Set(Array.from({ length: cover.demandCount }, (_, demand) => demand));
  let certain = 0;
  for (let pass = 1; ; pass++) {
    const matters = rowsOf(tables, asked);
    const { open, settled } = choicesOf(tables, matters);
    const have = settled.map((amount, row) => (matters[row] === 1 ? amount : decided[row]!));
    const ranges = rangesOf(tables, open.map(extentOf), have);
    const uncertain = uncertainDemands(tables, slot, ranges, asked);
    for (const demand of asked) {
      if (uncertain.has(demand)) continue;
      certain += floorOf(cover, slot, demand, ranges);
      const unmet = ranges.lackLeast[demand]! > 0;
      decided.fill(unmet ? -PLENTY : PLENTY, cover.firstRow[demand], cover.firstRow[demand + 1]);
    }
    const same = uncertain.size === asked.size;
    asked = uncertain;
    if (same || pass === PASSES) return { certain, ...divided(tables, slot, ranges, uncertain, open) };
  }
}

/** Demands of the slot whose price is not certain, and all that they count and that is not certain either. */
function uncertainDemands(
  { cover }: Tables,
  slot: number,
  ranges: DemandRanges,
  asked: ReadonlySet<number>,
): Set<number> {
  const { under, over, unmetStart, unmetRow, rowDemand } = cover;
  const { lackLeast, lackMost, surplusLeast, surplusMost } = ranges;
  const found = new Set<number>();
  // Demands come after those that they count, so those that are counted are met on the way back.
  for (const demand of [...ranges.order].reverse()) {
    if (!asked.has(demand)) continue;
    const short =
      under.slot[demand] === slot &&
      points(under, demand, lackMost[demand]!) > points(under, demand, lackLeast[demand]!);
    const spare =
      over.slot[demand] === slot &&
      points(over, demand, surplusMost[demand]!) > points(over, demand, surplusLeast[demand]!);
    const open = lackMost[demand]! > 0 && lackLeast[demand]! <= 0;
    const counted =
      open &&
      Array.from(unmetRow.subarray(unmetStart[demand], unmetStart[demand + 1])).some((row) =>
        found.has(rowDemand[row]!),
      );
    if (short || spare || counted) found.add(demand);
  }
  return found;
}

function points(prices: Tables['cover']['under'], demand: number, units: number): number {
  return units > 0 ? priceOf(prices, demand, units) : 0;
}

function rowsOf({ cover }: Tables, demands: ReadonlySet<number>): Uint8Array {
  return Uint8Array.from(cover.rowDemand, (demand) => (demands.has(demand) ? 1 : 0));
}

/** Whether it is never worse for the slot that a row has more. */
function isMonotone({ cover: { over, unmetCount } }: Tables, slot: number): boolean {
  return !over.slot.includes(slot) && unmetCount.every((count) => count <= 0);
}

function extentOf({ ways }: OpenCell): Extent {
  const rows = [...new Set(ways.flatMap((way) => [...way.keys()]))].sort((a, b) => a - b);
  const counts = rows.map((row) => ways.map((way) => way.get(row) ?? 0));
  return {
    rows: Int32Array.from(rows),
    least: Float64Array.from(counts, (each) => Math.min(...each)),
    most: Float64Array.from(counts, (each) => Math.max(...each)),
  };
}

/** What is uncertain, in parts that share neither a cell nor a demand. */
function divided(
  tables: Tables,
  slot: number,
  ranges: DemandRanges,
  uncertain: ReadonlySet<number>,
  open: readonly OpenCell[],
): Omit<Blocks, 'certain'> {
  const { cover } = tables;
  const groups = new Groups(cover.demandCount);
  const touching = open.map(({ ways }) => {
    const rows = ways.flatMap((way) => [...way.keys()]);
    const demands = [...new Set(rows.map((row) => cover.rowDemand[row]!))].filter((each) =>
      uncertain.has(each),
    );
    for (const demand of demands) groups.join(demands[0]!, demand);
    return demands[0];
  });
  for (const demand of uncertain) {
    for (let use = cover.unmetStart[demand]!; use < cover.unmetStart[demand + 1]!; use++) {
      const user = cover.rowDemand[cover.unmetRow[use]!]!;
      if (uncertain.has(user)) groups.join(demand, user);
    }
  }
  const parts = new Map<number, { cells: OpenCell[]; demands: number[]; floor: number }>();
  for (const demand of ranges.order) {
    if (!uncertain.has(demand)) continue;
    const group = groups.of(demand);
    const part = parts.get(group) ?? { cells: [], demands: [], floor: 0 };
    part.demands.push(demand);
    part.floor += floorOf(cover, slot, demand, ranges);
    parts.set(group, part);
  }
  open.forEach((cell, place) => {
    const demand = touching[place];
    if (demand !== undefined) parts.get(groups.of(demand))!.cells.push(cell);
  });
  return { blocks: [...parts.values()], need: ranges.need, lackLeast: ranges.lackLeast };
}

function floorOf(cover: Tables['cover'], slot: number, demand: number, ranges: DemandRanges): number {
  const { under, over } = cover;
  return (
    (under.slot[demand] === slot ? points(under, demand, ranges.lackLeast[demand]!) : 0) +
    (over.slot[demand] === slot ? points(over, demand, ranges.surplusLeast[demand]!) : 0)
  );
}

/** Disjoint sets of demands. */
class Groups {
  readonly #parent: Int32Array;

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, each) => each);
  }

  of(demand: number): number {
    let root = demand;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    while (this.#parent[demand] !== root) {
      const next = this.#parent[demand]!;
      this.#parent[demand] = root;
      demand = next;
    }
    return root;
  }

  join(one: number, other: number): void {
    this.#parent[this.of(one)] = this.of(other);
  }
}

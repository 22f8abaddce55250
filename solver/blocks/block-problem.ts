/** A block as a problem of one day: a person a cell, an option a way, the block's demands with what they still need. */

import type { Demand, Option, Person, Price, Problem, Row, Term } from '../problem.ts';
import type { PriceTables } from '../tables/prices.ts';
import type { Tables } from '../tables.ts';
import type { Block, Blocks } from './blocks.ts';

const TIER = 'cost';

/** The least points of this problem are those of the block. */
export function blockProblem(
  tables: Tables,
  slot: number,
  block: Block,
  { need, lackLeast }: Pick<Blocks, 'need' | 'lackLeast'>,
): Problem {
  const { cover } = tables;
  const inside = new Set(block.demands);
  const options: Option[] = [{ id: 'off' }];
  const people: Person[] = [];
  const adding = new Map<number, Map<number, string[]>>(); // row → count → options
  block.cells.forEach(({ ways }, cell) => {
    const id = `c${cell}`;
    const own = ways.map((way, place) => {
      const option = `${id}w${place}`;
      for (const [row, count] of way) {
        const counts = adding.get(row) ?? new Map<number, string[]>();
        adding.set(row, counts);
        counts.set(count, [...(counts.get(count) ?? []), option]);
      }
      return option;
    });
    // Off stands for one of the ways: nobody does less than the least of them.
    options.push(...own.map((option) => ({ id: option })));
    people.push({ id, options: ['off', ...own] });
  });
  const unmet = new Map<number, Term[]>(); // row → shortfalls it counts
  for (const demand of block.demands) {
    if (lackLeast[demand]! > 0) continue;
    for (let use = cover.unmetStart[demand]!; use < cover.unmetStart[demand + 1]!; use++) {
      const row = cover.unmetRow[use]!;
      if (!inside.has(cover.rowDemand[row]!)) continue;
      unmet.set(row, [...(unmet.get(row) ?? []), { unmet: `d${demand}`, count: cover.unmetCount[use]! }]);
    }
  }
  const rowOf = (row: number): Row => ({
    need: need[row]!,
    terms: [
      ...[...(adding.get(row) ?? [])].map(([count, names]): Term => ({
        ...{ people: ['all'], options: names, days: [[0, 1]] as [number, number][], count },
      })),
      ...(unmet.get(row) ?? []),
    ],
  });
  const demands = block.demands.map((demand): Demand => {
    const [first, end] = [cover.firstRow[demand]!, cover.firstRow[demand + 1]!];
    const over = priceIn(cover.over, slot, demand);
    return {
      id: `d${demand}`,
      kind: 'block',
      strength: 'soft',
      tier: TIER,
      rows: Array.from({ length: end - first }, (_, place) => rowOf(first + place)),
      under: priceIn(cover.under, slot, demand) ?? 0,
      ...(over !== undefined && { over }),
    };
  });
  return {
    format: 'muster-problem',
    version: 1,
    name: 'block',
    days: 1,
    firstWeekday: 0,
    tiers: [{ name: TIER, steer: 1 }],
    options,
    people,
    rules: people.map(({ id, options: own = [] }) => ({
      rule: 'availability',
      people: [id],
      strength: 'hard',
      params: { days: [{ day: 0, only: own.slice(1) }] },
    })),
    demands,
  };
}

function priceIn(prices: PriceTables, slot: number, demand: number): Price | undefined {
  if (prices.slot[demand] !== slot) return undefined;
  const at = Array.from(prices.at.subarray(prices.start[demand], prices.start[demand + 1]));
  return { at, beyond: prices.beyond[demand]! };
}

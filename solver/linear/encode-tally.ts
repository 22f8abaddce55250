/** A tally in a linear model: as what it is, sums over windows with slack that costs. */

import type { Machine, Tally, TallyWindow } from '../patterns/machine.ts';
import type { Rate } from '../tables/rates.ts';
import type { ModelBuilder } from './builder.ts';
import type { Cells } from './flow.ts';
import type { LinearTerm } from './model.ts';

/** Writes the windows of one machine; without a rate nothing may lie outside their bounds. */
export function encodeTally(
  builder: ModelBuilder,
  id: string,
  machine: Machine,
  face: Tally,
  rate: Rate | null,
  cells: Cells,
): void {
  face.windows.forEach((window, index) => {
    const name = `${id} window ${index}`;
    const sum =
      face.block === undefined
        ? countedDays(machine, face, window, cells)
        : countedBlocks(builder, name, machine, face, face.block, window, cells);
    encodeWindow(builder, name, window, sum, rate);
  });
}

/** Σ amount × option over the days of the window. */
function countedDays(machine: Machine, face: Tally, { from, to }: TallyWindow, cells: Cells): LinearTerm[] {
  const terms: LinearTerm[] = [];
  for (let day = from; day < to; day++) terms.push(...amounts(machine, face, day, cells));
  return terms;
}

function amounts(machine: Machine, face: Tally, day: number, cells: Cells): LinearTerm[] {
  return cells[day]!.flatMap((column, option): LinearTerm[] => {
    const amount = column === undefined ? 0 : face.amount(day, machine.symbols[option]!);
    return column === undefined || amount === 0 ? [] : [[column, amount]];
  });
}

/**
 * A column per block: max over its days ≤ worked ≤ Σ over its days. With the days whole it is 1 exactly if one of
 * them counts, and whole without being asked to be.
 */
function countedBlocks(
  builder: ModelBuilder,
  id: string,
  machine: Machine,
  face: Tally,
  blockOf: (day: number) => number,
  { from, to }: TallyWindow,
  cells: Cells,
): LinearTerm[] {
  const blocks = new Map<number, LinearTerm[][]>(); // block → by day, what makes it count
  for (let day = from; day < to; day++) {
    const block = blockOf(day);
    if (block < 0) continue;
    const counting = amounts(machine, face, day, cells).map(([column]): LinearTerm => [column, -1]);
    blocks.set(block, [...(blocks.get(block) ?? []), counting]);
  }
  return [...blocks].map(([block, days]): LinearTerm => {
    const worked = builder.column(`${id} block ${block}`, 1, 'continuous');
    for (const counting of days)
      builder.row(`${id} block ${block} day`, 0, Infinity, [[worked, 1], ...counting]);
    builder.row(`${id} block ${block}`, -Infinity, 0, [[worked, 1], ...days.flat()]);
    return [worked, 1];
  });
}

/** min − under ≤ base + Σ ≤ max + over, where over and under cost. */
function encodeWindow(
  builder: ModelBuilder,
  id: string,
  { min, max, base }: TallyWindow,
  sum: readonly LinearTerm[],
  rate: Rate | null,
): void {
  const most = base + sum.reduce((total, [, amount]) => total + Math.max(0, amount), 0);
  const least = base + sum.reduce((total, [, amount]) => total + Math.min(0, amount), 0);
  const slack = (side: string, reach: number): LinearTerm[] => {
    if (rate === null) return [];
    const column = builder.column(`${id} ${side}`, reach, 'continuous');
    builder.charge(column, { slot: rate.slot, points: rate.weight });
    return [[column, side === 'over' ? -1 : 1]];
  };
  if (most > max) builder.row(`${id} most`, -Infinity, max - base, [...sum, ...slack('over', most - max)]);
  if (least < min) builder.row(`${id} least`, min - base, Infinity, [...sum, ...slack('under', min - least)]);
}

/**
 * Which parts of the engine run on a problem, and for how long: decided by its size and the limit alone, so that the
 * same problem and limit give the same plan anywhere.
 */

import type { Limit } from '../search/rounds.ts';
import type { Tables } from '../tables.ts';

/** Parts of the limit are numbers from 0 to 1. */
export interface Plan {
  /** Part for the first annealing; 1 if column generation is of no use. */
  readonly anneal: number;
  /** Part after which the bound at the root is left as it is; 0: it is not asked for. */
  readonly root: number;
  /** Part of one round of improving; after it the chains tell each other what they found. */
  readonly round: number;
  /** Part, at the end, in which one chain looks for the bounds of single tiers. */
  readonly bounds: number;
}

/** Thousands of moves that two chains are expected to try in a second: what makes work comparable with seconds. */
const WORK_PER_SECOND = 2400;
/** Rows of people priced that take as long as a unit of work, more or less. */
export const PRICED_PER_WORK = 1;

/** The first annealing: so long for each cell of the rota, between these seconds, and at most such a part. */
const ANNEAL_PER_CELL = 0.0015;
const ANNEAL_SECONDS: readonly [number, number] = [0.5, 4];
const ANNEAL_PART = 0.08;

/** Solves of the master until the root is solved, about: so many, and so many more for each day. */
const SOLVES: readonly [number, number] = [25, 0.5];
/** A solve of a master with so many rows takes so many seconds, and its time grows with their cube. */
const MASTER_ROWS = 340;
const MASTER_SECONDS = 0.13;
/** Seconds that pricing everybody takes for each cell, option and day. */
const PRICING = 1.5e-7;
/** The root gets this part of the limit; if it is likely to take much more it is not begun. */
const ROOT_PART = 0.6;
const HOPE = 2;

const ROUND_SECONDS = 3;
const ROUND_PARTS: readonly [number, number] = [0.02, 0.2];
const BOUNDS_PART = 0.25;

/** The plan for a problem; `columns`: whether column generation can be had at all. */
export function planOf(tables: Tables, limit: Limit, columns: boolean): Plan {
  const seconds = 'seconds' in limit ? limit.seconds : limit.work / WORK_PER_SECOND;
  const part = (of: number): number => of / Math.max(1e-3, seconds);
  const round = within(part(ROUND_SECONDS), ROUND_PARTS);
  if (!columns) return { anneal: 1, root: 0, round, bounds: 0 };
  const anneal = part(within(tables.people * tables.days * ANNEAL_PER_CELL, ANNEAL_SECONDS));
  return {
    anneal: Math.min(ANNEAL_PART, anneal),
    root: part(rootSeconds(tables)) > ROOT_PART * HOPE ? 0 : ROOT_PART,
    round,
    bounds: tables.problem.tiers.length > 1 ? BOUNDS_PART : 0,
  };
}

/** How long the root is expected to take on one thread. */
export function rootSeconds({ people, days, cells, cover }: Tables): number {
  let choices = 0;
  for (let cell = 0; cell < people * days; cell++) {
    const choice = cells.choiceOf[cell]!;
    choices += cells.choiceStart[choice + 1]! - cells.choiceStart[choice]!;
  }
  const solves = SOLVES[0] + SOLVES[1] * days;
  const master = MASTER_SECONDS * ((people + cover.rowCount) / MASTER_ROWS) ** 3;
  return solves * (master + choices * days * PRICING);
}

function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, value));
}

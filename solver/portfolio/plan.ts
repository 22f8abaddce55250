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
  /** Part after which the bound at the root is left as it is. */
  readonly root: number;
  /** What threads that do not solve the root do meanwhile. */
  readonly meanwhile: 'price' | 'anneal';
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
/** Where columns take their time, what they start from matters more. */
const ANNEAL_PART_LARGE = 0.2;

/**
 * Seconds that pricing everybody once takes for each cell, option and day: the table of a person has states by day, and
 * what is counted over the days (hours, weekends) makes states in proportion to them.
 */
const PRICING = 1e-6;
/** Pricings of everybody that a root takes, roughly. */
const ROOT_PRICINGS = 40;
/** Columns pay if the root may be expected to take no more than this part of the limit. */
const ROOT_PART = 0.6;
/** Above this part, the other threads rather anneal than help with the root. */
const LONG_ROOT_PART = 0.25;

const ROUND_SECONDS = 3;
const ROUND_PARTS: readonly [number, number] = [0.02, 0.2];
const BOUNDS_PART = 0.25;

/** The plan for a problem; `columns`: whether column generation can be had at all. */
export function planOf(tables: Tables, limit: Limit, columns: boolean): Plan {
  const seconds = 'seconds' in limit ? limit.seconds : limit.work / WORK_PER_SECOND;
  const part = (of: number): number => of / Math.max(1e-3, seconds);
  const root = part(rootSeconds(tables));
  const several = tables.problem.tiers.length > 1;
  const round = within(part(ROUND_SECONDS), ROUND_PARTS);
  if (!columns || root > ROOT_PART) {
    return { anneal: 1, root: 0, meanwhile: 'anneal', round, bounds: 0 };
  }
  const long = root > LONG_ROOT_PART;
  const anneal = part(within(tables.people * tables.days * ANNEAL_PER_CELL, ANNEAL_SECONDS));
  return {
    anneal: Math.min(long ? ANNEAL_PART_LARGE : ANNEAL_PART, anneal),
    root: ROOT_PART,
    meanwhile: long ? 'anneal' : 'price',
    round,
    bounds: several ? BOUNDS_PART : 0,
  };
}

/** How long the root is expected to take on one thread. */
function rootSeconds({ people, days, cells }: Tables): number {
  let choices = 0;
  for (let cell = 0; cell < people * days; cell++) {
    const choice = cells.choiceOf[cell]!;
    choices += cells.choiceStart[choice + 1]! - cells.choiceStart[choice]!;
  }
  return choices * days * PRICING * ROOT_PRICINGS;
}

function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, value));
}

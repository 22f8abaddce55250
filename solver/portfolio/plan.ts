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
  /** Part after which the bound at the root is left as it is; 0: none is looked for. */
  readonly root: number;
  /** Part of one round of improving; after it the chains tell each other what they found. */
  readonly round: number;
  /** Whether annealing takes turns with the improving. */
  readonly mixed: boolean;
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
/** With several tiers so many times as long: it looks at all of them at once, columns at one after another. */
const ANNEAL_SEVERAL = 2;

/** Solves of the master until the root is solved, about: so many, and so many more for each day. */
const SOLVES: readonly [number, number] = [30, 0.5];
/** A solve with so many rows takes so many seconds, and twice as many rows take four times as long. */
const MASTER_ROWS = 340;
const MASTER_SECONDS = 0.1;
/** No more rows than this for each person make a solve longer: the others have room to spare. */
const ROWS_PER_PERSON = 40;
/** Seconds that pricing everybody takes for each cell of the rota. */
const PRICING = 5e-5;
/** Seconds that pricing everybody for the first time takes for each cell and option. */
const FIRST_PRICING = 6e-5;
/** The root gets this part of the limit; if it is likely to take so many times as long it is not begun. */
const ROOT_PART = 0.6;
const HOPE = 1.5;

/** Without a root annealing gets more; parts are made anew if getting ready for it takes no more than this part. */
const ANNEAL_WITHOUT_ROOT = 0.35;
const READY_PART = 0.2;
/**
 * Parts are made anew where pricing everybody once takes no more seconds than this: a part prices its people dozens of times, and
 * where that takes longer hardly one is finished in a round, while annealing that is cut short ends worse.
 */
const MOST_PRICING = 0.6;
/** Cells times options beyond which the tables of pricing take more memory than they are worth. */
const MOST_PRICED = 1e6;

const ROUND_SECONDS = 3;
const ROUND_PARTS: readonly [number, number] = [0.02, 0.2];
const BOUNDS_PART = 0.25;

/** The plan for a problem; `columns`: whether column generation can be had at all. */
export function planOf(tables: Tables, limit: Limit, columns: boolean): Plan {
  const seconds = 'seconds' in limit ? limit.seconds : limit.work / WORK_PER_SECOND;
  const part = (of: number): number => of / Math.max(1e-3, seconds);
  const round = within(part(ROUND_SECONDS), ROUND_PARTS);
  const priced = tables.people * tables.days * tables.options;
  if (!columns || priced > MOST_PRICED || part(FIRST_PRICING * priced) > READY_PART)
    return { anneal: 1, root: 0, round, mixed: false, bounds: 0 };
  if (part(rootSeconds(tables)) > ROOT_PART * HOPE) {
    const isSlow = tables.people * tables.days * PRICING > MOST_PRICING;
    if (isSlow) return { anneal: 1, root: 0, round, mixed: false, bounds: 0 };
    return { anneal: ANNEAL_WITHOUT_ROOT, root: 0, round, mixed: true, bounds: 0 };
  }
  const several = tables.problem.tiers.length > 1;
  const times = several ? ANNEAL_SEVERAL : 1;
  const anneal = part(times * within(tables.people * tables.days * ANNEAL_PER_CELL, ANNEAL_SECONDS));
  return {
    anneal: Math.min(times * ANNEAL_PART, anneal),
    root: ROOT_PART,
    round,
    mixed: several,
    bounds: several ? BOUNDS_PART : 0,
  };
}

/** How long the root is expected to take on one thread. Measured: right within a factor of three, or too much. */
function rootSeconds({ people, days, cover }: Tables): number {
  const solves = SOLVES[0] + SOLVES[1] * days;
  const rows = people + Math.min(cover.rowCount, people * ROWS_PER_PERSON);
  return solves * (MASTER_SECONDS * (rows / MASTER_ROWS) ** 2 + people * days * PRICING);
}

function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, value));
}

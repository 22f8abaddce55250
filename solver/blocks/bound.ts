/** What no rota without hard breaches can undercut in one tier: what is certain and the optima of all blocks. */

import { solveByLinear } from '../linear/solve.ts';
import type { Backend } from '../linear/model.ts';
import type { Tables } from '../tables.ts';
import { blockProblem } from './block-problem.ts';
import { type Block, blocksOf } from './blocks.ts';

/** Bounds one slot. Where this runs is somebody else’s business; −Infinity says nothing. */
export type RunBlocks = (slot: number, limits: BlockLimits) => Promise<number>;

export interface BlockLimits {
  /** Branch-and-bound nodes of one block, at most. */
  readonly nodes: number;
  /** Seconds for the models of all blocks together; omitted: the clock is not asked. */
  readonly seconds?: number;
}

export interface BlocksWorld {
  readonly backend: Backend;
  /** Seconds that only ever grow. Not asked where no seconds are given. */
  now(): number;
  interrupted(): boolean;
}

/** Options of all cells beyond which a problem is too large to be looked at for this. */
const MOST_CHOICES = 3e6;
/** Ways and demands of a block beyond which it is not worth a model. */
const MOST_WAYS = 150;
const MOST_DEMANDS = 150;

/**
 * A lower bound on a slot’s points, exact. Blocks that are too large or not solved in time count with their floor.
 * −Infinity where a surplus is charged, so that nothing can be taken as done.
 */
export async function boundByBlocks(
  tables: Tables,
  slot: number,
  { nodes, seconds }: BlockLimits,
  world: BlocksWorld,
): Promise<number> {
  const { cells, people, days } = tables;
  let choices = 0;
  for (let cell = 0; cell < people * days; cell++) {
    const choice = cells.choiceOf[cell]!;
    choices += cells.choiceStart[choice + 1]! - cells.choiceStart[choice]!;
  }
  if (choices > MOST_CHOICES) return -Infinity;
  const found = blocksOf(tables, slot);
  if (found === undefined) return -Infinity;
  const begun = seconds === undefined ? 0 : world.now();
  let bound = found.certain;
  for (const block of found.blocks) {
    const left = seconds === undefined ? undefined : begun + seconds - world.now();
    const skip = !isSmall(block) || world.interrupted() || (left !== undefined && left <= 0);
    if (skip) {
      bound += block.floor;
      continue;
    }
    const problem = blockProblem(tables, slot, block, found);
    const limits = { nodes, ...(left !== undefined && { seconds: left }) };
    const answer = await solveByLinear(problem, world.backend, limits);
    const proven = answer.status === 'answered' ? answer.answer.summary.bound : undefined;
    bound += Math.max(block.floor, proven ?? 0);
  }
  return bound;
}

function isSmall({ cells, demands }: Block): boolean {
  const ways = cells.reduce((sum, cell) => sum + cell.ways.length, 0);
  return ways <= MOST_WAYS && demands.length <= MOST_DEMANDS;
}

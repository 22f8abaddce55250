/** Bounds of tiers by blocks, proven while the first annealing goes on. */

import type { BlockLimits, RunBlocks } from '../blocks/bound.ts';
import type { Limit } from '../search/rounds.ts';
import { HARD } from '../tables/rates.ts';
import type { Standing } from './standing.ts';

/** Of the seconds of the search, for each tier. */
const PART_OF_TIER = 0.1;
const NODES = 2000;

/** Bounds every tier in which the first rota costs something. */
export async function boundTiers(
  standing: Standing,
  limit: Limit,
  run: RunBlocks,
  interrupted: () => boolean,
): Promise<void> {
  const limits: BlockLimits = {
    nodes: NODES,
    ...('seconds' in limit && { seconds: PART_OF_TIER * limit.seconds }),
  };
  const open = [...standing.best.amounts.keys()].filter(
    (slot) => slot > HARD && standing.best.amounts[slot]! > 0,
  );
  for (const slot of open) {
    if (interrupted()) return;
    const bound = await run(slot, limits);
    if (bound <= 0) continue;
    // What a hard rule forbids on a day counts as impossible: so nothing is said of rotas that break one.
    const held = Float64Array.from({ length: slot }, (_, earlier) => (earlier === HARD ? 0 : Infinity));
    standing.prove([{ slot, held, bound }]);
  }
}

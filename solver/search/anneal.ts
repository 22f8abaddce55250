/**
 * Simulated annealing: random moves, of which worse ones are accepted ever more rarely. The walk goes by one number,
 * Σ weight × points; the incumbent is kept by exact comparison, tier by tier.
 */

import type { Random } from '../random.ts';
import type { Score } from '../score.ts';
import { assertScore, type Check } from '../score/check.ts';
import type { Incumbent } from './incumbent.ts';
import { Move } from './move.ts';
import { neighbourhoods } from './neighbourhoods/index.ts';

export interface Walk {
  /** Temperature at the beginning and at the end; it falls geometrically. */
  readonly hot: number;
  readonly cold: number;
  /** slot → what a point weighs in the walk */
  readonly weights: Float64Array;
  readonly check: Check;
}

/** How far a walk has come: 0 at its beginning, 1 or more when it must end. Asked every `PULSE` moves. */
export type Progress = (moves: number) => number;

/** Moves between two looks at the progress. */
export const PULSE = 512;
/** Moves between two looks at where hard rules are broken. */
const LOOK = 8 * PULSE;

const shares = cumulative(neighbourhoods.map(({ weight }) => weight));

/** Walks until its progress is 1; returns the number of moves tried. */
export function anneal(
  score: Score,
  incumbent: Incumbent,
  random: Random,
  walk: Walk,
  progress: Progress,
): number {
  const { weights, hot, cold } = walk;
  const move = new Move(score.tables.days);
  let moves = 0;
  let temperature = hot;
  for (;;) {
    if (moves % PULSE === 0) {
      const done = progress(moves);
      if (done >= 1) return moves;
      temperature = hot * (cold / hot) ** done;
      score.tidy();
      if (moves % LOOK === 0) score.lookForTrouble();
    }
    moves++;
    move.parts = 0;
    if (!neighbourhoods[random.share(shares)]!.propose(score, random, move)) continue;
    move.apply(score);
    const cost = score.costOfChanges(weights);
    // Accepted with probability min(1, e^(−cost / temperature)).
    if (cost <= 0 || random.unit() < Math.exp(-cost / temperature)) {
      incumbent.observe(score);
      score.keep();
    } else {
      score.undo();
    }
    if (walk.check === 'each-move') assertScore(score, `after move ${moves}`);
  }
}

function cumulative(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

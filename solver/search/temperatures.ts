/** Where an annealing starts and ends, measured on the problem itself. */

import type { Random } from '../random.ts';
import type { Score } from '../score.ts';
import { Move } from './move.ts';
import { neighbourhoods } from './neighbourhoods/index.ts';

export interface Temperatures {
  readonly hot: number;
  readonly cold: number;
  /** What a large soft step costs: hard points must weigh more than this. */
  readonly large: number;
}

const SAMPLES = 2000;
const HOT_SHARE = 0.6;
const COLD_SHARE = 0.4;

/**
 * Tries moves from a rota, which stays as it is, and looks at what the worse ones cost in soft points: `hot` lets a
 * middling one pass often, `cold` hardly lets the smallest pass.
 */
export function measureTemperatures(score: Score, random: Random, steer: readonly number[]): Temperatures {
  const weights = Float64Array.from([0, ...steer]);
  const move = new Move(score.tables.days);
  const worse: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    move.parts = 0;
    const neighbourhood = neighbourhoods[random.below(neighbourhoods.length)]!;
    if (!neighbourhood.propose(score, random, move)) continue;
    move.apply(score);
    const cost = score.costOfChanges(weights);
    if (cost > 0) worse.push(cost);
    score.undo();
  }
  if (worse.length === 0) return { hot: 1, cold: 0.1, large: 1 };
  worse.sort((a, b) => a - b);
  const quantile = (share: number): number => worse[Math.floor(share * (worse.length - 1))]!;
  return {
    hot: Math.max(1e-3, HOT_SHARE * quantile(0.5)),
    cold: Math.max(1e-4, COLD_SHARE * quantile(0.02)),
    large: quantile(0.75),
  };
}

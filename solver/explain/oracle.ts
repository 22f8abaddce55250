/** What an explanation asks about a problem, and what whoever solves problems answers. */

import type { Problem } from '../problem.ts';

/** What is known of the least there can be. */
export interface Known {
  /** Proven: no rota has less. */
  readonly bound: number;
  /** Some rota has this; Infinity if none is known. */
  readonly reached: number;
}

export interface Judged {
  /** Hard points; only whether they are 0 matters, so a bound of any size proves that something binding breaks. */
  readonly hard: Known;
  /** Points of the first tier, among rotas that break nothing binding. */
  readonly points: Known;
}

/**
 * Judges a problem. For one person without demands exact pricing answers; for several a bound and a rota do, which
 * need not meet: what lies between is unknown.
 */
export type Oracle = (problem: Problem) => Judged | Promise<Judged>;

/** Nothing is known. */
export const UNKNOWN: Judged = {
  hard: { bound: 0, reached: Infinity },
  points: { bound: 0, reached: Infinity },
};

/** It is proven that something binding breaks. */
export const IMPOSSIBLE: Judged = {
  hard: { bound: 1, reached: Infinity },
  points: { bound: Infinity, reached: Infinity },
};

export type Verdict = 'yes' | 'no' | 'unknown';

/** Whether some rota breaks nothing binding. */
export function verdictOf({ hard }: Judged): Verdict {
  if (hard.bound > 0) return 'no';
  return hard.reached === 0 ? 'yes' : 'unknown';
}

/** Asks one oracle after the other until one knows whether some rota breaks nothing binding. */
export function firstToKnow(...oracles: readonly Oracle[]): Oracle {
  return async (problem) => {
    let judged = UNKNOWN;
    for (const oracle of oracles) {
      judged = await oracle(problem);
      if (verdictOf(judged) !== 'unknown') break;
    }
    return judged;
  };
}

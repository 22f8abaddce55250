/** Which division of the rotas is explored: some are tried, and the one is taken whose halves both rise most. */

import { confine, type Branch, type Division } from './branches.ts';
import { generate } from './generate.ts';
import type { PricePeople } from './price-people.ts';
import type { RestrictedMaster } from './restricted-master.ts';

export interface Trial {
  readonly pricePeople: PricePeople;
  /** Pricing is a look at a list, so that masters may be solved until nothing rises any more. */
  readonly listed: boolean;
  /** Of the master before it is divided. */
  readonly objective: number;
  /** A rota that costs more is of no use. */
  readonly target: () => number;
  readonly stop: () => boolean;
}

/** Masters that a half is tried for. */
const ITERATIONS = 4;
const ITERATIONS_LISTED = 40;
const ROWS = 1;
/** A half that stays as it is counts for so much of a rise. */
const NO_RISE = 1e-3;

/**
 * The halves to explore of the division whose halves both rise most, first the one that rises less; of the first
 * division found with a half that is proven to hold nothing only the other one. Those that time is too short to try are
 * left out, but for the first. Undefined if there is no division.
 */
export function halvesToExplore(
  master: RestrictedMaster,
  divisions: readonly Division[],
  trial: Trial,
): readonly Branch[] | undefined {
  let best: readonly Branch[] | undefined;
  let most = -1;
  for (const { halves } of divisions) {
    if (trial.stop()) return best ?? halves;
    const rises = halves.map((half) => riseOf(master, half, trial));
    if (rises.includes(Infinity)) return halves.filter((_, place) => rises[place] !== Infinity);
    const [one, other] = rises as [number, number];
    if (one * other <= most) continue;
    most = one * other;
    best = one <= other ? halves : halves.toReversed();
  }
  return best;
}

/** How far the objective rises in a half, more or less; Infinity if the bound shows that it holds nothing. */
function riseOf(
  master: RestrictedMaster,
  half: Branch,
  { pricePeople, listed, objective, target, stop }: Trial,
): number {
  const undo = confine(master, half);
  try {
    const { status, solved } = generate(master, {
      pricePeople,
      iterations: listed ? ITERATIONS_LISTED : ITERATIONS,
      rows: ROWS,
      smoothing: 0,
      target: target(),
      stop,
    });
    return status === 'hopeless' ? Infinity : Math.max(NO_RISE, solved.objective - objective);
  } finally {
    undo();
  }
}

/**
 * The plan of a search: rounds of tasks, each a chain of annealing. What a round does depends on the results of the
 * rounds before, merged in the order of the tasks, and on nothing else; so with work counted in moves the number of
 * threads that run the tasks does not change the rota.
 */

import type { Tables } from '../tables.ts';
import type { Check } from '../score/check.ts';
import { compareAmounts } from './incumbent.ts';
import type { AnnealResult, AnnealTask, RunTasks } from './task.ts';
import type { Temperatures } from './temperatures.ts';

/** How much a search may do: seconds, or thousands of moves. */
export type Limit = { readonly seconds: number } | { readonly work: number };

/** Moves in one unit of work. */
export const MOVES_PER_WORK = 1000;

export interface Plan {
  readonly seed: number;
  /** A stream of chance that no task of the search has had. */
  readonly nextStream: () => number;
  readonly check: Check;
  readonly limit: Limit;
  /** Chains that anneal at the same time. */
  readonly chains: number;
  readonly temperatures: Temperatures;
  /** tier → what a point weighs in the walk */
  readonly steer: readonly number[];
}

export interface Best {
  rota: Int32Array; // person × days + day → option
  amounts: Float64Array; // slot → points
}

/** What one round tells: the best so far, whether it is new, and what was spent. */
export interface RoundReport {
  readonly best: Best;
  readonly improved: boolean;
  readonly moves: number;
}

export interface RoundsWorld {
  readonly runTasks: RunTasks;
  /** Whether the search must end now. */
  interrupted(): boolean;
  /** Seconds until it must end; not asked where work is the limit. */
  readonly secondsLeft: () => number;
  report(round: RoundReport): void;
}

/** One fall of the temperature, as shares of the limit. */
interface Cycle {
  readonly share: number;
  readonly hot: number;
  /** Tasks the cycle is cut into, so that there is news on the way. */
  readonly pieces: number;
}

/** Moves a cell that make a slow first fall; more are better spent on falling again. */
const SLOW = 10_000;
/** Moves a second that are expected of a chain when time is the limit; only the plan depends on it. */
const EXPECTED_SPEED = 1_200_000;
/** Moves of a task, more or less: enough to be worth its start, few enough that there is news. */
const PIECE = 1_500_000;
/** Later falls start cooler than the first, from the best rota. */
const REHEAT = 0.15;
const REHEAT_SHARE = 0.5;
/** Hard points weigh this much more than a large soft step, and more while late rounds end in breaches. */
export const HARD_FACTOR = 4;
const HARDER = 1.3;
const HARDEST = 10_000;

/** From this part of a fall on, people with hard breaches are also walked alone, from this times a large soft step. */
const MEND_FROM = 0.3;
export const MEND_HEAT = 2;

/** Anneals in rounds until the limit is spent; returns the best rota met. */
export async function runRounds(tables: Tables, first: Best, plan: Plan, world: RoundsWorld): Promise<Best> {
  const best = { ...first };
  const { large, cold } = plan.temperatures;
  const chains = Array.from({ length: plan.chains }, () => ({ ...first }));
  let hardFactor = HARD_FACTOR;
  let shareLeft = 1;
  for (const { share, hot, pieces } of cyclesOf(plan, first.rota.length)) {
    const walks = chains.map((chain) => chain.rota);
    for (let piece = 0; piece < pieces; piece++) {
      if (world.interrupted()) return best;
      const at = (step: number): number => hot * (cold / hot) ** (step / pieces);
      const weights = Float64Array.from([(hardFactor * large) / tables.hardWhole, ...plan.steer]);
      const mend = piece < MEND_FROM * pieces ? 0 : MEND_HEAT * large;
      const common = {
        seed: plan.seed,
        hot: at(piece),
        cold: at(piece + 1),
        mend,
        weights,
        check: plan.check,
      };
      const spend = part(plan, share / pieces, shareLeft, world);
      const tasks = walks.map((rota): AnnealTask => ({
        ...common,
        stream: plan.nextStream(),
        rota,
        ...spend,
      }));
      const results = await world.runTasks(tasks);
      shareLeft -= share / pieces;
      results.forEach((result, chain) => {
        walks[chain] = result.rota;
        keepBetter(chains[chain]!, result);
      });
      const improved = results.filter((result) => keepBetter(best, result)).length > 0;
      world.report({ best, improved, moves: results.reduce((sum, { moves }) => sum + moves, 0) });
      const late = piece >= pieces / 2;
      if (late && hardFactor < HARDEST && results.some(({ amounts }) => amounts[0]! > 0))
        hardFactor *= HARDER;
    }
    chains[0] = { ...best };
  }
  return best;
}

/** Remembers a result's best rota where it is better; true if so. */
function keepBetter(best: Best, result: AnnealResult): boolean {
  if (compareAmounts(result.bestAmounts, best.amounts) >= 0) return false;
  best.rota = result.best;
  best.amounts = result.bestAmounts;
  return true;
}

/** What a task may spend: its share of what is left of the seconds, or with the other chains its share of the work. */
function part(
  { limit, chains }: Plan,
  share: number,
  shareLeft: number,
  { secondsLeft }: RoundsWorld,
): { seconds: number } | { moves: number } {
  if ('seconds' in limit) return { seconds: secondsLeft() * Math.min(1, share / shareLeft) };
  return { moves: Math.round((limit.work * MOVES_PER_WORK * share) / chains) };
}

/** A slow fall, and as many shorter ones after it as the limit allows. */
function cyclesOf({ limit, chains, temperatures: { hot } }: Plan, cells: number): Cycle[] {
  const moves = 'seconds' in limit ? limit.seconds * EXPECTED_SPEED : (limit.work * MOVES_PER_WORK) / chains;
  const share = Math.min(1, Math.max(0.2, (SLOW * Math.max(1, cells)) / Math.max(1, moves)));
  const again = share * REHEAT_SHARE;
  const count = Math.round((1 - share) / again);
  const pieces = (of: number): number => Math.min(60, Math.max(4, Math.ceil((moves * of) / PIECE)));
  if (count === 0) return [{ share: 1, hot, pieces: pieces(1) }];
  const rest = (1 - share) / count;
  return [
    { share, hot, pieces: pieces(share) },
    ...Array.from({ length: count }, () => ({ share: rest, hot: hot * REHEAT, pieces: pieces(rest) })),
  ];
}

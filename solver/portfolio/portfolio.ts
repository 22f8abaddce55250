/** The parts of the engine, one after another or side by side, as the plan for the problem says. */

import type { RunBlocks } from '../blocks/bound.ts';
import type { RunColumns } from '../columns/run-columns.ts';
import type { Check } from '../score/check.ts';
import { HARD_FACTOR, MEND_HEAT, runRounds, type Limit } from '../search/rounds.ts';
import { inlineRunner, type AnnealTask, type RunTasks } from '../search/task.ts';
import type { Temperatures } from '../search/temperatures.ts';
import { HARD } from '../tables/rates.ts';
import type { Tables } from '../tables.ts';
import type { Allowance } from './allowance.ts';
import { Columns } from './columns-phase.ts';
import { planOf, type Plan } from './plan.ts';
import type { SolveEvent, Standing } from './standing.ts';
import { boundTiers } from './tier-blocks.ts';
import { masterWeights } from './weights.ts';

export interface Settings {
  /** Seconds on the clock, or thousands of moves: with `work` the same seed gives the same rota, always. */
  readonly limit: Limit;
  readonly seed: number;
  /** Threads that `runTasks` uses. With `work` they change nothing but the time it takes. */
  readonly threads: number;
  readonly check: Check;
}

export interface World {
  /** Seconds that only ever grow. With a limit in `work` they are reported and nothing else. */
  now(): number;
  /** Whether the search is to end and give the best so far. */
  interrupted(): boolean;
  observe(event: SolveEvent): void;
  /** Told of an exception that ended the search, a bug; the best rota so far is the answer. Omitted: it is thrown. */
  fault?(error: Error): void;
  /** Runs search tasks on threads; omitted, they run one after another where `solve` was called. */
  readonly runTasks?: RunTasks;
  /** Runs tasks of column generation; omitted, there is none, and so no bound. */
  readonly runColumns?: RunColumns;
  /** Bounds tiers by small problems of their own; omitted, nothing is proven that way. */
  readonly runBlocks?: RunBlocks;
}

/** What the parts of a search work with. */
export interface Search {
  readonly tables: Tables;
  readonly settings: Settings;
  readonly world: World;
  readonly standing: Standing;
  readonly allowance: Allowance;
  readonly temperatures: Temperatures;
}

/** Chains that work at once under a limit in work, whatever the number of threads. */
const WORK_CHAINS = 2;
/** Annealing that goes on from a good rota starts cooler, so that it mends rather than makes anew. */
const AGAIN = 0.15;
/** What tiers after the one that is to be made less still count for, so that they are not lost for nothing. */
const AFTER_AIM = 0.1;
/** Streams of chance from this one on are those of helpers, whose first annealing takes so long. */
const MEANWHILE = 1_000_000;
const MEANWHILE_SECONDS = 2;

/** Improves the standing until the limit is spent, the world interrupts, or nothing is left to improve. */
export async function runPortfolio(search: Search): Promise<void> {
  const { tables, settings, world, standing, allowance } = search;
  const plan = planOf(tables, settings.limit, world.runColumns !== undefined);
  const annealing = new Annealing(search);
  const bounding =
    world.runBlocks === undefined
      ? undefined
      : boundTiers(standing, settings.limit, world.runBlocks, () => world.interrupted());
  await Promise.all([annealing.run(plan.anneal), bounding]);
  if (plan.anneal < 1 && world.runColumns !== undefined) {
    await generateColumns(search, plan, annealing, world.runColumns);
    if (!standing.optimal) await annealing.run(allowance.left, { heat: AGAIN });
  }
}

async function generateColumns(
  { tables, settings, world, standing, allowance, temperatures }: Search,
  plan: Plan,
  annealing: Annealing,
  run: RunColumns,
): Promise<void> {
  const chains = chainsOf(settings);
  const { seed, check } = settings;
  const weightsFor = (slot: number): Float64Array =>
    masterWeights(tables, standing.best.amounts, temperatures.large, slot);
  const interrupted = (): boolean => world.interrupted();
  const anneal = (part: number, aim: number): Promise<void> =>
    annealing.run(part, { heat: AGAIN, chains: 1, sharers: chains, aim });
  const columns = new Columns({
    ...{ run, standing, allowance, plan, chains, seed, check, weightsFor, interrupted, anneal },
  });
  if (interrupted() || allowance.left <= 0) return;
  await columns.run(annealing.meanwhile());
}

function chainsOf({ limit, threads }: Settings): number {
  return 'seconds' in limit ? threads : WORK_CHAINS;
}

interface AnnealingOptions {
  /** How hot it begins, as a part of what suits a first rota. */
  readonly heat?: number;
  /** Chains at once; omitted: all. */
  readonly chains?: number;
  /** Among how many the work of the part is divided; omitted: it is annealing's alone. */
  readonly sharers?: number;
  /** Slot that is to be made less: what comes after it hardly counts. Omitted: all tiers count as they steer. */
  readonly aim?: number;
}

/** Annealing, again and again, with fresh streams of chance. */
class Annealing {
  readonly #search: Search;
  readonly #runTasks: RunTasks;
  #streams = 0;

  constructor(search: Search) {
    this.#search = search;
    this.#runTasks = search.world.runTasks ?? inlineRunner(search.tables, search.world);
  }

  /** A task for threads that have nothing better to do. */
  meanwhile(): AnnealTask {
    const { tables, settings, standing, temperatures } = this.#search;
    const { hot, cold, large } = temperatures;
    const steer = tables.problem.tiers.map((tier) => tier.steer);
    return {
      seed: settings.seed,
      stream: MEANWHILE,
      rota: standing.best.rota,
      hot: hot * AGAIN,
      cold,
      weights: Float64Array.of((HARD_FACTOR * large) / tables.hardWhole, ...steer),
      mend: MEND_HEAT * large,
      seconds: MEANWHILE_SECONDS,
      check: settings.check,
    };
  }

  /** Anneals from the best rota for a part of the limit. */
  async run(part: number, { heat = 1, chains, sharers = 1, aim }: AnnealingOptions = {}): Promise<void> {
    const { tables, settings, world, standing, allowance, temperatures } = this.#search;
    const { limit, seed, check } = settings;
    if (part <= 0) return;
    const whole = allowance.left;
    let end = 0;
    const spent = (): boolean => 'seconds' in limit && allowance.left <= end;
    await runRounds(
      tables,
      standing.best,
      {
        seed,
        check,
        limit: allowance.limitOf(part, sharers),
        chains: chains ?? chainsOf(settings),
        temperatures: { ...temperatures, hot: temperatures.hot * heat },
        steer: tables.problem.tiers.map(({ steer }, tier) =>
          aim === undefined || tier + HARD + 1 <= aim ? steer : steer * AFTER_AIM,
        ),
        nextStream: () => ++this.#streams,
      },
      {
        runTasks: this.#runTasks,
        interrupted: () => world.interrupted() || spent(),
        secondsLeft: () => ('seconds' in limit ? Math.min(part, allowance.left - end) * limit.seconds : 0),
        report: (round) => {
          // Threads may have had to start first.
          if (end === 0 && part < whole) end = Math.max(0, allowance.left - part);
          standing.count(round.moves);
          allowance.annealed(round.moves);
          standing.offer(round.best);
          standing.endRound();
        },
      },
    );
  }
}

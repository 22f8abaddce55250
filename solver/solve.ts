/** The engine's front door: a problem in, the best rota found and its exact score out. */

import { answerOf } from './answer.ts';
import type { Answer } from './outcome.ts';
import type { Problem } from './problem.ts';
import { Random } from './random.ts';
import type { Score } from './score.ts';
import { assertScore, type Check } from './score/check.ts';
import { summarise } from './score/summary.ts';
import { construct } from './search/construct.ts';
import { runRounds, type Limit } from './search/rounds.ts';
import { inlineRunner, type RunTasks } from './search/task.ts';
import { measureTemperatures } from './search/temperatures.ts';
import { tabulate, type Tables } from './tables.ts';
import { isIndicator } from './tables/prices.ts';

export interface Settings {
  /** Seconds on the clock, or thousands of moves: with `work` the same seed gives the same rota, always. */
  readonly limit: Limit;
  readonly seed: number;
  /** Threads that `runTasks` uses. With `work` they change nothing but the time it takes. */
  readonly threads: number;
  readonly check: Check;
}

/** How the search stands: the best rota so far. */
export interface SolveEvent {
  /** `incumbent`: it is better than all before; `round`: a round has ended without a better one. */
  readonly kind: 'incumbent' | 'round';
  readonly seconds: number;
  /** Hard points: 0 if and only if no hard rule or demand is broken. */
  readonly hard: number;
  /** tier → penalty */
  readonly tiers: readonly number[];
  /** Proven lower bound on the penalty of the only tier; absent with several tiers or if nothing is proven yet. */
  readonly bound?: number;
  /** Demands with a shortfall. */
  readonly shortfalls: number;
  /** Moves tried so far. */
  readonly moves: number;
}

export interface World {
  /** Seconds that only ever grow. With a limit in `work` they are reported and nothing else. */
  now(): number;
  /** Whether the search is to end and give the best so far. */
  interrupted(): boolean;
  observe(event: SolveEvent): void;
  /** Runs search tasks on threads; omitted, they run one after another where `solve` was called. */
  readonly runTasks?: RunTasks;
}

/** Chains that anneal at once under a limit in work, whatever the number of threads. */
const WORK_CHAINS = 2;

/** Solves a problem in which `validate` finds nothing. Always gives a whole rota, however short the time. */
export async function solve(problem: Problem, settings: Settings, world: World): Promise<Answer> {
  const start = world.now();
  const elapsed = (): number => world.now() - start;
  const { seed, check, limit } = settings;
  const tables = tabulate(problem);
  let moves = 0;
  const score = greedy(tables, seed);
  if (check !== 'never') assertScore(score, 'after the greedy rota');
  const tell = (kind: SolveEvent['kind']): void => {
    const [hard = 0, ...tiers] = score.amounts;
    world.observe({ kind, seconds: elapsed(), hard, tiers, shortfalls: shortfallsIn(score), moves });
  };
  tell('incumbent');
  const first = { rota: Int32Array.from(score.rota), amounts: Float64Array.from(score.amounts) };

  const steer = problem.tiers.map((tier) => tier.steer);
  const measured = measureTemperatures(score, new Random(seed, MEASURING), steer);
  const hot = measured.hot * (problem.initial === undefined ? 1 : REPAIR);
  const left = 'seconds' in limit ? { seconds: limit.seconds - elapsed() } : limit;
  const best = await runRounds(
    tables,
    first,
    {
      seed,
      check,
      limit: left,
      chains: 'seconds' in limit ? settings.threads : WORK_CHAINS,
      temperatures: { ...measured, hot },
      steer,
    },
    {
      runTasks: world.runTasks ?? inlineRunner(tables, world),
      interrupted: () => world.interrupted() || ('seconds' in limit && elapsed() >= limit.seconds),
      secondsLeft: () => ('seconds' in limit ? limit.seconds - elapsed() : 0),
      report: (round) => {
        moves += round.moves;
        if (round.improved) score.load(round.best.rota);
        tell(round.improved ? 'incumbent' : 'round');
      },
    },
  );
  const status = 'seconds' in limit || world.interrupted() ? 'stopped' : 'complete';
  const seconds = 'seconds' in limit ? elapsed() : 0;
  return answerOf(tables, best.rota, status, summarise(tables, best.rota, { seconds, seed }));
}

/** Demands with a shortfall, but for those that only others count. */
function shortfallsIn({ cover, tables }: Score): number {
  let count = 0;
  for (let place = 0; place < cover.shortCount; place++) {
    if (!isIndicator(tables.problem.demands[cover.shortAt(place)]!)) count++;
  }
  return count;
}

/** A search that starts from a rota walks cooler, so that it mends rather than makes anew. */
const REPAIR = 0.15;
/** Streams of chance that are not those of a task. */
const GREEDY = -1;
const MEASURING = -2;
/** What a hard whole weighs against soft points while the first rota is built. */
const GREEDY_HARD = 1000;

/** The greedy first rota on its own, e.g. to compare with: what a careful planner does by hand, without undoing. */
export function greedyAnswer(problem: Problem, seed: number): Answer {
  const tables = tabulate(problem);
  const { rota } = greedy(tables, seed);
  return answerOf(tables, rota, 'complete', summarise(tables, rota, { seconds: 0, seed }));
}

function greedy(tables: Tables, seed: number): Score {
  const steer = tables.problem.tiers.map((tier) => tier.steer);
  const weights = Float64Array.from([(GREEDY_HARD * Math.max(1, ...steer)) / tables.hardWhole, ...steer]);
  return construct(tables, new Random(seed, GREEDY), weights);
}

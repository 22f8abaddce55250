/** The engine's front door: a problem in, the best rota found and its exact score out. */

import { answerOf } from './answer.ts';
import type { Answer } from './outcome.ts';
import type { Problem } from './problem.ts';
import { Allowance } from './portfolio/allowance.ts';
import { runPortfolio, type Settings, type World } from './portfolio/portfolio.ts';
import { Standing, type SolveEvent } from './portfolio/standing.ts';
import { Random } from './random.ts';
import type { Score } from './score.ts';
import { assertScore } from './score/check.ts';
import { summarise } from './score/summary.ts';
import { construct } from './search/construct.ts';
import { measureTemperatures, type Temperatures } from './search/temperatures.ts';
import { tabulate, type Tables } from './tables.ts';

export type { Settings, SolveEvent, World };

/**
 * Solves a problem in which `validate` finds nothing. Always gives a whole rota, however short the time, and also if a
 * thread of the search fails.
 */
export async function solve(problem: Problem, settings: Settings, world: World): Promise<Answer> {
  const start = world.now();
  const elapsed = (): number => world.now() - start;
  const { seed, check, limit } = settings;
  const tables = tabulate(problem);
  const score = greedy(tables, seed, FIRST_TRIES);
  if (check !== 'never') assertScore(score, 'after the greedy rota');
  const temperatures = temperaturesFor(score, seed);
  const standing = new Standing(score, { elapsed, observe: (event) => world.observe(event) });
  const allowance = new Allowance(limit, elapsed);
  const search = { tables, settings, world, standing, temperatures, allowance };
  const failed = await runPortfolio(search).then(() => false, faultTold(world));
  const { best, optimal, bounds } = standing;
  const ended = 'seconds' in limit || world.interrupted() || failed ? 'stopped' : 'complete';
  const seconds = 'seconds' in limit ? elapsed() : 0;
  const summary = summarise(tables, best.rota, { seconds, seed }, bounds);
  return answerOf(tables, best.rota, optimal ? 'optimal' : ended, summary);
}

function faultTold(world: World): (error: unknown) => boolean {
  return (error) => {
    const fault = error instanceof Error ? error : new Error(String(error));
    if (world.fault === undefined) throw fault;
    world.fault(fault);
    return true;
  };
}

function temperaturesFor(score: Score, seed: number): Temperatures {
  const { problem } = score.tables;
  const steer = problem.tiers.map((tier) => tier.steer);
  const measured = measureTemperatures(score, new Random(seed, MEASURING), steer);
  return { ...measured, hot: measured.hot * (problem.initial === undefined ? 1 : REPAIR) };
}

/** A search that starts from a rota walks cooler, so that it mends rather than makes anew. */
const REPAIR = 0.15;
/** Streams of chance that are not those of a task. */
const GREEDY = -1;
const MEASURING = -2;
/** What a hard whole weighs against soft points while the first rota is built. */
const GREEDY_HARD = 1000;
/** Tries for a first rota: about half a second whatever the size; and for one to compare with: about a second. */
const FIRST_TRIES = 80_000;
const CAREFUL_TRIES = 250_000;

/** The greedy first rota on its own, e.g. to compare with: what a careful planner does by hand, without undoing. */
export function greedyAnswer(problem: Problem, seed: number): Answer {
  const tables = tabulate(problem);
  const { rota } = greedy(tables, seed, CAREFUL_TRIES);
  return answerOf(tables, rota, 'complete', summarise(tables, rota, { seconds: 0, seed }));
}

function greedy(tables: Tables, seed: number, most: number): Score {
  const steer = tables.problem.tiers.map((tier) => tier.steer);
  const weights = Float64Array.from([(GREEDY_HARD * Math.max(1, ...steer)) / tables.hardWhole, ...steer]);
  return construct(tables, new Random(seed, GREEDY), weights, most);
}

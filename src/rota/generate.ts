/** A rota from a scenario: compile, solve on threads, read the answer back. */
import type { Summary } from '../../solver/outcome.ts';
import type { Problem } from '../../solver/problem.ts';
import { greedyAnswer, solve, type Settings, type SolveEvent } from '../../solver/solve.ts';
import { compile, type Compiled } from '../compile/compile.ts';
import { type RotaMeta, toRota } from '../compile/rota.ts';
import type { Rota, Scenario } from '../domain/index.ts';
import { startSearchThreads } from '../workers/search-threads.ts';

/** What a generation is given of the world. */
export interface GenerateWorld {
  /** Seconds that only ever grow. */
  now(): number;
  observe(event: SolveEvent, problem: Problem): void;
  /** Is given the function that ends the search early, with the best rota so far. */
  onStart(stop: () => void): void;
}

/** A rota and what it was made from. */
export interface Generated {
  readonly rota: Rota;
  readonly compiled: Compiled;
  /** Whether it was asked to end early. */
  readonly stopped: boolean;
}

/** Makes the rota of a valid scenario. However short the time, the rota is whole. */
export async function generate(
  scenario: Scenario,
  settings: Settings,
  world: GenerateWorld,
  meta: Omit<RotaMeta, 'limits'>,
): Promise<Generated> {
  const compiled = compile(scenario);
  const { problem } = compiled;
  const search = startSearchThreads(problem, settings.threads);
  world.onStart(() => search.interrupt());
  try {
    const answer = await solve(problem, settings, {
      now: () => world.now(),
      interrupted: search.interrupted,
      observe: (event) => world.observe(event, problem),
      runTasks: search.runTasks,
    });
    const limits = { ...settings.limit, threads: settings.threads };
    return { rota: toRota(compiled, answer, { ...meta, limits }), compiled, stopped: search.interrupted() };
  } finally {
    await search.close();
  }
}

/** Score of the rota a careful planner makes by hand without undoing anything: what a search must beat. */
export function greedySummary({ problem }: Compiled, seed: number): Summary {
  return greedyAnswer(problem, seed).summary;
}

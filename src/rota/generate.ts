/** A rota from a scenario: compile, solve on threads, read the answer back. */
import type { Summary } from '../../solver/outcome.ts';
import { greedyAnswer, type Settings } from '../../solver/solve.ts';
import { compile, type Compiled } from '../compile/compile.ts';
import { type RotaMeta, toRota } from '../compile/rota.ts';
import type { Rota, Scenario } from '../domain/index.ts';
import { solveOnThreads, type Solved, type Surroundings } from '../workers/solve-on-threads.ts';

/** A rota, what it was made from, and how the search ended. */
export interface Generated extends Omit<Solved, 'answer'> {
  readonly rota: Rota;
  readonly compiled: Compiled;
}

/** Makes the rota of a valid scenario. However short the time, the rota is whole. */
export async function generate(
  scenario: Scenario,
  settings: Settings,
  surroundings: Surroundings,
  meta: Omit<RotaMeta, 'limits'>,
): Promise<Generated> {
  const compiled = compile(scenario);
  const { answer, ...end } = await solveOnThreads(compiled.problem, settings, surroundings);
  const { limit, threads } = settings;
  const limits = 'work' in limit ? limit : { ...limit, threads };
  return { rota: toRota(compiled, answer, { ...meta, limits }), compiled, ...end };
}

/** Score of the rota a careful planner makes by hand without undoing anything: what a search must beat. */
export function greedySummary({ problem }: Compiled, seed: number): Summary {
  return greedyAnswer(problem, seed).summary;
}

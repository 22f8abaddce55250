/** A problem solved on threads of its own, so that the caller's stays free. */
import type { Answer } from '../../solver/outcome.ts';
import type { Problem } from '../../solver/problem.ts';
import { solve, type Settings, type SolveEvent } from '../../solver/solve.ts';
import { startSearchThreads } from './search-threads.ts';

/** What is given of the world. */
export interface Surroundings {
  /** Seconds that only ever grow. */
  now(): number;
  observe(event: SolveEvent, problem: Problem): void;
  /** Is given the function that ends the search early, with the best rota so far. */
  onStart(stop: () => void): void;
}

/** Solves a valid problem; also says whether it was asked to end early. */
export async function solveOnThreads(
  problem: Problem,
  settings: Settings,
  surroundings: Surroundings,
): Promise<{ readonly answer: Answer; readonly stopped: boolean }> {
  const search = startSearchThreads(problem, settings.threads);
  surroundings.onStart(() => search.interrupt());
  try {
    const answer = await solve(problem, settings, {
      now: () => surroundings.now(),
      interrupted: search.interrupted,
      observe: (event) => surroundings.observe(event, problem),
      runTasks: search.runTasks,
      runColumns: search.runColumns,
      runBlocks: search.runBlocks,
    });
    return { answer, stopped: search.interrupted() };
  } finally {
    await search.close();
  }
}

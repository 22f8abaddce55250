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

export interface Solved {
  readonly answer: Answer;
  /** Whether it was asked to end early. */
  readonly stopped: boolean;
  /** The exception that ended the search, a bug; the answer is the best rota until then. */
  readonly fault?: Error;
}

/** Solves a valid problem. */
export async function solveOnThreads(
  problem: Problem,
  settings: Settings,
  surroundings: Surroundings,
): Promise<Solved> {
  let failure: Pick<Solved, 'fault'> = {};
  const search = startSearchThreads(problem, settings.threads);
  surroundings.onStart(() => search.interrupt());
  try {
    const answer = await solve(problem, settings, {
      now: () => surroundings.now(),
      interrupted: search.interrupted,
      observe: (event) => surroundings.observe(event, problem),
      fault: (fault) => (failure = { fault }),
      runTasks: search.runTasks,
      runColumns: search.runColumns,
      runBlocks: search.runBlocks,
    });
    return { answer, stopped: search.interrupted(), ...failure };
  } finally {
    await search.close();
  }
}

/** The solvers that are compared: a problem in, a rota and the seconds it took out. */

import type { Answer } from '../../solver/outcome.ts';
import type { Backend } from '../../solver/linear/model.ts';
import { solveByLinear } from '../../solver/linear/solve.ts';
import type { Problem } from '../../solver/problem.ts';
import { highsBackend } from '../../src/backends/highs.ts';
import { javascriptLpSolverBackend } from '../../src/backends/javascript-lp-solver.ts';
import { isProven, observedSolve } from '../observed-solve.ts';

export interface Outcome {
  /** Why there is no answer, in a word or two. */
  readonly none?: string;
  readonly answer?: Answer;
  /** Whether the solver says that no rota is better. */
  readonly proven: boolean;
  /** Seconds from the problem to the rota given; for a solver that only tells at the end, to the end. */
  readonly seconds: number;
  /** Seconds from the problem to the proof; null without one. */
  readonly proof: number | null;
}

export interface Contestant {
  readonly name: string;
  solve(problem: Problem, seed: number): Promise<Outcome>;
}

export interface Limits {
  /** Of the general solvers. */
  readonly linear: number;
  /** Of our engine. */
  readonly ours: number;
  readonly threads: number;
}

/** The general solvers and ours. WebAssembly is loaded before this returns, outside any clock. */
export async function contestants({ linear, ours, threads }: Limits): Promise<readonly Contestant[]> {
  const backends = [javascriptLpSolverBackend(), highsBackend()];
  for (const backend of backends) await backend.solve({ columns: [], rows: [] });
  return [...backends.map((backend) => general(backend, linear)), muster(ours, threads)];
}

function general(backend: Backend, limit: number): Contestant {
  return {
    name: backend.name,
    async solve(problem) {
      const started = performance.now();
      const found = await solveByLinear(problem, backend, { seconds: limit });
      const seconds = (performance.now() - started) / 1000;
      if (found.status !== 'answered') return { none: found.status, proven: false, seconds, proof: null };
      const proven = found.answer.status === 'optimal';
      return { answer: found.answer, proven, seconds, proof: proven ? seconds : null };
    },
  };
}

function muster(limit: number, threads: number): Contestant {
  return {
    name: 'Muster',
    async solve(problem, seed) {
      const settings = { limit: { seconds: limit }, threads, seed, check: 'never' } as const;
      const { answer, milestones } = await observedSolve(problem, settings);
      const { best, proof } = milestones;
      return { answer, proven: isProven(answer.summary), seconds: best, proof };
    },
  };
}

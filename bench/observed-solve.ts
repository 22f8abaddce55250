/** Our engine at work, with a clock beside it. */

import type { Answer, Summary } from '../solver/outcome.ts';
import type { Problem } from '../solver/problem.ts';
import type { Settings, SolveEvent } from '../solver/solve.ts';
import { solveOnThreads } from '../src/workers/solve-on-threads.ts';
import { peakMegabytes } from './memory.ts';

/** Seconds after the problem was handed over. */
export interface Milestones {
  /** The first whole rota. */
  readonly first: number;
  /** The rota that was given in the end. */
  readonly best: number;
  /** The proof that none is better; null if there was none. */
  readonly proof: number | null;
}

export interface Observed {
  readonly answer: Answer;
  /** What the first whole rota cost, by tier. */
  readonly firstPenalties: readonly number[];
  readonly milestones: Milestones;
  readonly seconds: number;
  readonly moves: number;
  /** Of this process until now. */
  readonly peakMegabytes: number;
}

/** Solves a valid problem; start of threads and tables are inside the clock. */
export async function observedSolve(problem: Problem, settings: Settings): Promise<Observed> {
  const now = (): number => performance.now() / 1000;
  const started = now();
  const events: SolveEvent[] = [];
  const { answer, fault } = await solveOnThreads(problem, settings, {
    now,
    observe: (event) => void events.push({ ...event, seconds: now() - started }),
    onStart: () => undefined,
  });
  if (fault !== undefined) throw fault;
  const seconds = now() - started;
  return {
    answer,
    firstPenalties: events[0]?.tiers ?? [],
    milestones: milestonesOf(events, answer.summary, seconds),
    seconds,
    moves: events.at(-1)?.moves ?? 0,
    peakMegabytes: peakMegabytes(),
  };
}

/** What no event told of was reached at the end. */
export function milestonesOf(events: readonly SolveEvent[], summary: Summary, seconds: number): Milestones {
  const last = events.findLast(({ kind }) => kind === 'incumbent');
  const told = last?.tiers.every((penalty, tier) => penalty === summary.tiers[tier]!.penalty) ?? false;
  const proven = isProven(summary)
    ? (events.find(({ hard, tiers, bound = 0 }) => hard === 0 && tiers.length === 1 && bound >= tiers[0]!)
        ?.seconds ?? seconds)
    : null;
  return {
    first: events[0]?.seconds ?? seconds,
    best: last !== undefined && told ? last.seconds : seconds,
    proof: proven,
  };
}

/** Whether no rota without hard breaches is better, tier by tier. */
export function isProven({ hardBreaches, tiers, bound = 0 }: Summary): boolean {
  if (hardBreaches > 0) return false;
  if (tiers.length === 1) return Math.max(bound, tiers[0]!.bound) >= tiers[0]!.penalty;
  return tiers.every((tier) => tier.bound >= tier.penalty);
}

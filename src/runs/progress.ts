import type { Problem } from '../../solver/problem.ts';
import type { SolveEvent } from '../../solver/solve.ts';

/** A better rota that a run has found, readable without the problem. */
export interface Progress {
  /** Seconds since the search began. */
  readonly seconds: number;
  /** Points of hard rules and demands; 0 if and only if none is broken. */
  readonly hard: number;
  /** Points by tier, most important first. */
  readonly tiers: readonly { readonly name: string; readonly penalty: number }[];
  /** Demands with a shortfall. */
  readonly shortfalls: number;
  /** Moves tried so far. */
  readonly moves: number;
}

/** What is kept of an event of the search; undefined if it brought nothing better. */
export function progressOf(event: SolveEvent, problem: Problem): Progress | undefined {
  const { kind, seconds, hard, shortfalls, moves } = event;
  if (kind !== 'incumbent') return undefined;
  const tiers = problem.tiers.map(({ name }, tier) => ({ name, penalty: event.tiers[tier] ?? 0 }));
  return { seconds, hard, tiers, shortfalls, moves };
}

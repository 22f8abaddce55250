import type { Problem } from '../../solver/problem.ts';
import type { SolveEvent } from '../../solver/solve.ts';
import type { Progress } from '../store/events.ts';

/** What is kept of an event of the search; undefined if it brought nothing better. */
export function progressOf(event: SolveEvent, problem: Problem): Progress | undefined {
  const { kind, seconds, hard, shortfalls, moves } = event;
  if (kind !== 'incumbent') return undefined;
  const tiers = problem.tiers.map(({ name }, tier) => ({ name, penalty: event.tiers[tier] ?? 0 }));
  return { seconds, hard, tiers, shortfalls, moves };
}

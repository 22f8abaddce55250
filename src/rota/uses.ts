/** The rules that a compiled scenario states of each person. */
import type { Problem, RuleUse } from '../../solver/problem.ts';
import { selectPeople } from '../../solver/selectors.ts';
import { useId } from '../../solver/statements.ts';

/** A use of a rule, and its place among those of the problem. */
export interface Use {
  readonly id: string;
  readonly index: number;
  readonly use: RuleUse;
}

/** person → the rules stated of them */
export function usesOf(problem: Problem): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>(problem.people.map(({ id }) => [id, []]));
  problem.rules.forEach((use, index) => {
    const one = { id: useId(use, index), index, use };
    for (const person of selectPeople(problem, use.people)) uses.get(problem.people[person]!.id)!.push(one);
  });
  return uses;
}

/** Whether a selection is of less than all work. */
export function isOfSome(selector: unknown): boolean {
  return Array.isArray(selector) && !selector.includes('work') && !selector.includes('any');
}

/** The names a problem declares and its rules may use. */

import type { Names } from './issue.ts';
import type { Problem } from './problem.ts';

/** Names every problem has for its options, and for its people. */
export const builtIn: { readonly options: readonly string[]; readonly people: readonly string[] } = {
  options: ['any', 'off', 'work', 'rest'],
  people: ['all'],
};

/** Collects the names of a problem. */
export function namesOf(problem: Problem): Names {
  const { options, people } = problem;
  return {
    days: problem.days,
    optionIds: options.map(({ id }) => id),
    options: new Set([...options.flatMap(({ id, tags = [] }) => [id, ...tags]), ...builtIn.options]),
    values: new Set([
      ...options.flatMap(({ values = {}, onDays = [] }) =>
        [values, ...onDays.map((day) => day.values ?? {})].flatMap(Object.keys),
      ),
      ...people.flatMap(({ carried = {} }) => Object.keys(carried)),
    ]),
    people: new Set([...people.flatMap(({ id, groups = [] }) => [id, ...groups]), ...builtIn.people]),
    tiers: new Set(problem.tiers.map(({ name }) => name)),
    demands: new Set(problem.demands.map(({ id }) => id)),
  };
}

/** What the names of a selector stand for. Unknown names select nobody: `validate` reports them, the search goes on. */

import type { Option, Person, Problem, Selector } from './problem.ts';

/** Indices of the options a selector means: by id, by tag, or by one of the four names every problem has. */
export function selectOptions(problem: Problem, selector: Selector): number[] {
  const names = new Set(selector);
  const everything = names.has('any');
  return indicesWhere(
    problem.options,
    (option: Option, index) =>
      everything ||
      names.has(option.id) ||
      (index === 0 && names.has('off')) ||
      names.has(isWork(option) ? 'work' : 'rest') ||
      (option.tags ?? []).some((tag) => names.has(tag)),
  );
}

/** An option is work if it has a working spell or says so by its tags. */
function isWork(option: Option): boolean {
  return option.start !== undefined || (option.tags ?? []).includes('work');
}

/** Indices of the people a selector means: by id, by group, `all` for everyone. */
export function selectPeople(problem: Problem, selector: Selector): number[] {
  const names = new Set(selector);
  const everyone = names.has('all');
  return indicesWhere(
    problem.people,
    (person: Person) =>
      everyone || names.has(person.id) || (person.groups ?? []).some((group) => names.has(group)),
  );
}

/** Indices of the options a person could ever do; `off` is always among them. */
export function repertoire(problem: Problem, person: Person): number[] {
  if (person.options === undefined) return problem.options.map((_, index) => index);
  const chosen = new Set(selectOptions(problem, person.options)).add(0);
  return [...chosen].sort((a, b) => a - b);
}

function indicesWhere<T>(list: readonly T[], holds: (item: T, index: number) => boolean): number[] {
  const found: number[] = [];
  list.forEach((item, index) => {
    if (holds(item, index)) found.push(index);
  });
  return found;
}

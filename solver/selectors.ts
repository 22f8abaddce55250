/** What the names of a selector stand for. Unknown names select nobody: `validate` reports them, the search goes on. */

import { once } from './once.ts';
import type { Option, Person, Problem, Selector } from './problem.ts';

/** Indices of the options a selector means: by id, by tag, or by one of the four names every problem has. */
export function selectOptions(problem: Problem, selector: Selector): number[] {
  return indicesOf(selector, optionsByName(problem.options));
}

const optionsByName = once((options: readonly Option[]) =>
  byName(options, (option, index) => [
    'any',
    option.id,
    ...(index === 0 ? ['off'] : []),
    isWork(option) ? 'work' : 'rest',
    ...(option.tags ?? []),
  ]),
);

/** An option is work if it has a working spell or says so by its tags. */
function isWork(option: Option): boolean {
  return option.start !== undefined || (option.tags ?? []).includes('work');
}

/** Indices of the people a selector means: by id, by group, `all` for everyone. */
export function selectPeople(problem: Problem, selector: Selector): number[] {
  return indicesOf(selector, peopleByName(problem.people));
}

const peopleByName = once((people: readonly Person[]) =>
  byName(people, (person) => ['all', person.id, ...(person.groups ?? [])]),
);

/** Indices of the options a person could ever do; `off` is always among them. */
export function repertoire(problem: Problem, person: Person): number[] {
  if (person.options === undefined) return problem.options.map((_, index) => index);
  const chosen = new Set(selectOptions(problem, person.options)).add(0);
  return [...chosen].sort((a, b) => a - b);
}

/** name → places of what has it, ascending */
type Named = ReadonlyMap<string, readonly number[]>;

function byName<T>(list: readonly T[], namesOf: (item: T, index: number) => readonly string[]): Named {
  const places = new Map<string, number[]>();
  list.forEach((item, index) => {
    for (const name of new Set(namesOf(item, index))) {
      const own = places.get(name);
      if (own === undefined) places.set(name, [index]);
      else own.push(index);
    }
  });
  return places;
}

function indicesOf(selector: Selector, named: Named): number[] {
  const lists = [...new Set(selector)].flatMap((name) => named.get(name) ?? []);
  return selector.length > 1 ? [...new Set(lists)].sort((a, b) => a - b) : lists;
}

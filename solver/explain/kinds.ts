/** Kinds of people: those whom no demand in question tells apart and who could do the same. */

import type { Person, Problem } from '../problem.ts';
import { repertoire } from '../selectors.ts';
import { tabulateCover, type CoverTables } from '../tables/cover.ts';

export interface Kind {
  /** Ids, the one of whom least is stated first: newcomers are like that one. */
  readonly people: readonly string[];
}

/**
 * The kinds of people who add to some demand of a posed problem by something they could do. `stated`: of a person, how
 * much is stated that a newcomer would have to keep.
 */
export function kindsOf(posed: Problem, stated: (id: string) => number): Kind[] {
  const cover = tabulateCover(
    posed,
    posed.demands.map(() => 1),
  );
  const kinds = new Map<string, Person[]>();
  posed.people.forEach((person, index) => {
    const able = repertoire(posed, person);
    if (!canAdd(posed, cover, cover.classOf[index]!, able)) return;
    const key = `${cover.classOf[index]!} ${able.join()}`;
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, [person]);
    else known.push(person);
  });
  return [...kinds.values()].map((people) => ({
    people: people.map(({ id }) => id).sort((a, b) => stated(a) - stated(b)),
  }));
}

/** Whether somebody of a class of people adds to some row by one of these options on some day. */
function canAdd(
  { days, options }: Problem,
  cover: CoverTables,
  group: number,
  able: readonly number[],
): boolean {
  const counts: number[] = [];
  for (let day = 0; day < days; day++) {
    for (const option of able) {
      cover.contributions.each((group * days + day) * options.length + option, (_, count) =>
        counts.push(count),
      );
    }
  }
  return counts.some((count) => count > 0);
}

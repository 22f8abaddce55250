/** How many more people, and of which kind, would let demands be met together with everything else that binds. */

import type { Demand, Person, Problem, Term } from '../problem.ts';
import { repertoire, selectPeople } from '../selectors.ts';
import { tabulateCover, type CoverTables } from '../tables/cover.ts';
import type { HardDemand, HardRule, HardStatement } from './hard-statements.ts';
import { verdictOf, type Oracle } from './oracle.ts';
import { pose } from './pose.ts';

/** People whom no demand in question tells apart and who could do the same. */
export interface Kind {
  /** Ids, the one of whom least is stated first: newcomers are like that one. */
  readonly people: readonly string[];
  /** Groups all of them are in. */
  readonly groups: readonly string[];
}

export interface MissingPeople {
  readonly kind: Kind;
  readonly count: number;
  /** Whether it is proven that fewer would not do. */
  readonly least: boolean;
}

/** Rules about single dates of one person: a newcomer has no leave, no locks and no wishes yet. */
const PERSONAL: ReadonlySet<string> = new Set(['availability', 'locked', 'requests', 'keep']);

/**
 * For each kind of people that could add to these demands, the fewest newcomers of that kind alone, up to `most`, with
 * whom the demands and `rest` can hold together; fewest first. Kinds of whom that many are not enough, or not known to
 * be, are left out. Newcomers have the rules of one of their kind, without leave, locks, wishes and past.
 */
export async function missingPeople(
  problem: Problem,
  demands: readonly HardDemand[],
  rest: readonly HardStatement[],
  oracle: Oracle,
  most: number,
): Promise<MissingPeople[]> {
  const statements = [...rest, ...demands.filter((demand) => !rest.includes(demand))];
  const found: MissingPeople[] = [];
  for (const kind of kindsFor(problem, demands, statements)) {
    let least = true;
    for (let count = 1; count <= most; count++) {
      const verdict = verdictOf(await oracle(withNewcomers(pose(problem, statements), kind, count)));
      if (verdict === 'yes') found.push({ kind, count, least });
      if (verdict === 'yes') break;
      if (verdict === 'unknown') least = false;
    }
  }
  return found.sort((a, b) => a.count - b.count);
}

/** The kinds of people who add to some of the demands by something they could do. */
function kindsFor(
  problem: Problem,
  demands: readonly HardDemand[],
  statements: readonly HardStatement[],
): Kind[] {
  const posed = pose(problem, demands);
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
  const stated = (id: string): number =>
    statements.filter((one) => one.kind === 'rule' && one.person === id && !isPersonal(one)).length;
  return [...kinds.values()].map((people) => ({
    people: people.map(({ id }) => id).sort((a, b) => stated(a) - stated(b)),
    groups: (people[0]!.groups ?? []).filter((group) =>
      people.every(({ groups = [] }) => groups.includes(group)),
    ),
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

function isPersonal({ stated }: HardRule): boolean {
  return PERSONAL.has(stated.rule);
}

/** The posed problem with so many newcomers of a kind. */
function withNewcomers(posed: Problem, { people: [model] }: Kind, count: number): Problem {
  const { history: _, carried, ...like } = posed.people.find(({ id }) => id === model)!;
  // Values stay known that only carried amounts name.
  const none = Object.fromEntries(Object.keys(carried ?? {}).map((value) => [value, []]));
  const ids = Array.from({ length: count }, (_unused, place) => `${like.id} +${place + 1}`);
  const own = posed.rules.filter(
    ({ people, rule }) => people.length === 1 && people[0] === like.id && !PERSONAL.has(rule),
  );
  return {
    ...posed,
    people: [...posed.people, ...ids.map((id) => ({ ...like, id, carried: none }))],
    rules: [...posed.rules, ...own.map((use) => ({ ...use, id: `${use.id ?? ''} +`, people: ids }))],
    demands: posed.demands.map((demand) => countingToo(posed, demand, like.id, ids)),
  };
}

/** The demand with the newcomers wherever their model counts by id, not by a group they share. */
function countingToo(posed: Problem, demand: Demand, model: string, ids: readonly string[]): Demand {
  const index = posed.people.findIndex(({ id }) => id === model);
  const groups = new Set(['all', ...(posed.people[index]!.groups ?? [])]);
  const counting = (term: Term): Term => {
    if ('unmet' in term || term.people.some((name) => groups.has(name))) return term;
    return selectPeople(posed, term.people).includes(index)
      ? { ...term, people: [...term.people, ...ids] }
      : term;
  };
  return {
    ...demand,
    rows: demand.rows.map((row) => ({ ...row, terms: row.terms.map((term) => counting(term)) })),
  };
}

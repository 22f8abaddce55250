/** The problem in which only some hard statements are made, so that an oracle can be asked whether they hold together. */

import { namesOf } from '../names.ts';
import type { Demand, Person, Problem, RuleUse } from '../problem.ts';
import { selectPeople } from '../selectors.ts';
import type { HardStatement } from './hard-statements.ts';

/** The only tier of a posed problem; what gives way is counted in it. */
const GIVES = 'gives';

/**
 * The problem with these statements and without all others. Of the people only those are in it of whom the statements
 * speak, or who could add to a demand among them. If `soft` is given, that one counts its excess in the first tier
 * instead of binding.
 */
export function pose(problem: Problem, statements: readonly HardStatement[], soft?: HardStatement): Problem {
  const stated = new Map<string, Demand>();
  const rules: RuleUse[] = [];
  const named = new Set<string>();
  for (const statement of soft === undefined ? statements : [...statements, soft]) {
    if (statement.kind === 'demand') stated.set(statement.id, demandAs(statement.demand, statement === soft));
    else {
      named.add(statement.person);
      rules.push(statement === soft ? softened(statement.stated) : statement.stated);
    }
  }
  const demands = withCounted(problem, stated);
  for (const { rows } of demands) {
    for (const term of rows.flatMap(({ terms }) => terms)) {
      if ('unmet' in term) continue;
      for (const person of selectPeople(problem, term.people)) named.add(problem.people[person]!.id);
    }
  }
  const { initial: _, ...rest } = problem;
  const people = problem.people.filter(({ id }) => named.has(id));
  const posed = { ...rest, tiers: [{ name: GIVES, steer: 1 }], people, rules, demands };
  return { ...posed, people: knowingValues(problem, posed) };
}

function softened(use: RuleUse): RuleUse {
  return { ...use, strength: 'soft', tier: GIVES, weight: 1 };
}

function demandAs({ id, kind, rows }: Demand, soft: boolean): Demand {
  return soft
    ? { id, kind, rows, strength: 'soft', tier: GIVES, under: 1 }
    : { id, kind, rows, strength: 'hard' };
}

/** The demands stated, and those whose shortfalls they count, which then cost nothing; in the order of the problem. */
function withCounted({ demands }: Problem, stated: ReadonlyMap<string, Demand>): Demand[] {
  const byId = new Map(demands.map((demand) => [demand.id, demand]));
  const kept = new Map(stated);
  const queue = [...stated.values()];
  for (let demand = queue.pop(); demand !== undefined; demand = queue.pop()) {
    for (const term of demand.rows.flatMap(({ terms }) => terms)) {
      const counted = 'unmet' in term ? byId.get(term.unmet) : undefined;
      if (counted === undefined || kept.has(counted.id)) continue;
      const { id, kind, rows } = counted;
      const free: Demand = { id, kind, rows, strength: 'soft', tier: GIVES };
      kept.set(id, free);
      queue.push(free);
    }
  }
  return demands.flatMap(({ id }) => kept.get(id) ?? []);
}

/** A value that only somebody left out has carried is still a value rules may name; nobody here carries it. */
function knowingValues(problem: Problem, posed: Problem): readonly Person[] {
  const known = namesOf(posed).values;
  const lost = [...namesOf(problem).values].filter((value) => !known.has(value));
  if (lost.length === 0) return posed.people;
  const none = Object.fromEntries(lost.map((value) => [value, []]));
  return posed.people.map((person) => ({ ...person, carried: { ...none, ...person.carried } }));
}

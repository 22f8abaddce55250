/** The problem with more people in it: newcomers, each like somebody who is there. */

import type { Demand, Person, Problem, RuleUse, Selector, Term } from '../problem.ts';
import { selectPeople } from '../selectors.ts';

/** Rules about single dates of one person: a newcomer has no leave, no locks and no wishes yet. */
export const PERSONAL: ReadonlySet<string> = new Set(['availability', 'locked', 'requests', 'keep']);

/**
 * The problem with one more person for every entry of `models`, the id of whom the newcomer is like; they come after
 * everybody else. Newcomers are in the groups of their models, have their rules and count where they count, but have no
 * leave, locks, wishes or past.
 */
export function withNewcomers(problem: Problem, models: readonly string[]): Problem {
  return new Hiring(problem, models).problem;
}

class Hiring {
  readonly problem: Problem;
  readonly #before: Problem;
  readonly #newcomers = new Map<string, string[]>(); // model → ids of those like them
  readonly #selectors = new Map<string, Selector>();

  constructor(before: Problem, models: readonly string[]) {
    this.#before = before;
    const newcomers = models.map((model) => this.#newcomer(model));
    this.problem = {
      ...before,
      people: [...before.people, ...newcomers],
      rules: before.rules.map((use) => this.#rule(use)),
      demands: before.demands.map((demand) => this.#demand(demand)),
    };
  }

  #newcomer(model: string): Person {
    const found = this.#before.people.find(({ id }) => id === model);
    if (found === undefined) throw new Error(`Nobody is called ${model}.`);
    const { history: _, carried, ...like } = found;
    const others = this.#newcomers.get(model) ?? [];
    const id = `${model} +${others.length + 1}`;
    this.#newcomers.set(model, [...others, id]);
    // Values stay known that only carried amounts name.
    const none = Object.fromEntries(Object.keys(carried ?? {}).map((value) => [value, []]));
    return { ...like, id, ...(carried !== undefined && { carried: none }) };
  }

  #rule(use: RuleUse): RuleUse {
    const people = PERSONAL.has(use.rule) ? this.#without(use.people) : this.#with(use.people);
    return people === use.people ? use : { ...use, people };
  }

  #demand(demand: Demand): Demand {
    const term = (one: Term): Term => ('unmet' in one ? one : { ...one, people: this.#with(one.people) });
    return { ...demand, rows: demand.rows.map((row) => ({ ...row, terms: row.terms.map(term) })) };
  }

  /** The selector with the newcomers of those whom it names by id; groups they share name them already. */
  #with(people: Selector): Selector {
    return this.#known(`+${people.join('\n')}`, () => {
      const more = [...this.#newcomers].flatMap(([model, ids]) =>
        people.includes(model) && !this.#selects(people, model) ? ids : [],
      );
      return more.length === 0 ? people : [...people, ...more];
    });
  }

  /** A selector of the same people, newcomers left out. */
  #without(people: Selector): Selector {
    return this.#known(`-${people.join('\n')}`, () => {
      if (![...this.#newcomers.keys()].some((model) => this.#selects(people, model))) return people;
      return selectPeople(this.#before, people).map((person) => this.#before.people[person]!.id);
    });
  }

  /** Whether it selects whoever is in the groups of this person. */
  #selects(people: Selector, model: string): boolean {
    const { groups = [] } = this.#before.people.find(({ id }) => id === model)!;
    return people.some((name) => name === 'all' || groups.includes(name));
  }

  #known(key: string, work: () => Selector): Selector {
    let found = this.#selectors.get(key);
    if (found === undefined) this.#selectors.set(key, (found = work()));
    return found;
  }
}

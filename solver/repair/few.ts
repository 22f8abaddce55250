/** A problem in which a few people alone may change: everybody else's part of each demand is counted beforehand. */

import { demandStates } from '../score/demands.ts';
import type { Demand, PeopleTerm, Problem, Row, RuleUse, Selector, Term } from '../problem.ts';
import { repertoire, selectOptions, selectPeople } from '../selectors.ts';
import type { Tables } from '../tables.ts';
import type { Limits } from './chances.ts';

/** What is the same whoever they are. */
export interface Everybody {
  readonly tables: Tables;
  /** person × days + day → option */
  readonly rota: Int32Array;
  /** demand → row → what it has from people */
  readonly have: readonly (readonly number[])[];
  /** demand → units missing */
  readonly missing: ReadonlyMap<string, number>;
}

/** What everybody does in a rota (person × days + day → option), to be asked of a few people after others. */
export function everybodyIn(tables: Tables, rota: Int32Array): Everybody {
  const { problem, days } = tables;
  const at = (person: number, day: number): number => rota[person * days + day]!;
  const missing = demandStates(problem, at);
  return {
    ...{ tables, rota },
    have: demandStates(
      withTerms(problem, () => true),
      at,
    ).map(({ have }) => have),
    missing: new Map(problem.demands.map(({ id }, place) => [id, missing[place]!.missing])),
  };
}

/**
 * The problem of a few people, with the first `tiers` tiers and what they can change of these; they may only change where
 * `mayChange` says so. Its rules and demands cost what they cost in the whole problem, but for what is the same whatever they do.
 */
export function fewProblem(
  everybody: Everybody,
  few: readonly number[],
  tiers: number,
  mayChange: Limits['mayChange'],
): Problem {
  const { problem, days } = everybody.tables;
  const { people: _, initial: __, ...rest } = problem;
  const own: Problem = { ...rest, people: few.map((person) => problem.people[person]!) };
  const kept = new Set(problem.tiers.slice(0, tiers).map(({ name }) => name));
  const now = (place: number, day: number): number => everybody.rota[few[place]! * days + day]!;
  const counts = countsIn(own);
  // What they did before the period and nothing in it counts is others' part.
  const theirs = demandStates(withTerms(own, counts), now);
  const touched = touchedBy(own, counts);
  const counted = new Set(
    problem.demands.flatMap(({ rows }) =>
      rows.flatMap(({ terms }) => terms.flatMap((term) => ('unmet' in term ? [term.unmet] : []))),
    ),
  );
  const isKept = (of: Pick<Demand, 'strength' | 'tier'>): boolean =>
    of.strength === 'hard' || kept.has(of.tier ?? '');
  return {
    ...own,
    tiers: problem.tiers.slice(0, tiers),
    rules: [
      ...problem.rules.filter((use) => isKept(use) && selectPeople(own, use.people).length > 0),
      ...few.flatMap((person, place) =>
        barred(
          own,
          place,
          (day) => now(place, day),
          (day, option) => mayChange(person, day, option),
        ),
      ),
    ],
    demands: problem.demands.flatMap((demand, place): Demand[] => {
      if (!touched.has(demand.id) || (!isKept(demand) && !counted.has(demand.id))) return [];
      const rows = demand.rows.map((row, index): Row => {
        const terms = row.terms.filter((term) => ('unmet' in term ? touched.has(term.unmet) : counts(term)));
        const others = everybody.have[place]![index]! - theirs[place]!.have[index]!;
        return { ...row, need: row.need - others - unmetBeside(row.terms, touched, everybody), terms };
      });
      if (isKept(demand)) return [{ ...demand, rows }];
      const { over: _over, ...free } = demand;
      return [{ ...free, rows, tier: problem.tiers[0]!.name, under: 0 }];
    }),
  };
}

/** With terms about people only, and of them only some. */
function withTerms(problem: Problem, counts: (term: PeopleTerm) => boolean): Problem {
  return {
    ...problem,
    demands: problem.demands.map((demand) => ({
      ...demand,
      rows: demand.rows.map((row) => ({
        ...row,
        terms: row.terms.filter((term) => !('unmet' in term) && counts(term)),
      })),
    })),
  };
}

/** Whether a term counts something that one of them could do. */
function countsIn(own: Problem): (term: PeopleTerm) => boolean {
  const able = own.people.map((person) => new Set(repertoire(own, person)));
  const people = remembered((selector) => selectPeople(own, selector));
  const options = remembered((selector) => selectOptions(own, selector));
  return (term) =>
    term.days.some(([from, to]) => Math.max(0, from) < Math.min(own.days, to)) &&
    people(term.people).some((place) => options(term.options).some((option) => able[place]!.has(option)));
}

/** Selectors are shared by terms; each is resolved once. */
function remembered(resolve: (selector: Selector) => readonly number[]): typeof resolve {
  const known = new Map<string, readonly number[]>();
  return (selector) => {
    const key = selector.join('\n');
    const found = known.get(key) ?? resolve(selector);
    known.set(key, found);
    return found;
  };
}

/** Demands that they can do something about, directly or by those that they count. */
function touchedBy(own: Problem, counts: (term: PeopleTerm) => boolean): Set<string> {
  const touched = new Set<string>();
  const isTouched = (term: Term): boolean => ('unmet' in term ? touched.has(term.unmet) : counts(term));
  let before: number;
  do {
    before = touched.size;
    for (const { id, rows } of own.demands)
      if (!touched.has(id) && rows.some(({ terms }) => terms.some(isTouched))) touched.add(id);
  } while (touched.size > before);
  return touched;
}

/** What a row has from demands that stay as they are. */
function unmetBeside(terms: readonly Term[], touched: ReadonlySet<string>, { missing }: Everybody): number {
  return terms.reduce(
    (sum, term) =>
      'unmet' in term && !touched.has(term.unmet) && missing.get(term.unmet)! > 0 ? sum + term.count : sum,
    0,
  );
}

/** Days on which one of them may not change to something any more. */
function barred(
  own: Problem,
  place: number,
  now: (day: number) => number,
  mayChange: (day: number, option: number) => boolean,
): RuleUse[] {
  const person = own.people[place]!;
  const all = repertoire(own, person);
  const days = Array.from({ length: own.days }, (_, day) => ({
    day,
    to: day + 1,
    only: all.filter((option) => option === now(day) || mayChange(day, option)),
  })).filter(({ only }) => only.length < all.length);
  if (days.length === 0) return [];
  const stretches = days.map(({ only, ...day }) => ({
    ...day,
    only: only.map((option) => own.options[option]!.id),
  }));
  return [
    {
      ...{ id: `still-to-come/${person.id}`, rule: 'availability', people: [person.id], strength: 'hard' },
      params: { days: stretches },
    },
  ];
}

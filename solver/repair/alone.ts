/** A problem in which one person alone may change: everybody else's part of each demand is counted beforehand. */

import { demandStates } from '../score/demands.ts';
import type { Demand, PeopleTerm, Problem, Row, RuleUse, Term } from '../problem.ts';
import { repertoire, selectOptions, selectPeople } from '../selectors.ts';
import type { Tables } from '../tables.ts';

/** What is the same whoever is alone. */
export interface Everybody {
  readonly tables: Tables;
  /** person × days + day → option */
  readonly rota: Int32Array;
  /** demand → row → what it has from people */
  readonly have: readonly (readonly number[])[];
  /** demand → units missing */
  readonly missing: ReadonlyMap<string, number>;
}

export function everybodyIn(tables: Tables, rota: Int32Array): Everybody {
  const { problem, days } = tables;
  const at = (person: number, day: number): number => rota[person * days + day]!;
  const missing = demandStates(problem, at);
  return {
    ...{ tables, rota },
    have: demandStates(ofPeopleOnly(problem), at).map(({ have }) => have),
    missing: new Map(problem.demands.map(({ id }, place) => [id, missing[place]!.missing])),
  };
}

/**
 * The problem of one person, with the first `tiers` tiers and what they can change of these; they may only change where
 * `mayChange` says so. Its rules and demands cost what they cost in the whole problem, but for what is the same whatever they do.
 */
export function aloneProblem(
  everybody: Everybody,
  person: number,
  tiers: number,
  mayChange: (day: number, option: number) => boolean,
): Problem {
  const { problem, days } = everybody.tables;
  const { people: _, initial: __, ...rest } = problem;
  const one: Problem = { ...rest, people: [problem.people[person]!] };
  const kept = new Set(problem.tiers.slice(0, tiers).map(({ name }) => name));
  const now = (day: number): number => everybody.rota[person * days + day]!;
  const own = demandStates(ofPeopleOnly(one), (_person, day) => now(day));
  const counts = countsIn(one);
  const touched = touchedBy(one, counts);
  const counted = new Set(
    problem.demands.flatMap(({ rows }) =>
      rows.flatMap(({ terms }) => terms.flatMap((term) => ('unmet' in term ? [term.unmet] : []))),
    ),
  );
  const isKept = (of: Pick<Demand, 'strength' | 'tier'>): boolean =>
    of.strength === 'hard' || kept.has(of.tier ?? '');
  return {
    ...one,
    tiers: problem.tiers.slice(0, tiers),
    rules: [
      ...problem.rules.filter((use) => isKept(use) && selectPeople(one, use.people).length > 0),
      ...barred(one, now, mayChange),
    ],
    demands: problem.demands.flatMap((demand, place): Demand[] => {
      if (!touched.has(demand.id) || (!isKept(demand) && !counted.has(demand.id))) return [];
      const rows = demand.rows.map((row, index): Row => {
        const terms = row.terms.filter((term) => ('unmet' in term ? touched.has(term.unmet) : counts(term)));
        const others = everybody.have[place]![index]! - own[place]!.have[index]!;
        return { ...row, need: row.need - others - unmetBeside(row.terms, touched, everybody), terms };
      });
      if (isKept(demand)) return [{ ...demand, rows }];
      const { over: _over, ...free } = demand;
      return [{ ...free, rows, tier: problem.tiers[0]!.name, under: 0 }];
    }),
  };
}

function ofPeopleOnly(problem: Problem): Problem {
  return {
    ...problem,
    demands: problem.demands.map((demand) => ({
      ...demand,
      rows: demand.rows.map((row) => ({ ...row, terms: row.terms.filter((term) => !('unmet' in term)) })),
    })),
  };
}

/** Whether a term counts something that the only person could do. */
function countsIn(one: Problem): (term: PeopleTerm) => boolean {
  const able = new Set(repertoire(one, one.people[0]!));
  return ({ people, options, days }) =>
    selectPeople(one, people).length > 0 &&
    days.some(([from, to]) => Math.max(0, from) < Math.min(one.days, to)) &&
    selectOptions(one, options).some((option) => able.has(option));
}

/** Demands that the only person can do something about, directly or by those that they count. */
function touchedBy(one: Problem, counts: (term: PeopleTerm) => boolean): Set<string> {
  const touched = new Set<string>();
  const isTouched = (term: Term): boolean => ('unmet' in term ? touched.has(term.unmet) : counts(term));
  let before: number;
  do {
    before = touched.size;
    for (const { id, rows } of one.demands)
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

/** Days on which something may not be changed to any more. */
function barred(
  one: Problem,
  now: (day: number) => number,
  mayChange: (day: number, option: number) => boolean,
): RuleUse[] {
  const all = repertoire(one, one.people[0]!);
  const days = Array.from({ length: one.days }, (_, day) => ({
    day,
    to: day + 1,
    only: all.filter((option) => option === now(day) || mayChange(day, option)),
  })).filter(({ only }) => only.length < all.length);
  if (days.length === 0) return [];
  const stretches = days.map(({ only, ...day }) => ({
    ...day,
    only: only.map((option) => one.options[option]!.id),
  }));
  return [
    {
      ...{ id: 'still-to-come', rule: 'availability', people: [one.people[0]!.id], strength: 'hard' },
      params: { days: stretches },
    },
  ];
}

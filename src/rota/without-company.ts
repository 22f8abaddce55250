/** People on a duty without the company that binds: a companion, a tutor, anybody else. */
import { scoreFromScratch } from '../../solver/score/scratch.ts';
import type { PeopleTerm, Problem, Row } from '../../solver/problem.ts';
import { selectOptions, selectPeople } from '../../solver/selectors.ts';
import { tabulate } from '../../solver/tables.ts';
import { compile } from '../compile/compile.ts';
import type { Rota } from '../domain/index.ts';
import { optionRows } from './reports.ts';
import { nameOf, spanText } from './wording.ts';

export interface WithoutCompany {
  readonly person: string;
  readonly name: string;
  /** Operational day of the duty. */
  readonly date: string;
  /** `Wed 3 Jun 18:00–22:00, Evening in TOWN: nobody accompanied without a companion for all of it.` */
  readonly sentence: string;
}

/** Kinds of demands about company: a hard one takes from a row whoever must not be without it. */
export const COMPANY: readonly string[] = ['accompaniment', 'lone-working', 'never-alone', 'tutoring'];

/** Everybody of whom this is so in a rota of a valid scenario, each duty once for each way of lacking company. */
export function withoutCompany(rota: Rota): WithoutCompany[] {
  const { problem, index } = compile(rota.scenario);
  const rows = optionRows({ problem, index }, rota);
  const { demands } = scoreFromScratch(tabulate(problem), Int32Array.from(rows.flat()));
  const { calendar } = index.register;
  const found = problem.demands.flatMap((demand, place) => {
    const about = index.demands.get(demand.id);
    const isAsked = demand.strength === 'hard' && COMPANY.includes(demand.kind);
    if (!isAsked || about === undefined || demands[place]!.missing <= 0) return [];
    return demand.rows
      .filter((row) => isShort(problem, row, rows))
      .flatMap((row) => takenBy(problem, row, rows))
      .map(({ person, day }): WithoutCompany => {
        const { id } = problem.people[person]!;
        return {
          person: id,
          name: nameOf(index.register, id),
          date: calendar.dateOf(day),
          sentence: `${spanText(calendar, about)}, ${about.title}.`,
        };
      });
  });
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

/** Those of whom it is so after a change and was not before. */
export function companyLost(before: Rota, after: Rota): WithoutCompany[] {
  const known = new Set(withoutCompany(before).map((each) => JSON.stringify(each)));
  return withoutCompany(after).filter((each) => !known.has(JSON.stringify(each)));
}

type Rows = readonly (readonly number[])[];

interface Cell {
  readonly person: number;
  readonly day: number;
}

function isShort(problem: Problem, { need, terms }: Row, rows: Rows): boolean {
  const there = peopleTerms(terms).reduce(
    (sum, term) => sum + countOf(term) * cellsOf(problem, term, rows).length,
    0,
  );
  return there < need;
}

function takenBy(problem: Problem, { terms }: Row, rows: Rows): Cell[] {
  return peopleTerms(terms)
    .filter((term) => countOf(term) < 0)
    .flatMap((term) => cellsOf(problem, term, rows))
    .filter(({ day }) => day >= 0);
}

/** Who counts for a term, and on which day; days of history are negative. */
function cellsOf(problem: Problem, { people, options, days }: PeopleTerm, rows: Rows): Cell[] {
  const meant = new Set(selectOptions(problem, options));
  const names = new Set([...meant].map((option) => problem.options[option]!.id));
  return selectPeople(problem, people).flatMap((person) => {
    const { history = [] } = problem.people[person]!;
    const does = (day: number): boolean =>
      day < 0 ? names.has(history.at(day) ?? '') : meant.has(rows[person]![day]!);
    return days.flatMap(([from, to]) =>
      Array.from({ length: to - from }, (_, step) => from + step)
        .filter((day) => day >= -history.length && does(day))
        .map((day) => ({ person, day })),
    );
  });
}

function peopleTerms(terms: Row['terms']): PeopleTerm[] {
  return terms.filter((term) => 'people' in term);
}

/** Company is counted in people. */
function countOf({ count }: PeopleTerm): number {
  if (typeof count === 'number') return count;
  throw new Error(`Company is counted in people, not in ${count.value}.`);
}

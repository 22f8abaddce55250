/** A rota with one person's day in it that may be tried otherwise. */
import type { Compiled } from '../compile/compile.ts';
import type { Rota } from '../domain/index.ts';
import { type ScoredRota, scoreRota, type Standing, standingOf, standingWith } from './standing.ts';

/** The rota, and the place in it that is asked about. */
export interface DayInQuestion extends ScoredRota, Standing {
  readonly person: number;
  readonly day: number;
  /** day → option index */
  readonly row: readonly number[];
}

/** Works out the rota's score and what one person breaks in it. Throws on a person or day that is not in it. */
export function dayInQuestion(compiled: Compiled, rota: Rota, id: string, date: string): DayInQuestion {
  const scored = scoreRota(compiled, rota);
  const person = compiled.problem.people.findIndex((one) => one.id === id);
  return {
    ...scored,
    ...standingOf(scored, person),
    person,
    day: compiled.index.register.calendar.dayOf(date),
    row: scored.rows[person]!,
  };
}

export interface Tried extends Standing {
  readonly option: number;
}

/** The rota with one option changed; the score is left as it was. */
export function tryOption(here: DayInQuestion, option: number): Tried {
  const { person, day } = here;
  return { option, ...standingWith(here, { person, options: new Map([[day, option]]) }) };
}

/** The demands to which an option of the person adds on the day; what only takes from one does not add. */
export function demandsMetBy({ tables, person, day }: DayInQuestion, option: number): ReadonlySet<number> {
  const { classOf, contributions, rowDemand } = tables.cover;
  const cell = (classOf[person]! * tables.days + day) * tables.options + option;
  const met = new Set<number>();
  contributions.each(cell, (row, count) => {
    if (count > 0) met.add(rowDemand[row]!);
  });
  return met;
}

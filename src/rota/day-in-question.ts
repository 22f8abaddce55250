/** A rota as arrays, with one person's day in it that may be tried otherwise. */
import { breachesBy, tellBreach } from '../../solver/explain/breaches.ts';
import { Score } from '../../solver/score.ts';
import { tabulate, type Tables } from '../../solver/tables.ts';
import type { Compiled } from '../compile/compile.ts';
import type { Rota } from '../domain/index.ts';
import { optionRows } from './reports.ts';
import { whileTrying } from './trial.ts';
import { wordingOf } from './wording.ts';

/** The rota as arrays, and the place in it that is asked about. */
export interface DayInQuestion {
  readonly compiled: Compiled;
  readonly tables: Tables;
  readonly score: Score;
  readonly person: number;
  readonly day: number;
  /** day → option index */
  readonly row: readonly number[];
  readonly amounts: Float64Array; // slot → points
  readonly missing: readonly number[]; // demand → units
  readonly broken: readonly Broken[];
}

export interface Broken {
  readonly statement: number;
  readonly sentence: string;
}

/** Works out the rota's score and what one person breaks in it. Throws on a person or day that is not in it. */
export function dayInQuestion(compiled: Compiled, rota: Rota, id: string, date: string): DayInQuestion {
  const { problem, index } = compiled;
  const tables = tabulate(problem);
  const rows = optionRows(compiled, rota);
  const person = problem.people.findIndex((one) => one.id === id);
  const score = new Score(tables, Int32Array.from(rows.flat()));
  const row = rows[person]!;
  return {
    compiled,
    tables,
    score,
    person,
    day: index.register.calendar.dayOf(date),
    row,
    amounts: Float64Array.from(score.amounts),
    missing: problem.demands.map((_, demand) => score.cover.shortfall(demand)),
    broken: brokenBy(compiled, tables, person, row),
  };
}

/** What the rules find wrong with one person's row, sentence by sentence. */
function brokenBy(compiled: Compiled, tables: Tables, person: number, row: readonly number[]): Broken[] {
  const wording = wordingOf(compiled);
  const { problem } = compiled;
  return tables.statements[person]!.flatMap((statement, index) =>
    breachesBy(statement, problem, row).map((breach) => ({
      statement: index,
      sentence: tellBreach(statement, breach, problem, row, wording),
    })),
  );
}

export interface Tried {
  readonly option: number;
  readonly amounts: Float64Array; // slot → points
  readonly missing: readonly number[]; // demand → units
  readonly broken: readonly Broken[];
}

/** The rota with one option changed; the score is left as it was. */
export function tryOption(here: DayInQuestion, option: number): Tried {
  const { compiled, tables, score, person, day } = here;
  return whileTrying(score, { person, day, option }, (row) => ({
    option,
    amounts: Float64Array.from(score.amounts),
    missing: compiled.problem.demands.map((_, demand) => score.cover.shortfall(demand)),
    broken: brokenBy(compiled, tables, person, Array.from(row)),
  }));
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

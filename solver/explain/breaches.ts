/** Every place where a rota breaks a rule, by the same machines that score it. */

import type { Breach } from '../outcome.ts';
import { Collector, fold } from '../patterns/fold.ts';
import { outside, type Tally } from '../patterns/machine.ts';
import { historyOf } from '../patterns/view.ts';
import type { Problem } from '../problem.ts';
import { statements, type Statement } from '../statements.ts';
import { sayOf, type Wording } from './say.ts';

/** person → day → option index */
export type Rows = readonly ArrayLike<number>[];

/** All breaches, by person, then in the order of the rules, then by day. */
export function breachesOf(problem: Problem, rows: Rows): Breach[] {
  return told(problem, rows).map(({ breach }) => breach);
}

/** All breaches with a sentence each. */
export function explain(
  problem: Problem,
  rows: Rows,
  wording: Wording = {},
): { readonly breach: Breach; readonly sentence: string }[] {
  return told(problem, rows).map(({ breach, statement }) => ({
    breach,
    sentence: tellBreach(statement, breach, problem, rows[statement.person]!, wording),
  }));
}

/** One place where a statement is broken by a row. */
export type Place = Pick<Breach, 'day' | 'excess' | 'counted'>;

/** The places where one statement is broken: a place per day, or per window where days are counted in windows. */
export function places(
  statement: Statement,
  history: readonly number[],
  row: ArrayLike<number>,
): readonly Place[] {
  const { machine } = statement;
  if (machine.face.kind === 'tally') return windowPlaces(machine.face, machine.symbols, row);
  const collector = new Collector();
  fold(machine, history, row, collector);
  return collector.places;
}

function windowPlaces(face: Tally, symbols: readonly number[], row: ArrayLike<number>): Place[] {
  return face.windows.flatMap(({ from, to, min, max, base }) => {
    let sum = base;
    const blocks = new Set<number>();
    for (let day = from; day < to; day++) {
      const amount = face.amount(day, symbols[row[day]!]!);
      if (face.block === undefined) sum += amount;
      else if (amount > 0) blocks.add(face.block(day));
    }
    blocks.delete(-1);
    sum += blocks.size;
    const excess = outside(sum, min, max);
    return excess === 0 ? [] : [{ day: to - 1, excess, counted: { from, sum } }];
  });
}

/** The breaches of one person's statement by a row. */
export function breachesBy(statement: Statement, problem: Problem, row: ArrayLike<number>): Breach[] {
  const person = problem.people[statement.person]!;
  return places(statement, historyOf(problem, person), row).map((place) => ({
    use: statement.use,
    rule: statement.stated.rule.id,
    person: person.id,
    strength: statement.strength,
    ...place,
    penalty: statement.weight * place.excess,
  }));
}

/** The sentence for a breach of a statement. */
export function tellBreach(
  statement: Statement,
  breach: Breach,
  problem: Problem,
  row: ArrayLike<number>,
  wording: Wording = {},
): string {
  return statement.stated.explain(breach, sayOf(problem, statement.person, row, wording));
}

function told(problem: Problem, rows: Rows): { breach: Breach; statement: Statement }[] {
  return statements(problem).flatMap((own, person) =>
    own.flatMap((statement) =>
      breachesBy(statement, problem, rows[person]!).map((breach) => ({ statement, breach })),
    ),
  );
}

/** Is a rota what it says it is? Everything is worked out again from its scenario and its spells. */
import type { Breach } from '../../solver/outcome.ts';
import { explain } from '../../solver/explain/breaches.ts';
import { tabulate } from '../../solver/tables.ts';
import { compile, type Compiled } from '../compile/compile.ts';
import { toAnswerRows } from '../compile/rota.ts';
import type { Rota, RotaSummary } from '../domain/index.ts';
import { type Difference, spellDifferences, totalDifferences } from './differences.ts';
import { type SecondReading, tellFinding, type ToldFinding } from './findings.ts';
import { optionRows } from './reports.ts';
import { tellShortfalls, type ToldShortfall } from './shortfalls.ts';
import { summaryOf } from './summary.ts';
import { wordingOf } from './wording.ts';

export interface ToldBreach extends Breach {
  /** Operational day on which it shows, or the last one. */
  readonly date: string;
  readonly sentence: string;
}

export interface CheckReport {
  /** Nothing that binds is broken in either reading, and the rota says about itself what is true. */
  readonly sound: boolean;
  /** Worked out again; solving time and seed are the rota's own. */
  readonly summary: RotaSummary;
  /** Places where rules are broken: hard ones first, then the dearest. */
  readonly breaches: readonly ToldBreach[];
  readonly shortfalls: readonly ToldShortfall[];
  /** Where the rota says something else than what is true. */
  readonly differences: readonly Difference[];
  /** What the second reading finds; empty for a rota that breaks nothing binding. */
  readonly findings: readonly ToldFinding[];
  /** What the scenario says and the solver cannot take up. */
  readonly notes: readonly string[];
}

/** Checks a rota of a valid scenario. Whatever the rota says about itself is compared, never used. */
export function checkRota(rota: Rota, secondReading: SecondReading): CheckReport {
  const compiled = compile(rota.scenario);
  const rows = optionRows(compiled, rota);
  const tables = tabulate(compiled.problem);
  const summary = summaryOf(tables, rows, rota);
  const { unknown } = toAnswerRows(compiled, rota);
  const differences = [
    ...unknown.map(({ person, date, found }) => ({
      where: `${person} on ${date}`,
      found,
      expected: 'something the person could do in this scenario',
    })),
    ...spellDifferences(compiled, rota),
    ...totalDifferences(rota.summary, summary),
  ];
  const findings = secondReading(rota).map((finding) => tellFinding(rota, finding));
  return {
    sound: summary.hardBreaches === 0 && differences.length === 0 && findings.length === 0,
    summary,
    breaches: tellBreaches(compiled, rows),
    shortfalls: tellShortfalls(compiled, rows, tables),
    differences,
    findings,
    notes: compiled.index.notes,
  };
}

/** Every breach with its sentence: hard ones first, then the dearest. */
export function tellBreaches(compiled: Compiled, rows: readonly (readonly number[])[]): ToldBreach[] {
  const { problem, index } = compiled;
  const { calendar } = index.register;
  const rank = ({ strength, penalty }: Breach): number => (strength === 'hard' ? Infinity : penalty);
  return explain(problem, rows, wordingOf(compiled))
    .map(({ breach, sentence }) => ({
      ...breach,
      date: calendar.dateOf(Math.min(breach.day, problem.days - 1)),
      sentence,
    }))
    .sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}

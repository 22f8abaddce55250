/** A rota as the score sees it, and what a change of one person's days would do to it. */
import { breachesBy, tellBreach } from '../../solver/explain/breaches.ts';
import { Score } from '../../solver/score.ts';
import { tabulate, type Tables } from '../../solver/tables.ts';
import type { Compiled } from '../compile/compile.ts';
import { type About, IN_STRETCHES } from '../compile/demands/compiled.ts';
import type { Rota } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { lackText } from './amounts.ts';
import { optionRows } from './reports.ts';
import { type Trial, whileTrying } from './trial.ts';
import { wordingOf } from './wording.ts';

/** A rota that may be asked what a change would do. */
export interface ScoredRota {
  readonly compiled: Compiled;
  readonly tables: Tables;
  readonly score: Score;
  /** person → day → option */
  readonly rows: readonly (readonly number[])[];
}

export interface Broken {
  readonly statement: number;
  readonly sentence: string;
}

/** Points, what is missing, and what the rules find wrong with one person. */
export interface Standing {
  readonly amounts: Float64Array; // slot → points
  readonly missing: readonly number[]; // demand → units
  readonly broken: readonly Broken[];
}

/** What a change does to the whole rota. */
export interface Effects {
  /** Change of the points for hard rules and demands; above 0 something binding would break. */
  readonly hard: number;
  /** Change of the points of each tier, most important first; below 0 is better. */
  readonly tiers: readonly { readonly name: string; readonly change: number }[];
  /** What would break, and which demands would lack more. */
  readonly breaks: readonly string[];
  /** What would be mended, and which demands would lack less. */
  readonly gains: readonly string[];
}

/** Scores a rota of the compiled scenario. */
export function scoreRota(compiled: Compiled, rota: Rota): ScoredRota {
  const tables = tabulate(compiled.problem);
  const rows = optionRows(compiled, rota);
  return { compiled, tables, rows, score: new Score(tables, Int32Array.from(rows.flat())) };
}

/** The rota as it stands, seen from one person. */
export function standingOf({ compiled, tables, score, rows }: ScoredRota, person: number): Standing {
  return read(compiled, tables, score, person, rows[person]!);
}

/** The rota with some days of one person changed; the score is left as it was. */
export function standingWith(scored: ScoredRota, trial: Trial): Standing {
  const { compiled, tables, score } = scored;
  return whileTrying(score, trial, (row) => read(compiled, tables, score, trial.person, Array.from(row)));
}

/** What `use` finds while some days of one person are changed, so that others can be tried on that; the score is left as it was. */
export function whileDecided<T>(
  scored: ScoredRota,
  { person, options }: Trial,
  use: (decided: ScoredRota) => T,
): T {
  const { score, rows } = scored;
  const changed = rows[person]!.map((option, day) => options.get(day) ?? option);
  const put = (row: readonly number[]): void => {
    score.change(person, 0, row.length, Int32Array.from(row));
    score.keep();
  };
  put(changed);
  try {
    return use({ ...scored, rows: rows.map((row, each) => (each === person ? changed : row)) });
  } finally {
    put(rows[person]!);
  }
}

function read(
  compiled: Compiled,
  tables: Tables,
  score: Score,
  person: number,
  row: readonly number[],
): Standing {
  return {
    amounts: Float64Array.from(score.amounts),
    missing: compiled.problem.demands.map((_, demand) => score.cover.shortfall(demand)),
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

/**
 * What lies between two standings of one rota, seen from the same person; `unsaid`: kinds of demands that count, but of
 * which nothing is told.
 */
export function effectsOf(
  { problem, index }: Compiled,
  before: Standing,
  after: Standing,
  unsaid: readonly About['kind'][] = [],
): Effects {
  const { calendar } = index.register;
  const [then, now] = [before, after].map(({ broken }) => broken.map(({ sentence }) => sentence));
  const demands = problem.demands.map((demand, place) => ({
    change: after.missing[place]! - before.missing[place]!,
    about: index.demands.get(demand.id),
  }));
  const lacking = (sign: 1 | -1): string[] =>
    demands.flatMap(({ change, about }) =>
      about === undefined ||
      INNER.has(about.kind) ||
      unsaid.includes(about.kind) ||
      Math.sign(change) !== sign
        ? []
        : [
            `${titleOf(about, calendar)}: ${lackText(Math.abs(change), about)} ${sign > 0 ? 'more' : about.unit === 'minutes' ? 'less' : 'fewer'} missing.`,
          ],
    );
  return {
    hard: after.amounts[0]! - before.amounts[0]!,
    tiers: problem.tiers.map(({ name }, tier) => ({
      name,
      change: after.amounts[tier + 1]! - before.amounts[tier + 1]!,
    })),
    breaks: [...now!.filter((sentence) => !then!.includes(sentence)), ...lacking(1)],
    gains: [
      ...then!.filter((sentence) => !now!.includes(sentence)).map((sentence) => `No longer: ${sentence}`),
      ...lacking(-1),
    ],
  };
}

/** Best first: by hard points, then tier by tier. */
export function byEffect(one: Effects, other: Effects): number {
  const points = ({ hard, tiers }: Effects): number[] => [hard, ...tiers.map(({ change }) => change)];
  const [a, b] = [points(one), points(other)];
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : a[place]! - b[place]!;
}

/** Kinds of demands that only help to say others. */
export const INNER: ReadonlySet<string> = new Set(['presence', 'arrangement']);

/** The title of a demand, with its time where several have the same one. */
export function titleOf({ kind, title, from, to }: About, calendar: Calendar): string {
  if (!IN_STRETCHES.has(kind)) return title;
  const [start, end] = [from, to].map((minute) => calendar.iso(minute).slice(11, 16));
  return `${title}, ${start ?? ''}–${end ?? ''}`;
}

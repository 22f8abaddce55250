/** What a rota says about itself against what is true of it. */
import type { Compiled } from '../compile/compile.ts';
import { toAnswerRows, toRota } from '../compile/rota.ts';
import type { Rota, RotaSummary, Spell } from '../domain/index.ts';

export interface Difference {
  /** `summary.tiers.fire.penalty`, or `p7 on 2026-06-03`. */
  readonly where: string;
  /** What the rota says. */
  readonly found: string;
  /** What is true. */
  readonly expected: string;
}

/** Numbers of the summary that are not those worked out again. Solving time and seed cannot be checked. */
export function totalDifferences(stated: RotaSummary, counted: RotaSummary): Difference[] {
  const numbers = ({ hardBreaches, shortfalls, cost, tiers }: RotaSummary): Map<string, number | undefined> =>
    new Map<string, number | undefined>([
      ['summary.hardBreaches', hardBreaches],
      ['summary.shortfalls', shortfalls],
      ['summary.cost', cost],
      ...tiers.map(({ name, penalty }): [string, number] => [`summary.tiers.${name}.penalty`, penalty]),
      ...tiers.map(({ name, bound }): [string, number] => [`summary.tiers.${name}.bound`, bound]),
    ]);
  const [said, found] = [numbers(stated), numbers(counted)];
  return [...new Set([...said.keys(), ...found.keys()])].flatMap((where) => {
    const [one, other] = [said.get(where), found.get(where)];
    return one === other
      ? []
      : [{ where, found: String(one ?? 'nothing'), expected: String(other ?? 'nothing') }];
  });
}

/**
 * Spells whose times, minutes or place are not those of their duty in the scenario. Whether a person has said yes by now
 * is not compared.
 */
export function spellDifferences(compiled: Compiled, rota: Rota): Difference[] {
  const { rows, unknown } = toAnswerRows(compiled, rota);
  const skipped = new Set(unknown.map(({ person, date }) => `${person} on ${date}`));
  const answer = {
    format: 'muster-answer',
    version: 1,
    problem: compiled.problem.name,
    status: 'complete',
    rota: rows,
    summary: { hardBreaches: 0, tiers: [], shortfalls: 0, seconds: 0, seed: 0 },
  } as const;
  const again = byDay(toRota(compiled, answer, { engine: rota.engine, limits: rota.limits }));
  const said = byDay(rota);
  return [...new Set([...said.keys(), ...again.keys()])].flatMap((where) => {
    const [found, expected] = [textOf(said.get(where)), textOf(again.get(where))];
    return found === expected || skipped.has(where) ? [] : [{ where, found, expected }];
  });
}

function byDay({ assignments }: Pick<Rota, 'assignments'>): Map<string, readonly Spell[]> {
  return new Map(assignments.map(({ person, date, spells }) => [`${person} on ${date}`, spells]));
}

function textOf(spells: readonly Spell[] | undefined): string {
  const texts = (spells ?? []).map(
    ({ kind, duty, beat, station, start, end, workingMinutes, paidMinutes }) =>
      `${[duty ?? kind, beat, station].filter((part) => part !== undefined).join(' ')} ` +
      `${moment(start)}–${moment(end)} (${workingMinutes} min of work, ${paidMinutes} paid)`,
  );
  return texts.length === 0 ? 'off' : texts.sort().join('; ');
}

/** Equal instants are written alike, however their seconds and offset are. */
function moment(iso: string): string {
  return `${iso.slice(0, 16)} (${new Date(iso).toISOString().slice(11, 16)} UTC)`;
}

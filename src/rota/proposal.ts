/** The gaps of a time closed as well as the time that people offered allows, as one proposal. */
import type { Problem, RuleUse } from '../../solver/problem.ts';
import type { Settings } from '../../solver/solve.ts';
import type { Planned } from '../compile/context.ts';
import { readinessOf } from '../compile/options/on-call.ts';
import { toRota } from '../compile/rota.ts';
import { coverOf, coverReport } from '../cover/report.ts';
import { gapsOf, type Gap } from '../cover/gaps.ts';
import type { Rota } from '../domain/index.ts';
import type { Interval } from '../time/intervals.ts';
import { solveOnThreads, type Surroundings } from '../workers/solve-on-threads.ts';
import type { CoveredRota } from './covered-rota.ts';
import { optionRows } from './reports.ts';
import { nameOf, wordingOf } from './wording.ts';

export interface Proposal {
  /** The whole rota with the changes in it. */
  readonly rota: Rota;
  readonly changes: readonly {
    readonly person: string;
    readonly name: string;
    readonly date: string;
    readonly now: string;
    readonly then: string;
  }[];
  /** Minutes without a standard crew in the time, before and after. */
  readonly open: readonly [before: number, after: number];
}

/**
 * Chooses on-call periods in `[from, to)` anew for the people of every station that has a gap in it, within the time they
 * gave; duties and everybody else stay as they are.
 */
export async function proposeFor(
  covered: CoveredRota,
  between: Interval,
  settings: Settings,
  surroundings: Surroundings,
): Promise<Proposal> {
  const { compiled, register, rota } = covered;
  const before = gapsOf(coverOf(register, covered.presences, { between }));
  const stations = new Set(before.map(({ station }) => station));
  const problem = narrowed(covered, between, stations);
  const { answer, fault } = await solveOnThreads(problem, settings, surroundings);
  if (fault !== undefined) throw fault;
  const proposed = toRota(compiled, answer, { engine: rota.engine, limits: rota.limits });
  const rows = optionRows(compiled, proposed);
  const wording = wordingOf(compiled);
  const nameOption = (option: number): string => {
    const { id } = compiled.problem.options[option]!;
    return wording.option?.(id) ?? id;
  };
  const changes = rows.flatMap((row, person) => {
    const { id } = compiled.problem.people[person]!;
    return row.flatMap((option, day) => {
      const now = covered.rows[person]![day]!;
      if (option === now) return [];
      const [name, date] = [nameOf(register, id), register.calendar.dateOf(day)];
      return [{ person: id, name, date, now: nameOption(now), then: nameOption(option) }];
    });
  });
  const after = gapsOf(coverReport(proposed, { between }));
  return { rota: proposed, changes, open: [minutesOf(before), minutesOf(after)] };
}

/** The rota’s problem with all days fixed but those that may change, started from the rota. */
function narrowed(covered: CoveredRota, between: Interval, stations: ReadonlySet<string>): Problem {
  const { compiled, rows } = covered;
  const { problem, index } = compiled;
  const idOf = (option: number): string => problem.options[option]!.id;
  const fixed = [...index.people.values()].map((person): RuleUse => {
    const movable = stations.has(readinessOf(index.register, person.facts)?.station.id ?? '');
    const days = rows[person.index]!.map((option, day) => ({
      day,
      only: movable && touches(covered, day, between) ? sameDuty(person, option, day) : [idOf(option)],
    }));
    return {
      id: `unchanged:${person.id}`,
      rule: 'availability',
      people: [person.id],
      strength: 'hard',
      params: { days },
    };
  });
  const initial = Object.fromEntries(
    [...index.people.values()].map(({ id, index: place }) => [id, rows[place]!.map(idOf)]),
  );
  return { ...problem, rules: [...problem.rules, ...fixed], initial };
}

function touches({ register: { calendar } }: CoveredRota, day: number, [from, to]: Interval): boolean {
  return calendar.dayStart(day) < to && calendar.dayStart(day + 1) > from;
}

/** What may be done on a day with the same duty in the same place; what is done now among it. */
function sameDuty({ options, allowed }: Planned, now: number, day: number): string[] {
  const current = options.find(({ index }) => index === now);
  const ids = (allowed[day] ?? [])
    .filter(({ form }) => form.duty?.id === current?.form.duty?.id && form.beat === current?.form.beat)
    .map(({ id }) => id);
  return [...new Set([...ids, ...(current === undefined ? [] : [current.id])])];
}

function minutesOf(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, { from, to }) => sum + to - from, 0);
}

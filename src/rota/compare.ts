/** Two rotas side by side: points, people, beats, pumps, and every day that differs. They need not answer the same scenario. */
import { coverReport } from '../cover/report.ts';
import type { DayRecord, Rota, RotaSummary } from '../domain/index.ts';
import { type PersonHours, hoursReport } from '../hours/report.ts';
import { tabulate } from '../../solver/tables.ts';
import { compile } from '../compile/compile.ts';
import { addDays } from '../time/dates.ts';
import { type BestDifference, bestDifference } from './best-difference.ts';
import { recordOf } from './day-record.ts';
import { presenceOf } from './presence.ts';
import { optionRows } from './reports.ts';
import { summaryOf } from './summary.ts';

/** One amount in both rotas; absent in the one that has no such thing. */
export interface Pair {
  readonly id: string;
  readonly name: string;
  readonly before?: number;
  readonly after?: number;
}

export interface ChangedDay {
  readonly person: string;
  readonly name: string;
  readonly date: string;
  readonly was: DayRecord;
  readonly is: DayRecord;
}

export interface Comparison {
  readonly hardBreaches: Pair;
  /** Points of each tier, most important first, with what is proven of the second: no rota has fewer. */
  readonly tiers: readonly (Pair & { readonly bound?: number })[];
  /** What is proven of how the best rotas of their scenarios differ, as far as that is known. */
  readonly best: readonly BestDifference[];
  /** Working minutes of everybody. */
  readonly people: readonly Pair[];
  /** Visible minutes in each beat. */
  readonly beats: readonly Pair[];
  /** Part of the time with a standard crew of each pump, 0 to 1. */
  readonly pumps: readonly Pair[];
  /** Windows of required hours by how they stand. */
  readonly required: readonly Pair[];
  /** Of people and days that are in both, by person and date. */
  readonly changed: readonly ChangedDay[];
}

/** The comparison of two rotas of valid scenarios; everything is worked out again from their spells. */
export function compareRotas(before: Rota, after: Rota): Comparison {
  const [was, is] = [before, after].map(figuresOf) as [Figures, Figures];
  return {
    hardBreaches: {
      id: 'hard',
      name: 'hard breaches',
      ...both(was.summary.hardBreaches, is.summary.hardBreaches),
    },
    tiers: paired(was.tiers, is.tiers).map((pair) => {
      const bound = is.summary.tiers.find(({ name }) => name === pair.id)?.bound;
      return { ...pair, ...(bound !== undefined && { bound }) };
    }),
    best: bestDifference(was.summary, is.summary),
    people: paired(was.people, is.people),
    beats: paired(was.beats, is.beats),
    pumps: paired(was.pumps, is.pumps),
    required: paired(was.required, is.required),
    changed: changedDays(before, after),
  };
}

interface Amount {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
}

interface Figures {
  readonly summary: RotaSummary;
  readonly tiers: readonly Amount[];
  readonly people: readonly Amount[];
  readonly beats: readonly Amount[];
  readonly pumps: readonly Amount[];
  readonly required: readonly Amount[];
}

function figuresOf(rota: Rota): Figures {
  const summary = recounted(rota);
  const hours = hoursReport(rota);
  return {
    summary,
    tiers: summary.tiers.map(({ name, penalty }) => ({ id: name, name, amount: penalty })),
    people: hours.map(({ person, name, total }) => ({ id: person, name, amount: total.working })),
    beats: presenceOf(rota).beats.map(({ beat, name, minutes }) => ({ id: beat, name, amount: minutes })),
    pumps: coverReport(rota).map(({ station, pump, planned }) => {
      const name = `${station} ${pump}`;
      return { id: name, name, amount: planned };
    }),
    required: statesOf(hours),
  };
}

function recounted(rota: Rota): RotaSummary {
  const compiled = compile(rota.scenario);
  return summaryOf(tabulate(compiled.problem), optionRows(compiled, rota), rota);
}

function statesOf(hours: readonly PersonHours[]): Amount[] {
  const counts = new Map<string, number>();
  for (const { state } of hours.flatMap(({ required }) => required))
    counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, amount]) => ({ id: state, name: state, amount }));
}

/** Everything of either, in the order of the first, then what only the second has. */
function paired(before: readonly Amount[], after: readonly Amount[]): Pair[] {
  const was = new Map(before.map((each) => [each.id, each]));
  const is = new Map(after.map((each) => [each.id, each]));
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  return ids.map((id): Pair => ({
    id,
    name: is.get(id)?.name ?? was.get(id)?.name ?? id,
    ...both(was.get(id)?.amount, is.get(id)?.amount),
  }));
}

function both(before: number | undefined, after: number | undefined): Pick<Pair, 'before' | 'after'> {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function changedDays(before: Rota, after: Rota): ChangedDay[] {
  const [was, is] = [before, after].map(recordsOf) as [Map<string, DayRecord>, Map<string, DayRecord>];
  const shared = new Set(datesOf(before));
  const dates = datesOf(after).filter((date) => shared.has(date));
  const names = new Map(before.scenario.people.map(({ id, name }) => [id, name]));
  const people = after.scenario.people.filter(({ id }) => names.has(id));
  return people.flatMap(({ id: person, name }) =>
    dates.flatMap((date): ChangedDay[] => {
      const [one, other] = [was, is].map(
        (records) => records.get(`${person} ${date}`) ?? recordOf(person, date, []),
      );
      if (one === undefined || other === undefined || JSON.stringify(one) === JSON.stringify(other))
        return [];
      return [{ person, name, date, was: one, is: other }];
    }),
  );
}

function datesOf({ scenario: { period } }: Rota): string[] {
  return Array.from({ length: period.days }, (_, day) => addDays(period.from, day));
}

function recordsOf({ assignments }: Rota): Map<string, DayRecord> {
  return new Map(
    assignments.map(({ person, date, spells }) => [`${person} ${date}`, recordOf(person, date, spells)]),
  );
}

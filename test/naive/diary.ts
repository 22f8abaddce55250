/** What one person really does, day by day, from the first day of history on: instants, not options. */
import { DateTime } from 'luxon';
import type { Duty, Person, Role, Rota, Scenario } from '../../src/domain/index.ts';
import { addDays, clockSpell, dateInDay, instant, minutes } from './clock.ts';

/** An unbroken stretch of work. */
export interface Work {
  readonly start: DateTime;
  readonly end: DateTime;
  readonly duty: Duty | undefined;
  /** Beats worked, in order, each for its part of the time. */
  readonly parts: readonly {
    readonly start: DateTime;
    readonly end: DateTime;
    readonly beat: string | undefined;
  }[];
  /** Elapsed minutes without the break. */
  readonly workingMinutes: number;
  readonly pager: boolean;
}

export interface OnCall {
  readonly start: DateTime;
  readonly end: DateTime;
  readonly station: string | undefined;
  /** Part of it that its service counts as working time. */
  readonly counts: number;
}

export interface Day {
  /** Operational day. */
  readonly date: string;
  /** false: history. */
  readonly planned: boolean;
  readonly work: readonly Work[];
  readonly onCall: readonly OnCall[];
}

/** All days known of a person, oldest first: recorded history without gaps, then every planned day. */
export function diaryOf(rota: Rota, person: Person): Day[] {
  const { scenario } = rota;
  const { from, days } = scenario.period;
  const recorded = new Map(
    (scenario.history ?? [])
      .filter((day) => day.person === person.id && day.date < from)
      .map((day) => [day.date, day]),
  );
  const assigned = new Map(
    rota.assignments.filter((day) => day.person === person.id).map((day) => [day.date, day]),
  );
  const diary: Day[] = [];
  const first = [...recorded.keys()].sort()[0] ?? from;
  for (let date = first; date < from; date = addDays(date, 1)) {
    diary.push(recordedDay(scenario, person, date, recorded.get(date)));
  }
  for (let index = 0; index < days; index++) {
    const date = addDays(from, index);
    diary.push(plannedDay(scenario, date, assigned.get(date)));
  }
  return diary;
}

type Recorded = NonNullable<Scenario['history']>[number];

function recordedDay(scenario: Scenario, person: Person, date: string, record: Recorded | undefined): Day {
  const duty = scenario.duties?.find(({ id }) => id === record?.duty);
  const onCall = (record?.onCall ?? []).map(({ start, end }): OnCall => {
    const [from, to] = clockSpell(scenario, dateInDay(scenario, date, start), start, end);
    const station = person.roles.find(isOnCall)?.station;
    return { start: from, end: to, station: undefined, counts: countsAt(scenario, station) };
  });
  if (duty === undefined) return { date, planned: false, work: [], onCall };
  const [start, end] = clockSpell(scenario, dateInDay(scenario, date, duty.start), duty.start, duty.end);
  const work = workOf(duty, [{ start, end, beat: record?.beat }], record?.pager === true);
  return { date, planned: false, work: [work], onCall };
}

type Assigned = Rota['assignments'][number];

function plannedDay(scenario: Scenario, date: string, assigned: Assigned | undefined): Day {
  const spells = (assigned?.spells ?? []).map((spell) => ({
    ...spell,
    start: instant(scenario, spell.start),
    end: instant(scenario, spell.end),
  }));
  const work: Work[] = [];
  for (const { kind, duty, ...part } of [...spells].sort((a, b) => a.start.toMillis() - b.start.toMillis())) {
    if (kind !== 'duty') continue;
    const last = work.at(-1);
    const template = scenario.duties?.find(({ id }) => id === duty);
    const piece = { start: part.start, end: part.end, beat: part.beat };
    // Two areas in one shift are two spells of one stretch of work.
    if (last?.duty?.id === template?.id && last?.end.equals(part.start) === true) {
      work.splice(-1, 1, workOf(template, [...last.parts, piece], last.pager || part.pager === true));
    } else {
      work.push(workOf(template, [piece], part.pager === true));
    }
  }
  const onCall = spells
    .filter(({ kind }) => kind === 'on-call')
    .map(({ start, end, station }): OnCall => ({ start, end, station, counts: countsAt(scenario, station) }));
  return { date, planned: true, work, onCall };
}

function isOnCall({ kind, fireMode, station }: Role): boolean {
  const inOwnTime = kind === 'on-call' || fireMode === 'ownTimeOnCall' || fireMode === 'both';
  return station !== undefined && inOwnTime;
}

function countsAt({ stations = [], organisations }: Scenario, id: string | undefined): number {
  const service = stations.find((station) => station.id === id)?.organisation;
  return organisations.find((each) => each.id === service)?.standbyCountsAs ?? 0;
}

function workOf(duty: Duty | undefined, parts: Work['parts'], pager: boolean): Work {
  const start = parts[0]!.start;
  const end = parts.at(-1)!.end;
  const workingMinutes = Math.max(0, minutes(start, end) - (duty?.breakMinutes ?? 0));
  return { start, end, duty, parts, workingMinutes, pager };
}

/** Whether a day is what a word says: off, work, rest, any, a duty, a family, on-call, pager, in:<beat>. */
export function isA(day: Day, words: readonly string[]): boolean {
  return words.some((word) => {
    switch (word) {
      case 'any':
        return true;
      case 'off':
        return day.work.length === 0 && day.onCall.length === 0;
      case 'work':
        return day.work.length > 0;
      case 'rest':
        return day.work.length === 0;
      case 'on-call':
        return day.onCall.length > 0;
      case 'pager':
        return day.work.some(({ pager }) => pager);
      default:
        return day.work.some(
          ({ duty, parts }) =>
            duty?.id === word ||
            duty?.family === word ||
            parts.some(({ beat }) => `in:${beat ?? ''}` === word),
        );
    }
  });
}

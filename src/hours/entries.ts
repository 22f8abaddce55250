/** What each spell of a rota counts for, as planned or as it was: one entry a spell, whoever it was worked for. */
import {
  type Actual,
  type DayRecord,
  type Person,
  type Role,
  type RoleKind,
  type Rota,
  type Scenario,
  UNPAID,
} from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { type Interval, sharedMinutes } from '../time/intervals.ts';
import type { Done } from './actuals.ts';
import { holdsOn } from './employment.ts';
import { ownerOf } from './owner.ts';
import { standbyShare } from './standby-share.ts';
import { type Busy, busyTimes, shared, spanOf } from './times-at-work.ts';

/** Minutes of one spell, elapsed: a night on which the clocks change is as long as it is. */
export interface Entry {
  readonly person: string;
  /** Operational day in which the spell begins; all its minutes count there. 0 is the first planned day. */
  readonly day: number;
  /** For whom; empty where neither duty nor station says. */
  readonly organisation: string;
  readonly kind?: RoleKind;
  /** From its start to its end, in minutes since 1970. */
  readonly span: Interval;
  /** At work, breaks included. */
  readonly presence: number;
  /** Working time. */
  readonly working: number;
  readonly paid: number;
  /** Readiness without being at work. */
  readonly standby: number;
  /** Counts towards the hours a volunteer must reach. */
  readonly credited: number;
  /** Proposed: asked for, not yet promised. */
  readonly proposed: boolean;
  /** What was said of it afterwards, and whether a supervisor found it right; absent of what is only planned. */
  readonly done?: Pick<Actual, 'kind' | 'tag'> & { readonly approved: boolean };
}

/**
 * The entries of a rota, in its order, and of what was done: that takes the place of the planned duty. What was cancelled
 * has none. A spell of an unknown duty or station counts for no organisation.
 */
export function entriesOf(rota: Rota, calendar: Calendar, done: readonly Done[] = []): Entry[] {
  const said = saidOf(done);
  const busy = busyTimes(rota, done, said);
  const people = new Map(rota.scenario.people.map((person) => [person.id, person]));
  const planned = rota.assignments.flatMap(({ person, date, spells }) =>
    spells.flatMap((spell): Entry[] => {
      if (spell.kind === 'duty' && said.has(`${person} ${date} ${spell.duty ?? ''}`)) return [];
      const span = spanOf(spell);
      const elapsed = span[1] - span[0];
      const owner = ownerOf(rota.scenario, people.get(person), date, spell);
      const { organisation, role, breakMinutes, credited } = owner;
      const onCall = spell.kind === 'on-call';
      // Time at work in a readiness (drill night, a call) is work.
      const standby = onCall ? elapsed - shared(span, busy.get(person), isOf(date)) : 0;
      return [
        {
          person,
          day: calendar.dayOf(date),
          organisation,
          ...(role === undefined ? {} : { kind: role.kind }),
          span,
          presence: onCall ? 0 : elapsed,
          working: onCall
            ? Math.round(standby * standbyShare(rota.scenario, organisation))
            : spell.workingMinutes,
          paid: spell.paidMinutes,
          standby,
          credited: credited ? elapsed - breakMinutes : 0,
          proposed: spell.status === 'proposed',
        },
      ];
    }),
  );
  return [...planned, ...done.flatMap((each) => doneEntry(rota, people, calendar, each, busy))];
}

/** Minutes of a recorded day's readiness that count as working time, at the station where the person is on call. */
function standbyAsWork(
  scenario: Scenario,
  person: Person | undefined,
  { date, onCall = [] }: DayRecord,
  work: Interval | undefined,
  calendar: Calendar,
): number {
  const station = person?.roles.find((role) => role.station !== undefined && isOnCall(role))?.station;
  const service = scenario.stations?.find(({ id }) => id === station)?.organisation;
  const share = standbyShare(scenario, service);
  return onCall
    .map(({ start, end }) => calendar.spell(calendar.dayOf(date), start, end))
    .map((span) => span[1] - span[0] - (work === undefined ? 0 : sharedMinutes(span, work)))
    .reduce((sum, minutes) => sum + Math.round(share * minutes), 0);
}

function isOnCall({ kind, fireMode }: Role): boolean {
  return kind === 'on-call' || fireMode === 'ownTimeOnCall' || fireMode === 'both';
}

/** The role in which somebody answers a call or is trained: of several in one body a call is for the one with a pager. */
function roleFor(
  person: Person | undefined,
  kind: Actual['kind'],
  organisation: string,
  date: string,
): Role | undefined {
  const held = person?.roles.filter((role) => holdsOn(role, date)) ?? [];
  const own = held.filter((role) => role.organisation === organisation);
  const called = (role: Role): boolean => role.kind === 'on-call' || role.station !== undefined;
  return (kind === 'call-out' ? (own.find(called) ?? held.find(called)) : undefined) ?? own[0];
}

/** What was done, or is planned for the same day: what is planned for two days at once is no readiness less. */
function isOf(date: string): (each: Busy) => boolean {
  return ({ planned }) => planned === undefined || planned === date;
}

function isDuty({ kind }: Busy): boolean {
  return kind === 'duty';
}

/** `person date duty` of which something was said */
export function saidOf(done: readonly Done[]): ReadonlySet<string> {
  return new Set(done.map(({ actual: { person, date, duty = '' } }) => `${person} ${date} ${duty}`));
}

/** What was done counts as it was; of a call only what lies outside duty is more work than there was. */
function doneEntry(
  { scenario }: Rota,
  people: ReadonlyMap<string, Person>,
  calendar: Calendar,
  { actual, approved }: Done,
  busy: ReadonlyMap<string, readonly Busy[]>,
): Entry[] {
  const { kind, person, date, organisation, duty, start, end, breakMinutes, tag } = actual;
  if (start === undefined || end === undefined) return [];
  const span = spanOf({ start, end });
  const onDuty = kind === 'call-out' ? shared(span, busy.get(person), isDuty) : 0;
  const presence = span[1] - span[0] - onDuty;
  const working = Math.max(0, presence - breakMinutes);
  const asked = { kind: 'duty' as const, ...(duty !== undefined && { duty }) };
  const owner = ownerOf(scenario, people.get(person), date, asked);
  const role = kind === 'attended' ? owner.role : roleFor(people.get(person), kind, organisation, date);
  return [
    {
      person,
      day: calendar.dayOf(date),
      organisation,
      ...(role && { kind: role.kind }),
      span,
      presence,
      working,
      paid: role !== undefined && UNPAID.includes(role.kind) ? 0 : working,
      standby: 0,
      credited: kind === 'attended' && owner.credited ? working : 0,
      proposed: false,
      done: { kind, ...(tag !== undefined && { tag }), approved: approved !== undefined },
    },
  ];
}

/** Of one spell, what counts towards required hours. */
export type Credit = Pick<Entry, 'person' | 'day' | 'organisation' | 'kind' | 'credited' | 'proposed'> & {
  /** Whether it was done. */
  readonly done: boolean;
};

/** Of an entry, what counts towards required hours. */
export function creditOf({ done, ...entry }: Entry): Credit {
  return { ...entry, done: done !== undefined };
}

/** What the history credits, on days before the period; a later record of the same day wins, and what was said of it. */
export function pastCredits(scenario: Scenario, calendar: Calendar, done: readonly Done[] = []): Credit[] {
  const said = saidOf(done);
  const people = new Map(scenario.people.map((person) => [person.id, person]));
  const duties = new Map(scenario.duties?.map((duty) => [duty.id, duty]));
  const records = new Map(scenario.history?.map((record) => [`${record.person} ${record.date}`, record]));
  return [...records.values()].flatMap(({ person, date, duty: id }): Credit[] => {
    const [day, duty] = [calendar.dayOf(date), duties.get(id)];
    if (day >= 0 || duty === undefined || said.has(`${person} ${date} ${id}`)) return [];
    const [from, to] = calendar.spell(day, duty.start, duty.end);
    const owner = ownerOf(scenario, people.get(person), date, { kind: 'duty', duty: id });
    const { organisation, role, breakMinutes } = owner;
    const credited = owner.credited ? to - from - breakMinutes : 0;
    return [
      { person, day, organisation, ...(role && { kind: role.kind }), credited, proposed: false, done: true },
    ];
  });
}

/**
 * Working minutes a person brings from before the period, by day (negative), as the history says or, of duties of which
 * something was said, as these `entries` do; minutes stated of a day stand for all of it. Nothing is known of other days.
 */
export function minutesBefore(
  scenario: Scenario,
  calendar: Calendar,
  done: readonly Done[] = [],
  entries: readonly Entry[] = [],
): Map<string, Map<number, number>> {
  const said = saidOf(done);
  const carried = new Map<string, Map<number, number>>();
  const put = (person: string, day: number, minutes: number): void => {
    if (day >= 0) return;
    const days = carried.get(person) ?? new Map<number, number>();
    carried.set(person, days.set(day, minutes));
  };
  const people = new Map(scenario.people.map((each) => [each.id, each]));
  for (const record of scenario.history ?? []) {
    const { person, date, duty: id } = record;
    const day = calendar.dayOf(date);
    const duty = scenario.duties?.find((one) => one.id === id);
    const work = duty && calendar.spell(day, duty.start, duty.end);
    const ready = standbyAsWork(scenario, people.get(person), record, work, calendar);
    if (work === undefined || said.has(`${person} ${date} ${id}`)) put(person, day, ready);
    else put(person, day, ready + work[1] - work[0] - (duty?.breakMinutes ?? 0));
  }
  for (const { person, day, working } of entries)
    put(person, day, (carried.get(person)?.get(day) ?? 0) + working);
  for (const { person, date, minutes } of scenario.worked ?? []) put(person, calendar.dayOf(date), minutes);
  return carried;
}

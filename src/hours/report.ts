/** What everybody's time adds up to in a rota. */
import type { NumberedLine, Person, Rota, Scenario } from '../domain/index.ts';
import { type Calendar, createCalendar } from '../time/calendar.ts';
import { type AccountState, accountStates } from './accounts.ts';
import { type Done, doneOf } from './actuals.ts';
import { type Attendance, attendanceOf } from './attendance.ts';
import { compensatoryRest, type OwedRest } from './compensatory-rest.ts';
import { type ContractHours, contractHours } from './contract-hours.ts';
import { isAway, isWorkingDay } from './employment.ts';
import { type EmergencyShare, emergencyShare, shareAhead } from './emergency-share.ts';
import { expectedCalls } from './expected-calls.ts';
import {
  creditOf,
  type Credit,
  entriesOf,
  type Entry,
  minutesBefore,
  pastCredits,
  saidOf,
} from './entries.ts';
import { type Fatigue, fatigueOf } from './fatigue.ts';
import { carriedLines } from './carried-hours.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { type PartOfReadiness, readinessSpread } from './readiness-spread.ts';
import { retainerBand } from './retainer.ts';
import { type Credited, type RequiredHours, requiredIn } from './required-hours.ts';
import { highestAverage, REFERENCE_WEEKS, type WeeklyAverage, type WorkedDay } from './weekly-average.ts';
import { busyTimes } from './times-at-work.ts';
import { windowsOf } from './windows.ts';

const REFERENCE_DAYS = REFERENCE_WEEKS * 7;

export interface PersonHours extends Ledger {
  readonly person: string;
  readonly name: string;
  readonly required: readonly RequiredHours[];
  readonly contracts: readonly ContractHours[];
  readonly accounts: readonly AccountState[];
  /** On-call contracts: hours of readiness a week in the rota, and the retainer they are in the band of. */
  readonly retainer?: { readonly weeklyHours: number; readonly percent: number };
  /** What on-call contracts ask of the parts of the week, and what the rota gives; empty where they say nothing of it. */
  readonly spread: readonly PartOfReadiness[];
  /** Daily rest that calls between duties cost, owed as compensatory rest, and whether it was given. */
  readonly restOwed: readonly OwedRest[];
  /** The most fatigue points, a heuristic; absent where there is no work. */
  readonly fatigue?: Fatigue;
  /** Duties attended and cancelled; absent unless an organisation of theirs counts that of single people. */
  readonly attendance?: Attendance;
  /** How much of twelve weeks went into calls; absent where none was answered and none is part of the role. */
  readonly emergency?: EmergencyShare;
  /** The highest average over 17 weeks (over all days known, if fewer), with its first and last date. */
  readonly average?: WeeklyAverage & { readonly first: string; readonly last: string };
}

/** What is known beside the rota. */
export interface Known {
  /** What people said was done, and supervisors approved. */
  readonly lines: readonly NumberedLine[];
  /** This minute, elapsed; planned days that are over by now and of which nobody said anything are told apart. */
  readonly now: number;
}

const NOTHING_SAID: Known = { lines: [], now: -Infinity };

/** Hours of everyone in a rota's scenario, in its order; elapsed minutes throughout. What was done counts as it was. */
export function hoursReport(rota: Rota, { lines, now }: Known = NOTHING_SAID): PersonHours[] {
  const { scenario } = rota;
  const calendar = createCalendar(scenario);
  const done = doneOf(lines);
  const entries = entriesOf(rota, calendar, done);
  const carried = minutesBefore(scenario, calendar, done, entries);
  const busy = busyTimes(rota, done, saidOf(done));
  const credits: Credit[] = [...pastCredits(scenario, calendar, done), ...entries.map(creditOf)];
  return scenario.people.map((person) => {
    const own = entries.filter((entry) => entry.person === person.id);
    const ledger = ledgerOf(own, calendar);
    const average = averageOf(
      scenario,
      person,
      ledger,
      carried.get(person.id) ?? new Map<number, number>(),
      calendar,
    );
    const within = own.filter(({ day }) => 0 <= day && day < calendar.days);
    const contracts = contractHours(scenario, person, within, calendar);
    const required = requiredOf(scenario, person, credits, calendar, now);
    const goesOn = carriedLines(scenario, person, required);
    const attendance = attendanceOf(scenario, person, done);
    const fatigue = fatigueOf(busy.get(person.id) ?? [], calendar);
    return {
      person: person.id,
      name: person.name,
      ...ledger,
      required,
      contracts,
      accounts: accountStates(scenario, person.id, contracts, goesOn, calendar),
      ...(person.roles.some(({ kind }) => kind === 'on-call') && {
        retainer: retainerOf(ledger.total.standby, calendar),
      }),
      spread: readinessSpread(rota, person, calendar),
      restOwed: compensatoryRest(rota, person.id, busy.get(person.id) ?? [], calendar),
      ...emergencyOf(scenario, person, within, carried.get(person.id), done, calendar, now),
      ...(fatigue !== undefined && { fatigue }),
      ...(attendance !== undefined && { attendance }),
      ...(average === undefined ? {} : { average }),
    };
  });
}

function emergencyOf(
  { agreements = [] }: Scenario,
  { id, roles }: Person,
  entries: readonly Entry[],
  carried: ReadonlyMap<number, number> | undefined,
  done: readonly Done[],
  calendar: Calendar,
  now: number,
): Pick<PersonHours, 'emergency'> {
  const own = done.filter(({ actual }) => actual.person === id);
  const until = now === -Infinity ? Infinity : now;
  const emergency = emergencyShare(entries, carried, own, calendar, until);
  if (emergency.calls === 0 && !roles.some(({ kind }) => kind === 'tri-service')) return {};
  const agreement = agreements.find(({ members }) => members.includes(id));
  const days = Array.from({ length: calendar.days }, (_, day) => day);
  const ahead = shareAhead(entries, carried, own, calendar, {
    from: days.find((day) => calendar.dayStart(day) > now) ?? calendar.days,
    calls: agreement === undefined ? 0 : expectedCalls(agreement),
  });
  return { emergency: { ...emergency, ...(ahead !== undefined && { ahead }) } };
}

function retainerOf(standby: number, { days }: Calendar): NonNullable<PersonHours['retainer']> {
  const weeklyHours = ((standby / 60) * 7) / days;
  return { weeklyHours, percent: retainerBand(weeklyHours).percent };
}

function requiredOf(
  scenario: Scenario,
  person: Person,
  credits: readonly Credit[],
  calendar: Calendar,
  now: number,
): RequiredHours[] {
  return person.roles.flatMap((role) => {
    if (role.requiredHours === undefined) return [];
    const mine = credits.filter(
      (credit) =>
        credit.person === person.id && credit.organisation === role.organisation && credit.kind === role.kind,
    );
    const since = mine
      .filter(({ done, credited }) => done && credited > 0)
      .reduce((first, { day }) => Math.min(first, day), 0);
    return windowsOf(role.requiredHours.per, calendar).map((window) => {
      const within = mine.filter(({ day }) => window.from <= day && day < window.to);
      return requiredIn(scenario, person, role, window, creditedIn(within, calendar, now), calendar, since);
    });
  });
}

function creditedIn(credits: readonly Credit[], { dayStart }: Calendar, now: number): Credited {
  const sum = (counts: (credit: Credit) => boolean): number =>
    credits.filter(counts).reduce((total, { credited }) => total + credited, 0);
  return {
    promised: sum(({ proposed }) => !proposed),
    done: sum(({ done }) => done),
    unsaid: sum(({ proposed, done, day }) => !proposed && !done && dayStart(day + 1) <= now),
    proposed: sum(({ proposed }) => proposed),
  };
}

function averageOf(
  scenario: Scenario,
  person: Person,
  { byDay }: Ledger,
  carried: ReadonlyMap<number, number>,
  calendar: Calendar,
): PersonHours['average'] {
  const first = Math.max(-REFERENCE_DAYS, Math.min(0, ...carried.keys()));
  const days = Array.from({ length: calendar.days - first }, (_, index): WorkedDay => {
    const day = first + index;
    const date = calendar.dateOf(day);
    return {
      minutes: byDay.get(day)?.working ?? carried.get(day) ?? 0,
      excluded: isAway(scenario, person.id, date) && isWorkingDay(scenario, person, date),
    };
  });
  const highest = highestAverage(days, REFERENCE_DAYS);
  if (highest === undefined) return undefined;
  const { from, to, ...average } = highest;
  return { ...average, first: calendar.dateOf(first + from), last: calendar.dateOf(first + to - 1) };
}

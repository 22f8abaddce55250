/** What a strategic board is shown of a rota: what it gives, what is open, and the risks, in numbers and in sentences. */
import { coverReport } from '../cover/report.ts';
import { type Rota, type RoleKind, TAGS } from '../domain/index.ts';
import { doneOf } from '../hours/actuals.ts';
import { attendanceByDuty, type DutyAttendance } from '../hours/attendance.ts';
import { type EmergencyShare, shareTogether } from '../hours/emergency-share.ts';
import { hoursReport, type Known, type PersonHours } from '../hours/report.ts';
import { spanOf } from '../hours/times-at-work.ts';
import { createCalendar } from '../time/calendar.ts';
import { addDays } from '../time/dates.ts';
import { type Interval, overlaps } from '../time/intervals.ts';
import { type ComplianceReport, complianceOf } from './compliance.ts';
import { type EstablishedPost, establishmentOf } from './establishment.ts';
import type { SecondReading } from './findings.ts';
import { type HotspotFigures, hotspotsOf } from './hotspots.ts';
import { type Leadership, leadershipOf } from './leadership.ts';
import { type Presence, presenceOf } from './presence.ts';
import { type VisitFigures, visitsOf } from './prevention.ts';
import { type Risk, risksOf } from './risks.ts';
import { openTrainingPlans, type TrainingPlan } from './training-plan.ts';

/** How a pump does over the rota. */
export interface PumpFigures {
  readonly station: string;
  readonly pump: string;
  /** Parts of the time with a standard crew, 0 to 1: as planned, and as is wanted. */
  readonly planned: number;
  readonly target?: number;
  /** Minutes without one, in all and at the longest stretch. */
  readonly off: number;
  readonly longestGap: number;
}

/** What was done under a tag in a financial year, April to March. */
export interface TagFigures {
  readonly tag: (typeof TAGS)[number];
  /** `2026/27`. */
  readonly year: string;
  readonly times: number;
  readonly minutes: number;
}

export interface CallFigures extends EmergencyShare {
  readonly organisation: string;
}

export interface Board {
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly pumps: readonly PumpFigures[];
  readonly visits: readonly VisitFigures[];
  readonly presence: Presence;
  readonly hotspots: readonly HotspotFigures[];
  /** Windows of required hours that end in the rota, by how they stand. */
  readonly required: Readonly<Record<string, number>>;
  /** Of everybody in an organisation who answers calls; empty where nobody does. */
  readonly calls: readonly CallFigures[];
  readonly tags: readonly TagFigures[];
  readonly attendance: readonly DutyAttendance[];
  readonly posts: readonly EstablishedPost[];
  readonly leadership: Leadership;
  readonly people: Readonly<Partial<Record<RoleKind, number>>>;
  readonly expiries: ComplianceReport['expiries'];
  /** Of who is there by the last day and has courses before them. */
  readonly training: readonly TrainingPlan[];
  readonly legal: boolean;
  readonly risks: readonly Risk[];
}

/** The figures of a rota, with what is known beside it. */
export function boardOf(rota: Rota, known: Known, secondReading: SecondReading): Board {
  const { scenario } = rota;
  const { period } = scenario;
  const last = addDays(period.from, period.days - 1);
  const calendar = createCalendar(scenario);
  const hours = hoursReport(rota, known);
  const whole: Interval = [0, calendar.dayStart(calendar.days)];
  const compliance = complianceOf(rota, secondReading, { told: period.from });
  const figures = {
    name: scenario.name,
    first: period.from,
    last,
    pumps: coverReport(rota).map(({ station, pump, planned, target, minutes, longestGap }) => ({
      ...{ station, pump, planned, longestGap },
      ...(target !== undefined && { target }),
      off: minutes.LIMITED + minutes.DELAYED + minutes.OFF,
    })),
    visits: visitsOf(rota),
    presence: presenceOf(rota),
    hotspots: hotspotsOf(rota),
    required: counts(hours.flatMap(({ required }) => required.map(({ state }) => state))),
    calls: callsOf(rota, hours),
    tags: tagsOf(known),
    attendance: attendanceByDuty(scenario, doneOf(known.lines)),
    posts: establishmentOf(scenario, period.from),
    leadership: leadershipOf(scenario, period.from),
    people: counts(
      scenario.people.flatMap((person) => [
        ...new Set(
          person.roles
            .filter((role) => [role, person].every((each) => overlaps(calendar.interval(each), whole)))
            .map(({ kind }) => kind),
        ),
      ]),
    ),
    expiries: compliance.expiries,
    training: openTrainingPlans(scenario, period.from).filter(({ joins = '' }) => joins <= last),
    legal: compliance.legal,
  };
  return { ...figures, risks: risksOf(figures, compliance, hours) };
}

function callsOf({ scenario }: Rota, hours: readonly PersonHours[]): CallFigures[] {
  const byPerson = new Map(hours.map((each) => [each.person, each.emergency]));
  return scenario.organisations.flatMap(({ id }): CallFigures[] => {
    const shares = scenario.people
      .filter(({ roles }) => roles.some(({ organisation }) => organisation === id))
      .flatMap((person) => byPerson.get(person.id) ?? []);
    const together = shareTogether(shares);
    return together === undefined ? [] : [{ organisation: id, ...together }];
  });
}

function tagsOf({ lines }: Known): TagFigures[] {
  const figures = new Map<string, TagFigures>();
  for (const { actual } of doneOf(lines)) {
    const { tag, date, start, end } = actual;
    if (tag === undefined || start === undefined || end === undefined) continue;
    const year = financialYear(date);
    const known = figures.get(`${year} ${tag}`) ?? { tag, year, times: 0, minutes: 0 };
    const [from, to] = spanOf({ start, end });
    figures.set(`${year} ${tag}`, { ...known, times: known.times + 1, minutes: known.minutes + to - from });
  }
  return [...figures.values()].sort(
    (a, b) => a.year.localeCompare(b.year) || TAGS.indexOf(a.tag) - TAGS.indexOf(b.tag),
  );
}

/** `2026/27` of any day from 1 April 2026 to 31 March 2027. */
function financialYear(date: string): string {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '04-01' ? 1 : 0);
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

function counts<T extends string>(words: readonly T[]): Partial<Record<T, number>> {
  const found: Partial<Record<T, number>> = {};
  for (const word of words) found[word] = (found[word] ?? 0) + 1;
  return found;
}

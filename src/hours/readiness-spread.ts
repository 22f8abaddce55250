/** Readiness by part of the week: what on-call contracts ask on weekdays by day, by night and at weekends. */
import type { Assignment, Person, Rota, Scenario } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { type Interval, sharedMinutes } from '../time/intervals.ts';
import { WEEK_PARTS, type WeekPart, weekParts } from '../time/week-parts.ts';
import { daysHeld } from './employment.ts';

export interface PartOfReadiness {
  readonly part: WeekPart;
  /** Minutes the contract asks of the period at least. */
  readonly least: number;
  /** Minutes of readiness in the rota. */
  readonly minutes: number;
}

/** The least minutes of each part that a person’s contracts ask of the period; parts of which nothing is said are left out. */
export function spreadAsked(scenario: Scenario, person: Person, calendar: Calendar): Map<WeekPart, number> {
  const asked = new Map<WeekPart, number>();
  for (const role of person.roles) {
    const spread = role.readiness?.spread;
    if (spread === undefined) continue;
    const days = daysHeld(scenario, person, role, calendar, [0, calendar.days]);
    for (const part of WEEK_PARTS) {
      const hours = spread[part];
      if (hours === undefined) continue;
      asked.set(part, (asked.get(part) ?? 0) + Math.round((hours * 60 * days) / 7));
    }
  }
  return asked;
}

/** What is asked of a person and what a rota gives; empty where the contracts say nothing of it. */
export function readinessSpread(rota: Rota, person: Person, calendar: Calendar): PartOfReadiness[] {
  const own = rota.assignments.filter((assignment) => assignment.person === person.id);
  return spreadOver(rota.scenario, person, own, calendar);
}

/** What is asked of a person and what these days of theirs give. */
export function spreadOver(
  scenario: Scenario,
  person: Person,
  days: readonly Day[],
  calendar: Calendar,
): PartOfReadiness[] {
  return [...spreadAsked(scenario, person, calendar)].map(([part, least]) => ({
    part,
    least,
    minutes: days.reduce((sum, day) => sum + readyMinutes(day, part, calendar), 0),
  }));
}

type Day = Pick<Assignment, 'spells'>;

/** Minutes of one day's readiness in a part of the week, without those spent on duty. */
function readyMinutes({ spells }: Day, part: WeekPart, calendar: Calendar): number {
  const timeOf = ({ start, end }: Day['spells'][number]): Interval => [
    calendar.minuteOf(start),
    calendar.minuteOf(end),
  ];
  const duties = spells.filter(({ kind }) => kind === 'duty').map(timeOf);
  return spells
    .filter(({ kind }) => kind === 'on-call')
    .map(timeOf)
    .reduce((sum, time) => sum + partWithout(calendar, part, time, duties), 0);
}

/** Minutes of a time that lie in a part of the week and in none of the duties. */
export function partWithout(
  calendar: Calendar,
  part: WeekPart,
  time: Interval,
  duties: readonly Interval[],
): number {
  return duties.reduce(
    (minutes, duty) =>
      sharedMinutes(time, duty) === 0
        ? minutes
        : minutes - weekParts(calendar, [Math.max(time[0], duty[0]), Math.min(time[1], duty[1])])[part],
    weekParts(calendar, time)[part],
  );
}

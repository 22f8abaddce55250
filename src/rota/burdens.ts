/** What is unloved and is to be shared: what a day of somebody counts for, and on which days anybody could be asked for it. */
import {
  type DayRecord,
  type Duty,
  type Organisation,
  type Restriction,
  type Role,
  type Scenario,
  WEEKDAYS,
} from '../domain/index.ts';
import { holdsOn } from '../hours/employment.ts';
import { clockMinutes, weekdayOfDate } from '../time/dates.ts';
import { bankHolidays } from '../time/holidays.ts';

const SATURDAY = 5;
const DAY = 24 * 60;

/** A day of a person in one of their roles. */
export interface RoleDay {
  readonly scenario: Scenario;
  readonly organisation: Organisation;
  readonly role: Role;
  readonly person: string;
  readonly date: string;
}

/** One thing that is shared. */
export interface Burden {
  readonly id: 'lates' | 'nights' | 'weekend-days' | 'bank-holidays' | 'on-call';
  readonly unit: 'days' | 'minutes';
  /** Whether anybody may be asked for it on this day, and this person in particular. */
  readonly isAsked: (day: RoleDay) => boolean;
  /** How much of it a day is. `duty`: what is worked for the organisation; undefined: nothing. */
  readonly amount: (day: RoleDay, record: DayRecord, duty: Duty | undefined) => number;
}

const isWeekend = ({ date }: RoleDay): boolean => weekdayOfDate(date) >= SATURDAY;

const isHoliday = ({ organisation, date }: RoleDay): boolean => {
  const { holidays: jurisdiction, extraHolidays: extra } = organisation;
  return bankHolidays(Number(date.slice(0, 4)), { jurisdiction, extra }).includes(date);
};

/** Whoever may work no duty of a family has no share of it. */
function mayWork(family: Duty['family'], { scenario, role, person, date }: RoleDay): boolean {
  const weekday = WEEKDAYS[weekdayOfDate(date)];
  const limits = (scenario.restrictions ?? []).filter(
    (each) =>
      each.person === person &&
      holdsOn(each, date) &&
      (each.weekdays === undefined || each.weekdays.some((name) => name === weekday)),
  );
  return (scenario.duties ?? []).some(
    (duty) =>
      duty.family === family && isOfRole(duty, role) && !limits.some((limit) => isForbidden(duty, limit)),
  );
}

/** Whether a duty is of the work of a role. */
export function isOfRole({ organisation, roles, id }: Duty, role: Role): boolean {
  return (
    organisation === role.organisation && roles.includes(role.kind) && (role.duties?.includes(id) ?? true)
  );
}

function isForbidden({ family, start, end }: Duty, { noNights, notBefore, notAfter }: Restriction): boolean {
  const ends = end > start ? clockMinutes(end) : clockMinutes(end) + DAY;
  return (
    (noNights === true && family === 'night') ||
    (notBefore !== undefined && start < notBefore) ||
    (notAfter !== undefined && ends > clockMinutes(notAfter))
  );
}

const worked = (duty: Duty | undefined): number => (duty === undefined ? 0 : 1);

/** In the order in which they are told. Days are operational days. */
export const BURDENS: readonly Burden[] = [
  {
    id: 'lates',
    unit: 'days',
    isAsked: (day) => mayWork('late', day),
    amount: (_day, _record, duty) => (duty?.family === 'late' ? 1 : 0),
  },
  {
    id: 'nights',
    unit: 'days',
    isAsked: (day) => mayWork('night', day),
    amount: (_day, _record, duty) => (duty?.family === 'night' ? 1 : 0),
  },
  {
    id: 'weekend-days',
    unit: 'days',
    isAsked: isWeekend,
    amount: (day, _record, duty) => (isWeekend(day) ? worked(duty) : 0),
  },
  {
    id: 'bank-holidays',
    unit: 'days',
    isAsked: isHoliday,
    amount: (day, _record, duty) => (isHoliday(day) ? worked(duty) : 0),
  },
  {
    id: 'on-call',
    unit: 'minutes',
    isAsked: ({ role }) => role.station !== undefined,
    amount: ({ role }, { onCall = [] }) => (role.station === undefined ? 0 : onCall.reduce(spellMinutes, 0)),
  },
];

/** Of one period of readiness by the clock, added to those before it. */
function spellMinutes(sum: number, { start, end }: { readonly start: string; readonly end: string }): number {
  const minutes = clockMinutes(end) - clockMinutes(start);
  return sum + (minutes > 0 ? minutes : minutes + DAY);
}

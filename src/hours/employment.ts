/** On which days a role is held, and on which its holder is away. */
import type { Person, Role, Scenario } from '../domain/index.ts';
import { absencesOf } from '../time/absences.ts';
import type { Calendar } from '../time/calendar.ts';
import { weekdayOfDate, daysBetween } from '../time/dates.ts';

interface Validity {
  readonly from?: string | undefined;
  readonly through?: string | undefined;
}

/** Whether a dated record holds on a date (on any minute of it). */
export function holdsOn({ from, through }: Validity, date: string): boolean {
  return (
    (from === undefined || from.slice(0, 10) <= date) &&
    (through === undefined || date <= through.slice(0, 10))
  );
}

/** Whether a person holds a role on a date: both records must hold. */
export function isHeld(person: Person, role: Role, date: string): boolean {
  return holdsOn(person, date) && holdsOn(role, date);
}

/** Kinds of absence that are work elsewhere: such days are not time off. */
const WORKED_ELSEWHERE = ['training', 'court'];

/** Whether a person is on leave, sick or otherwise away on a date; training and court are work. */
export function isAway(scenario: Scenario, person: string, date: string): boolean {
  return absencesOf(scenario).some(
    (leave) => leave.person === person && !WORKED_ELSEWHERE.includes(leave.kind) && holdsOn(leave, date),
  );
}

/**
 * Whether a person would normally work on a date: as their shift pattern says, and from Monday to Friday if they
 * have none. Leave costs a working day only on such days.
 */
export function isWorkingDay(scenario: Scenario, person: Person, date: string): boolean {
  const role = person.roles.find((one) => one.pattern !== undefined && isHeld(person, one, date));
  const pattern = scenario.patterns?.find(({ id }) => id === role?.pattern?.id);
  if (role?.pattern === undefined || pattern === undefined) return weekdayOfDate(date) < 5;
  const length = pattern.cycle.length;
  const place = daysBetween(role.pattern.anchor, date) % length;
  return pattern.cycle[(place + length) % length] !== 'off';
}

/** Days of `[from, to)` on which a person holds a role and is not away. */
export function daysHeld(
  scenario: Scenario,
  person: Person,
  role: Role,
  { dateOf }: Pick<Calendar, 'dateOf'>,
  [from, to]: readonly [from: number, to: number],
): number {
  let days = 0;
  for (let day = from; day < to; day++)
    if (isHeld(person, role, dateOf(day)) && !isAway(scenario, person.id, dateOf(day))) days++;
  return days;
}

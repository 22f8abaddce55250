/** Who has so many hours that a call would take them over the limit of their weekly average. */
import type { Organisation, Person, Rota, RuleStatement, Scenario } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { overlaps } from '../time/intervals.ts';
import { entriesOf, minutesBefore } from './entries.ts';
import { meantBy, statementsInForce } from './stated-rules.ts';
import { REFERENCE_WEEKS } from './weekly-average.ts';

/** Working time kept free for calls where nothing is stated, minutes a week: assumed by this project, no regulation. */
const USUAL_RESERVE = 120;
const WEEK = 7;
const SUNDAY = 6;
/** What the rule `average-hours` takes where a statement leaves something out. */
export const USUAL_AVERAGE = { weekly: 48 * 60, weeks: REFERENCE_WEEKS, daily: false };

/** Whether a statement limits the weekly average of working time so that nothing may exceed it. */
export function limitsAverage({ rule, strength = 'hard', params }: RuleStatement): boolean {
  const value = params?.['value'];
  return rule === 'average-hours' && strength === 'hard' && (value === undefined || value === 'minutes');
}

/**
 * What follows from such a limit for those who may be called: the same average less the organisation's reserve, which
 * is asked for and not binding.
 */
export function roomForCalls(
  statement: RuleStatement,
  { callReserveMinutes = USUAL_RESERVE }: Organisation,
): RuleStatement {
  const { weekly } = { ...USUAL_AVERAGE, ...statement.params };
  return {
    ...statement,
    ...{ id: 'room-for-calls', strength: 'soft', tier: 'contracts', weight: 1 },
    params: { ...statement.params, weekly: Math.max(0, weekly - callReserveMinutes) },
  };
}

/** Whether calls may take working time of the person in the period: who is on call, or released from duty for fire calls. */
export function mayBeCalled(person: Person, calendar: Calendar): boolean {
  const period = [calendar.dayStart(0), calendar.dayStart(calendar.days)] as const;
  return person.roles.some(
    (role) =>
      (role.kind === 'on-call' || role.fireMode !== undefined) && overlaps(calendar.interval(role), period),
  );
}

/** Whether a written opt-out of the limit holds for the whole period. */
export function optedOut({ optOut }: Pick<Person, 'optOut'>, calendar: Calendar): boolean {
  if (optOut === undefined) return false;
  const [from, to] = calendar.interval(optOut);
  return from <= calendar.dayStart(0) && calendar.dayStart(calendar.days) <= to;
}

/**
 * People of the rota who may be called and whose average, in a reference period that ends in the rota, is less than
 * the reserve below a limit that is stated for them. Like the rule, it takes days of which nothing is known for free
 * and makes up for no leave; the hours report does.
 */
export function withoutHeadroom(rota: Rota, calendar: Calendar): ReadonlySet<string> {
  const limited = limitsOf(rota.scenario, calendar);
  if (limited.size === 0) return new Set();
  const worked = minutesBefore(rota.scenario, calendar); // person → day → working minutes
  for (const { person, day, working } of entriesOf(rota, calendar)) {
    const days = worked.get(person) ?? new Map<number, number>();
    worked.set(person, days.set(day, (days.get(day) ?? 0) + working));
  }
  const spent = [...limited].filter(([id, limits]) =>
    limits.some((limit) => exceeds([...(worked.get(id) ?? [])], limit, calendar)),
  );
  return new Set(spent.map(([id]) => id));
}

type Limit = typeof USUAL_AVERAGE;

/** Reference periods end on Sundays, the last one with or after the rota, or on every day of it. */
function exceeds(
  worked: readonly (readonly [day: number, minutes: number])[],
  { weekly, weeks, daily }: Limit,
  { days, weekday }: Calendar,
): boolean {
  const most = weekly * weeks;
  if (worked.reduce((sum, [, minutes]) => sum + minutes, 0) <= most) return false;
  for (let last = 0; last < days + (daily ? 0 : WEEK - 1); last++) {
    if (!daily && weekday(last) !== SUNDAY) continue;
    const first = last - WEEK * weeks + 1;
    const sum = worked.reduce((all, [day, minutes]) => all + (first <= day && day <= last ? minutes : 0), 0);
    if (sum > most) return true;
  }
  return false;
}

/** person → the limits stated for them in the period, each less the reserve; only those who have any */
function limitsOf(scenario: Scenario, calendar: Calendar): Map<string, Limit[]> {
  const called = scenario.people.filter(
    (person) => mayBeCalled(person, calendar) && !optedOut(person, calendar),
  );
  const limits = new Map<string, Limit[]>();
  for (const organisation of scenario.organisations) {
    for (const statement of statementsInForce(organisation, calendar).statements.filter(limitsAverage)) {
      const limit = { ...USUAL_AVERAGE, ...roomForCalls(statement, organisation).params };
      for (const { id } of called.filter(meantBy(scenario, calendar, organisation, statement)))
        limits.set(id, [...(limits.get(id) ?? []), limit]);
    }
  }
  return limits;
}

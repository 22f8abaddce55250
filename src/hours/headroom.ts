/** Who has so many hours that a call would take them over the limit of their weekly average. */
import type { Organisation, Person, Rota, RuleStatement, Scenario } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { overlaps } from '../time/intervals.ts';
import { entriesOf, minutesBefore } from './entries.ts';

/** Working time kept free for calls where nothing is stated, minutes a week: assumed by this project, no regulation. */
const USUAL_RESERVE = 120;
const WEEK = 7;
/** What the rule `average-hours` takes where a statement leaves something out. */
const USUAL = { weekly: 48 * 60, weeks: 17, daily: false };

/** Whether calls may take working time of the person: who is on call, or released from duty for fire calls. */
export function mayBeCalled({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.some(({ kind, fireMode }) => kind === 'on-call' || fireMode !== undefined);
}

/** Minutes of working time a week that an organisation keeps free for calls. */
export function callReserve({ callReserveMinutes = USUAL_RESERVE }: Organisation): number {
  return callReserveMinutes;
}

/** A rule `average-hours` with the calls that may come on top of what is planned: its `weekly`, less the reserve. */
export function withReserve(statement: RuleStatement, organisation: Organisation): RuleStatement {
  const { weekly } = { ...USUAL, ...statement.params };
  return {
    ...statement,
    params: { ...statement.params, weekly: Math.max(0, weekly - callReserve(organisation)) },
  };
}

/** Whether a written opt-out of the limit holds for the whole period. */
export function optedOut({ optOut }: Pick<Person, 'optOut'>, calendar: Calendar): boolean {
  if (optOut === undefined) return false;
  const [from, to] = calendar.interval(optOut);
  return from <= calendar.dayStart(0) && calendar.dayStart(calendar.days) <= to;
}

/**
 * People of the rota who may be called and whose average, in a reference period that ends in the rota, is less than
 * the reserve below a limit that is stated for them. Days of which nothing is known count as free.
 */
export function withoutHeadroom(rota: Rota, calendar: Calendar): ReadonlySet<string> {
  const { scenario } = rota;
  const limited = scenario.people.flatMap((person) => {
    const limits =
      mayBeCalled(person) && !optedOut(person, calendar) ? limitsOf(scenario, person, calendar) : [];
    return limits.length > 0 ? [{ id: person.id, limits }] : [];
  });
  if (limited.length === 0) return new Set();
  const worked = minutesBefore(scenario, calendar); // person → day → working minutes
  for (const { person, day, working } of entriesOf(rota, calendar)) {
    const days = worked.get(person) ?? new Map<number, number>();
    worked.set(person, days.set(day, (days.get(day) ?? 0) + working));
  }
  const spent = limited.filter(({ id, limits }) =>
    limits.some((limit) => exceeds([...(worked.get(id) ?? [])], limit, calendar.days)),
  );
  return new Set(spent.map(({ id }) => id));
}

type Limit = typeof USUAL;

function exceeds(
  worked: readonly (readonly [day: number, minutes: number])[],
  { weekly, weeks, daily }: Limit,
  days: number,
): boolean {
  const most = weekly * weeks;
  if (worked.reduce((sum, [, minutes]) => sum + minutes, 0) <= most) return false;
  for (let last = daily ? 0 : WEEK - 1; last < days + (daily ? 0 : WEEK - 1); last += daily ? 1 : WEEK) {
    const first = last - WEEK * weeks + 1;
    const sum = worked.reduce((all, [day, minutes]) => all + (first <= day && day <= last ? minutes : 0), 0);
    if (sum > most) return true;
  }
  return false;
}

/** The limits stated for a person in the period, each less the reserve. */
function limitsOf(scenario: Scenario, person: Person, calendar: Calendar): Limit[] {
  const period = [calendar.dayStart(0), calendar.dayStart(calendar.days)] as const;
  return scenario.organisations.flatMap((organisation) =>
    (organisation.ruleSets ?? [])
      .filter((set) => overlaps(calendar.interval(set), period))
      .flatMap(({ rules }) => rules)
      .filter(
        (statement) =>
          statement.rule === 'average-hours' && isMeant(scenario, organisation, statement, person),
      )
      .map((statement): Limit => ({ ...USUAL, ...withReserve(statement, organisation).params })),
  );
}

/**
 * Whether an organisation means a person by a statement: people with a role in it, of the kinds named or named
 * themselves. A kind that nobody there has means everybody of that kind.
 */
function isMeant(
  { people }: Scenario,
  { id }: Organisation,
  { for: named }: RuleStatement,
  person: Person,
): boolean {
  const has = ({ roles }: Person, kind?: string): boolean =>
    roles.some((role) => role.organisation === id && (kind === undefined || role.kind === kind));
  if (named === undefined) return has(person);
  return named.some(
    (name) =>
      name === person.id ||
      (people.some((other) => has(other, name))
        ? has(person, name)
        : person.roles.some(({ kind }) => kind === name)),
  );
}

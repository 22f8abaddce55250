/** Which rules organisations state for a period, and for whom. */
import type { Organisation, Override, Person, RuleStatement, Scenario } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { type Interval, overlaps } from '../time/intervals.ts';

export interface InForce {
  readonly statements: readonly RuleStatement[];
  /** Ids of the rule sets that hold for part of the period only. */
  readonly partial: readonly string[];
}

/**
 * The statements of the rule sets in force on some day of the period. Where several sets state the same rule under the
 * same name, the one in force longest counts (the later one, if equally long) – a rule cannot change within a period.
 */
export function statementsInForce({ ruleSets = [] }: Organisation, calendar: Calendar): InForce {
  const period: Interval = [calendar.dayStart(0), calendar.dayStart(calendar.days)];
  const chosen = new Map<string, { statement: RuleStatement; minutes: number }>();
  const partial: string[] = [];
  for (const set of ruleSets) {
    const [from, to] = calendar.interval(set);
    if (!overlaps([from, to], period)) continue;
    const minutes = Math.min(to, period[1]) - Math.max(from, period[0]);
    if (minutes < period[1] - period[0]) partial.push(set.id);
    for (const statement of set.rules) {
      const key = statement.id ?? [statement.rule, ...(statement.for ?? [])].join(' ');
      const known = chosen.get(key);
      if (known === undefined || known.minutes <= minutes) chosen.set(key, { statement, minutes });
    }
  }
  return { statements: [...chosen.values()].map(({ statement }) => statement), partial };
}

/**
 * Whom an organisation means by a statement: people with a role in it, of the kinds named, or named themselves. A kind
 * that nobody there has means everybody of that kind: a police force may state rules for officers another body employs.
 * Young people and night workers are its own.
 */
export function meantBy(
  { people }: Scenario,
  calendar: Calendar,
  { id }: Organisation,
  { for: named }: RuleStatement,
): (person: Person) => boolean {
  const rolesOf = (person: Person): Person['roles'] =>
    person.roles.filter((role) => overlaps(calendar.interval(person), calendar.interval(role)));
  const has = (person: Person, kind?: string): boolean =>
    rolesOf(person).some((role) => role.organisation === id && (kind === undefined || role.kind === kind));
  if (named === undefined) return (person) => has(person);
  const own = new Set(named.filter((kind) => people.some((person) => has(person, kind))));
  return (person) =>
    named.some(
      (name) =>
        name === person.id ||
        (isSuch(person, name) && has(person)) ||
        (own.has(name) ? has(person, name) : rolesOf(person).some(({ kind }) => kind === name)),
    );
}

function isSuch({ young, nightWorker }: Person, name: string): boolean {
  return (name === 'young' && young === true) || (name === 'night-worker' && nightWorker === true);
}

/** The overrides of a statement, which may be set aside for somebody for some days; none of one that may not. */
export function overridesOf(
  { overrides = [] }: Scenario,
  { id }: Organisation,
  statement: RuleStatement,
): readonly Override[] {
  if (statement.overridable !== true) return [];
  const name = statement.id ?? statement.rule;
  return overrides.filter((each) => each.organisation === id && each.statement === name);
}

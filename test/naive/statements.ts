/** Which statements of law and agreement bind whom, and when. */
import { DateTime } from 'luxon';
import type { Organisation, Person, Role, RuleSet, RuleStatement, Scenario } from '../../src/domain/index.ts';
import { addDays, clockTime, holding } from './clock.ts';

export interface Binding {
  readonly rule: string;
  /** `organisation/rule-set/place in it`. */
  readonly statement: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Whether it binds on a date of the period. */
  readonly on: (date: string) => boolean;
}

/** Rules that are wishes unless a statement says otherwise. */
const WISHES = ['forward-rotation', 'unwanted-sequence', 'requests', 'keep', 'weekend-share', 'night-share'];

/** The binding statements about a person: those of every organisation in which they hold a role. */
export function bindings(scenario: Scenario, person: Person): Binding[] {
  return scenario.organisations.flatMap((organisation) =>
    (organisation.ruleSets ?? []).flatMap((set) =>
      set.rules.flatMap((stated, place): Binding[] => {
        const strength = stated.strength ?? (WISHES.includes(stated.rule) ? 'soft' : 'hard');
        if (strength === 'soft' || !concerns(scenario, organisation, stated, person)) return [];
        return [
          {
            rule: stated.rule,
            statement: `${organisation.id}/${set.id}/${stated.id ?? place}`,
            params: stated.params ?? {},
            on: (date) =>
              inForce(scenario, set)(date) && !isSetAside(scenario, organisation, stated, person, date),
          },
        ];
      }),
    ),
  );
}

/**
 * Meant for somebody: named, or with a role of a kind named, or (where nobody is named) with any role there. A kind
 * that nobody there has means everybody of that kind: a police force may state rules for officers others employ.
 */
function concerns(
  scenario: Scenario,
  organisation: Organisation,
  { for: whom, rule }: RuleStatement,
  person: Person,
): boolean {
  if (rule === 'average-hours' && hasOptedOut(scenario, person)) return false;
  const held = (who: Person): Role[] => who.roles.filter((role) => isEverHeld(scenario, who, role));
  const there = (who: Person): Role[] => held(who).filter((role) => role.organisation === organisation.id);
  if (whom === undefined) return there(person).length > 0;
  return whom.some((name) => {
    const known = scenario.people.some((other) => there(other).some(({ kind }) => kind === name));
    const roles = known ? there(person) : held(person);
    const isYoung = name === 'young' && person.young === true;
    if (isYoung || (name === 'night-worker' && person.nightWorker === true)) return there(person).length > 0;
    return name === person.id || roles.some(({ kind }) => kind === name);
  });
}

function isEverHeld(scenario: Scenario, person: Person, role: Role): boolean {
  const [from, to] = holding(scenario, role);
  const [since, until] = holding(scenario, person);
  return DateTime.max(from, since) < DateTime.min(to, until);
}

/** A written opt-out that holds for the whole period lifts the weekly average. */
function hasOptedOut(scenario: Scenario, { optOut }: Person): boolean {
  if (optOut === undefined) return false;
  const [from, to] = holding(scenario, optOut);
  const { from: first, days } = scenario.period;
  const dayStart = scenario.dayStart ?? '07:00';
  return (
    from <= clockTime(scenario, first, dayStart, 'start') &&
    clockTime(scenario, addDays(first, days), dayStart, 'start') <= to
  );
}

/** An override says so for the day, of a rule that may be set aside. */
function isSetAside(
  { overrides = [] }: Scenario,
  organisation: Organisation,
  { rule, id = rule, overridable = false }: RuleStatement,
  person: Person,
  date: string,
): boolean {
  return overrides.some(
    (each) =>
      overridable &&
      each.organisation === organisation.id &&
      each.statement === id &&
      each.person === person.id &&
      each.from <= date &&
      date <= each.through,
  );
}

function inForce(scenario: Scenario, set: RuleSet): (date: string) => boolean {
  const [from, to] = holding(scenario, set);
  return (date) => {
    const start = clockTime(scenario, date, '00:00', 'start');
    return clockTime(scenario, date, '24:00', 'end') > from && start < to;
  };
}

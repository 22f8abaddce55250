/** Time that people who have to be asked gave for a duty, and might yet give. */
import { worksDuty } from '../compile/options/police.ts';
import { type Availability, type Person, type Scenario, UNPAID } from '../domain/index.ts';
import { availabilityOf, NOTHING_STATED } from '../time/availability.ts';
import { type Calendar, createCalendar } from '../time/calendar.ts';
import { covers, union } from '../time/intervals.ts';
import type { Vacancy } from './vacancy.ts';

export interface AsIfGiven {
  readonly scenario: Scenario;
  /** Who gave no time for it, and is taken as if they had. */
  readonly people: ReadonlySet<string>;
}

/**
 * The scenario as if everybody who has to be asked had given the time of a duty: what they accept binds whether or not they had
 * offered it. A no and leave stay what they are, and nobody gives any time for readiness. The same scenario where nobody is meant.
 */
export function asIfGiven(scenario: Scenario, { date, duty: id }: Vacancy): AsIfGiven {
  const calendar = createCalendar(scenario);
  const duty = scenario.duties?.find((each) => each.id === id);
  const day = calendar.dayOf(date);
  const asked = scenario.people.filter(
    ({ roles }) =>
      duty !== undefined && roles.some((role) => UNPAID.includes(role.kind) && worksDuty(role, duty)),
  );
  if (duty === undefined || asked.length === 0) return { scenario, people: new Set() };
  const [from, to] = calendar.spell(day, duty.start, duty.end);
  const given = givenBy(scenario, asked, calendar);
  const people = new Set(asked.map(({ id: who }) => who).filter((who) => !covers(given(who), from, to)));
  if (people.size === 0) return { scenario, people };
  const [start, end] = [calendar.iso(from), calendar.iso(to)];
  // What was said of the time is laid over it.
  const lines = [...people].map((person): Availability => ({
    ...{ person, state: 'offered', when: { dates: [start.slice(0, 10)] } },
    ...{ start: start.slice(11, 16), end: end.slice(11, 16), for: 'duty' },
  }));
  return { scenario: { ...scenario, availability: [...lines, ...(scenario.availability ?? [])] }, people };
}

/** person → stretches that they gave */
function givenBy(
  scenario: Scenario,
  people: readonly Person[],
  calendar: Calendar,
): (person: string) => readonly (readonly [number, number])[] {
  const ids = new Set(people.map(({ id }) => id));
  const availability = (scenario.availability ?? []).filter(({ person }) => ids.has(person));
  const stated = availabilityOf({ ...scenario, availability }, calendar);
  return (person) =>
    union(
      (stated.get(person) ?? NOTHING_STATED).duty
        .filter(({ state }) => state !== 'no')
        .map(({ from, to }): [number, number] => [from, to]),
    );
}

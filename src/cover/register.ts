/** The records of a scenario by name, with their validity as elapsed minutes. */
import type { Activity, Beat, Duty, Person, Role, Scenario, Station } from '../domain/index.ts';
import { availabilityOf, NOTHING_STATED, type Stated } from '../time/availability.ts';
import { type Calendar, createCalendar, type Validity } from '../time/calendar.ts';
import { intersection, type Interval } from '../time/intervals.ts';
import { agreementTimes } from './agreements.ts';
import { type Rest, restTimes } from './rest.ts';
import { type TravelTimes, travelTimes } from './travel.ts';

export interface HeldRole {
  readonly record: Role;
  /** When both the person and the role are in place. */
  readonly held: Interval;
}

export interface PersonFacts {
  readonly record: Person;
  readonly held: Interval;
  readonly roles: readonly HeldRole[];
  /** skill → when it is signed off */
  readonly skills: ReadonlyMap<string, readonly Interval[]>;
  /** power → when it is held */
  readonly powers: ReadonlyMap<string, readonly Interval[]>;
  readonly stated: Stated;
  /** After calls in the night. */
  readonly rest: Rest;
  /** station → when agreements let the person count there from a role of another service */
  readonly agreed: ReadonlyMap<string, readonly Interval[]>;
}

export interface Register {
  readonly scenario: Scenario;
  readonly calendar: Calendar;
  readonly travel: TravelTimes;
  readonly people: ReadonlyMap<string, PersonFacts>;
  readonly stations: ReadonlyMap<string, Station>;
  readonly duties: ReadonlyMap<string, Duty>;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly beats: ReadonlyMap<string, Beat>;
}

const NO_REST: Rest = { leading: [], duty: [] };

/** Reads a valid scenario; references that lead nowhere are validation's business. */
export function registerOf(scenario: Scenario, calendar: Calendar = createCalendar(scenario)): Register {
  const stated = availabilityOf(scenario, calendar);
  const agreements = agreementTimes(scenario, calendar);
  const rests = restTimes(scenario, calendar);
  const byId = <T extends { readonly id: string }>(records: readonly T[] | undefined): Map<string, T> =>
    new Map((records ?? []).map((record) => [record.id, record]));
  return {
    scenario,
    calendar,
    travel: travelTimes(scenario, calendar),
    stations: byId(scenario.stations),
    duties: byId(scenario.duties),
    activities: byId(scenario.activities),
    beats: byId(scenario.beats),
    people: new Map(
      scenario.people.map((record) => [
        record.id,
        factsOf(
          record,
          calendar,
          stated.get(record.id) ?? NOTHING_STATED,
          agreements.get(record.id) ?? new Map<string, readonly Interval[]>(),
          rests.get(record.id) ?? NO_REST,
        ),
      ]),
    ),
  };
}

/** The facts of a person of the scenario. Throws on anybody else. */
export function personIn(register: Register, id: string): PersonFacts {
  const person = register.people.get(id);
  if (person === undefined) throw new Error(`No person is called ${id}.`);
  return person;
}

function factsOf(
  record: Person,
  calendar: Calendar,
  stated: Stated,
  agreed: ReadonlyMap<string, readonly Interval[]>,
  rest: Rest,
): PersonFacts {
  const held = calendar.interval(record);
  const dated = <T extends Validity>(
    entries: readonly T[] | undefined,
    name: (entry: T) => string,
  ): Map<string, Interval[]> => {
    const times = new Map<string, Interval[]>();
    for (const entry of entries ?? []) {
      times.set(name(entry), [...(times.get(name(entry)) ?? []), calendar.interval(entry)]);
    }
    return times;
  };
  return {
    record,
    held,
    roles: record.roles.flatMap((role) => {
      const [both] = intersection([held], [calendar.interval(role)]);
      return both === undefined ? [] : [{ record: role, held: both }];
    }),
    skills: dated(record.skills, ({ skill }) => skill),
    powers: dated(record.powers, ({ power }) => power),
    stated,
    rest,
    agreed,
  };
}

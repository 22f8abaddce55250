import type { Random } from '../../solver/random.ts';
import type { Availability, Leave, Person, Pump, Role, Station } from '../../src/domain/index.ts';
import { addDays } from '../../src/time/dates.ts';
import { hoursAWeek, onCallWeek } from './availability.ts';
import { numbered } from './people.ts';
import { crewSkills } from './skills.ts';

const seat = (kind: string, skill: string, count = 1): Pump['crews'][number]['seats'][number] => ({
  kind,
  count,
  skills: [skill],
});
const LEADERS = [seat('OIC', 'oic'), seat('driver', 'driver')];

/** Five riders: one in charge, one driver, two in breathing apparatus, one more. */
export const FULL: Pump['crews'][number] = {
  state: 'FULL',
  seats: [...LEADERS, seat('BA', 'ba', 2), seat('any', 'rider')],
};
export const STANDARD: Pump['crews'][number] = {
  state: 'STANDARD',
  seats: [...LEADERS, seat('BA', 'ba', 2)],
};
/** Three riders, to a short list of incidents. */
export const LIMITED: Pump['crews'][number] = { state: 'LIMITED', seats: [...LEADERS, seat('any', 'rider')] };

/** On-call periods of six hours or more. */
const CHANGE_TIMES = ['07:00', '13:00', '19:00', '01:00'];

export interface StationSpec {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly pumps: number;
  readonly crews?: Pump['crews'];
  readonly turnInMinutes?: number;
  readonly key?: boolean;
  readonly crewedHours?: Station['crewedHours'];
}

/** A station at the place of the same id, its pumps named after it. */
export function stationOf(spec: StationSpec): Station {
  const { id, name, organisation, key, crewedHours } = spec;
  return {
    id,
    name,
    organisation,
    place: id,
    turnInMinutes: spec.turnInMinutes ?? 5,
    changeTimes: CHANGE_TIMES,
    ...(key === true ? { key } : {}),
    pumps: Array.from({ length: spec.pumps }, (_, index) => ({
      id: `${id}-P${index + 1}`,
      crews: [...(spec.crews ?? [FULL, STANDARD])],
      target: key === true ? 0.95 : 0.9,
    })),
    ...(crewedHours === undefined ? {} : { crewedHours }),
  };
}

/** Hours of readiness a week that a contract may ask: the bands of the retainer from January 2025. */
const BANDS = [
  { from: 120, min: 91, max: 119 },
  { from: 95, min: 61, max: 90 },
  { from: 0, min: 48, max: 60 },
];

export interface Crew {
  readonly people: Person[];
  readonly availability: Availability[];
  readonly leave: Leave[];
}

/** The on-call people of a station: skills, a contract that fits what they offer, one in six away for a week. */
export function onCallCrew(
  random: Random,
  station: Station,
  count: number,
  nextName: () => string,
  from: string,
  drill?: string,
): Crew {
  const crew: Crew = { people: [], availability: [], leave: [] };
  for (const [index, skills] of crewSkills(random, count, from).entries()) {
    const id = numbered(station.id, index + 1);
    const week = onCallWeek(random, id, from);
    crew.people.push({
      id,
      name: nextName(),
      roles: [onCallRole(station, hoursAWeek(week), drill)],
      skills,
      turnIn: { [station.id]: 2 + random.below(3) },
    });
    crew.availability.push(...week);
    if (random.below(6) === 0) crew.leave.push(weekAway(random, id, from));
  }
  return crew;
}

/** An on-call contract in the band that `hours` offered a week allow. */
export function onCallRole(station: Station, hours: number, drill?: string): Role {
  const { min, max } = BANDS.find((band) => hours >= band.from) ?? { min: 0, max: 60 };
  return {
    organisation: station.organisation,
    kind: 'on-call',
    station: station.id,
    ...(drill === undefined ? {} : { duties: [drill] }),
    readiness: { min: Math.min(min, hours), max },
  };
}

/** A week of annual leave in one of the four weeks from a Monday on. */
export function weekAway(random: Random, person: string, monday: string): Leave {
  const from = addDays(monday, 7 * random.below(4));
  return { person, kind: 'annual', from, through: addDays(from, 6) };
}

/** What comes between a rota and its people, at random: the same for the same rota and seed. */

import type { Random } from '../../solver/random.ts';
import { DEFAULT_TRAVEL, driveMinutes } from '../../src/cover/travel.ts';
import type { Place, Pump, Rota, Scenario } from '../../src/domain/index.ts';
import type { Absent } from '../../src/rota/replanning/disturbed.ts';
import {
  type Replan,
  replanForRecords,
  replanOf,
  type ReplanWorld,
} from '../../src/rota/replanning/replan.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { addDays } from '../../src/time/dates.ts';

/**
 * - `absent`: somebody drops out
 * - `leave`: somebody is given leave
 * - `skill`: a skill of somebody lapses
 * - `vehicle`: a pump is off the road, or a station closed from then on
 * - `road`: a drive to a place where people are wanted takes longer from then on
 * - `event`: people are wanted at a place
 */
export const KINDS = ['absent', 'leave', 'skill', 'vehicle', 'road', 'event'] as const;
export type DisturbanceKind = (typeof KINDS)[number];

/** Somebody who is not there, or records that are otherwise. */
export type Disturbance = {
  readonly kind: DisturbanceKind;
  /** Minute at which it is known. */
  readonly now: number;
} & ({ readonly absent: Absent } | { readonly records: Scenario });

/** Minutes after the start of the first day that it is about at which a disturbance is known: before it, or at noon. */
const KNOWN = [-20, 300] as const;
const DAY = 1440;
/** Days for which somebody is away or a pump off the road, at most. */
const LONGEST = 3;
/** Of the places around one, those to which a drive may take longer. */
const NEAR = 4;

/** What is drawn for every kind. */
interface Drawn {
  readonly scenario: Scenario;
  /** Somebody who does something on the first day. */
  readonly person: string;
  readonly date: string;
  readonly through: string;
  readonly random: Random;
}

/** The records that are otherwise; undefined where the scenario has nothing that could be. */
type Drawing = (drawn: Drawn) => Partial<Scenario> | undefined;

const RECORDS: Readonly<Record<Exclude<DisturbanceKind, 'absent'>, Drawing>> = {
  leave: ({ scenario, person, date, through }) => ({
    leave: [...(scenario.leave ?? []), { person, kind: 'other', from: date, through }],
    locked: fixedButFor(scenario, person, date, through),
  }),
  skill: ({ scenario, date, random }) => {
    const { people, period } = scenario;
    const able = people.filter(({ skills = [] }) => skills.length > 0);
    if (able.length === 0) return undefined;
    const { id, skills = [] } = oneOf(able, random);
    const { skill: lapsed } = oneOf(skills, random);
    const through = addDays(date, -1);
    const left = skills.map((held) => (held.skill === lapsed ? { ...held, through } : held));
    return {
      people: people.map((each) => (each.id === id ? { ...each, skills: left } : each)),
      locked: fixedButFor(scenario, id, date, addDays(period.from, period.days)),
    };
  },
  vehicle: ({ scenario, date, through, random }) => {
    const { stations = [], period } = scenario;
    if (stations.length === 0) return undefined;
    const { pumps } = oneOf(stations, random);
    return random.below(2) === 0
      ? offTheRoad(scenario, [oneOf(pumps, random)], date, through)
      : offTheRoad(scenario, pumps, date, addDays(period.from, period.days));
  },
  road: ({ scenario, date, random }) => {
    const { places = [], demands = [], travel = DEFAULT_TRAVEL, period } = scenario;
    const wanted = places.filter(({ id }) => demands.some((each) => 'place' in each && each.place === id));
    if (wanted.length === 0 || places.length < 2) return undefined;
    const a = oneOf(wanted, random);
    const driveTo = (place: Place): number => driveMinutes(a, place, travel);
    const near = places.filter((place) => place !== a).sort((b, c) => driveTo(b) - driveTo(c));
    const b = oneOf(near.slice(0, NEAR), random);
    const through = addDays(period.from, period.days);
    const slow = { a: a.id, b: b.id, minutes: 30 * (1 + random.below(4)), from: date, through };
    return { travel: { ...travel, overrides: [...(travel.overrides ?? []), slow] } };
  },
  event: ({ scenario, date, random }) => {
    const { places = [], demands = [] } = scenario;
    if (places.length === 0) return undefined;
    const begins = 10 + random.below(10);
    const [start, end] = [begins, begins + 2 + random.below(3)].map(clock) as [string, string];
    const place = oneOf(places, random).id;
    return {
      demands: [
        ...demands,
        {
          ...{ kind: 'commitment', id: 'event-at-random', name: 'Event', when: { dates: [date] } },
          ...{ start, end, place, need: 2 + random.below(7) },
        },
      ],
    };
  },
};

/** So many disturbances of a rota in which somebody does something; of all kinds in turn for which its scenario has what it takes. */
export function disturbancesOf(rota: Rota, count: number, random: Random): Disturbance[] {
  const { scenario, assignments } = rota;
  const calendar = createCalendar(scenario);
  const found: Disturbance[] = [];
  for (let turn = 0; found.length < count; turn++) {
    const kind = KINDS[turn % KINDS.length]!;
    const { person, date } = oneOf(assignments, random);
    const now = calendar.dayStart(calendar.dayOf(date)) + oneOf(KNOWN, random);
    const days = 1 + random.below(LONGEST);
    if (kind === 'absent') {
      found.push({ kind, now, absent: { person, between: [now, now + DAY * days] } });
      continue;
    }
    const through = addDays(date, days - 1);
    const records = RECORDS[kind]({ scenario, person, date, through, random });
    if (records !== undefined) found.push({ kind, now, records: { ...scenario, ...records } });
  }
  return found;
}

/** The ways out of a disturbance at the minute at which it is known. */
export function replanAfter(
  rota: Rota,
  disturbance: Disturbance,
  known: Omit<ReplanWorld, 'now'> = {},
): Promise<Replan> {
  const world = { ...known, now: disturbance.now };
  return 'absent' in disturbance
    ? replanOf(rota, disturbance.absent, world)
    : replanForRecords(rota, disturbance.records, world);
}

function oneOf<T>(list: readonly T[], random: Random): T {
  return list[random.below(list.length)]!;
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** What is fixed, but for days on which somebody may no longer do what was. */
function fixedButFor(
  { locked = [] }: Scenario,
  whose: string,
  from: string,
  through: string,
): Scenario['locked'] {
  return locked.filter(({ person, date }) => person !== whose || date < from || through < date);
}

function offTheRoad(
  { stations = [] }: Scenario,
  of: readonly Pump[],
  from: string,
  through: string,
): Pick<Scenario, 'stations'> {
  const outage = { from, through };
  return {
    stations: stations.map((station) => ({
      ...station,
      pumps: station.pumps.map((pump) =>
        of.includes(pump) ? { ...pump, outages: [...(pump.outages ?? []), outage] } : pump,
      ),
    })),
  };
}

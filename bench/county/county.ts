/**
 * A made-up county of the size of Cornwall: 31 stations with 45 pumps, 430 on-call firefighters, 15 tri-service officers,
 * 120 PCSOs, 60 volunteers and 60 beats, for four weeks. Towns lie on a grid; people, what they offer and what they can do
 * are drawn, on-call time as it is in practice: 45 % of people are there on a weekday, 65 % at weekends, 80 % at night.
 */

import { addDays } from '../../src/time/dates.ts';
import { Random } from '../../solver/random.ts';
import type { Beat, DemandRecord, Person, Place, Role, Scenario, Station } from '../../src/domain/index.ts';
import { offered, volunteerWeek } from '../../examples/generate/availability.ts';
import {
  DRILL,
  drillId,
  drillOf,
  PATROL,
  pcsoDuties,
  triServiceDuty,
  volunteerDuties,
} from '../../examples/generate/duties.ts';
import { names, numbered } from '../../examples/generate/people.ts';
import { beatOf, pcso, volunteer } from '../../examples/generate/police.ts';
import { fireRules, policeRules, triServiceRules } from '../../examples/generate/rules.ts';
import { FIRE_SKILLS, POWERS, signOff } from '../../examples/generate/skills.ts';
import { onCallCrew, stationOf, weekAway } from '../../examples/generate/stations.ts';

const FROM = '2026-06-01';
const STATIONS = 31;
const SECOND_PUMPS = 14;
const ON_CALL = 430;
const OFFICERS = 15;
const BEATS = 60;
const [PCSOS_A_BEAT, VOLUNTEERS_A_BEAT] = [2, 1];

/** Towns in a row, and degrees between them: about ten kilometres. */
const ROW = 6;
const [LATITUDE, LONGITUDE] = [50.2, -5.2];
const [NORTH, EAST] = [0.09, 0.14];
/** Degrees from a town to the parish at its edge: 4 km, out of reach of its station. */
const EDGE = 0.036;

/** The county, the same for the same seed; `days`: whole weeks. */
export function county(seed: number, days = 28): Scenario {
  const random = new Random(seed);
  const nextName = names(random);
  const towns = Array.from({ length: STATIONS }, (_, town) => townAt(town));
  const stations = towns.map(({ id, name }, town) =>
    stationOf({ id, name, organisation: 'CFRS', pumps: town < SECOND_PUMPS ? 2 : 1, key: town % 10 === 0 }),
  );
  const crews = stations.map((station, town) =>
    onCallCrew(random, station, crewSize(town), nextName, FROM, drillId(station.id)),
  );
  const beats = beatsOf(towns);
  const officers = Array.from({ length: OFFICERS }, (_, index) => {
    const town = index * 2;
    return officer(random, numbered(`T${town}`, 1), nextName(), stations[town]!, beats, index);
  });
  const police = beats.flatMap((beat, index) => {
    const base = beat.parishes[0]!.place;
    const next = beats[(index + 1) % beats.length]!.id;
    const posting = { organisation: 'POL', base, beat: beat.id, deputyBeats: [next] };
    return {
      pcsos: Array.from({ length: PCSOS_A_BEAT }, (_, each) =>
        pcso(random, { ...posting, id: numbered(beat.id, each + 1), name: nextName() }),
      ),
      volunteers: Array.from({ length: VOLUNTEERS_A_BEAT }, (_, each) =>
        volunteer(
          { ...posting, id: numbered(`${beat.id}-V`, each + 1), name: nextName() },
          index % 3 === 0 ? 'accompanied' : 'independent',
        ),
      ),
    };
  });
  const pcsos = police.flatMap((each) => each.pcsos);
  const volunteers = police.flatMap((each) => each.volunteers);
  return {
    format: 'muster-scenario',
    version: 1,
    name: 'A made-up county',
    period: { from: FROM, days },
    organisations: [
      { id: 'CC', name: 'County council', kind: 'council', ruleSets: triServiceRules() },
      { id: 'POL', name: 'Police', kind: 'police', ruleSets: policeRules(FROM, ['pcso', 'volunteer']) },
      { id: 'CFRS', name: 'Fire service', kind: 'fire', ruleSets: fireRules() },
    ],
    places: [...towns, ...towns.map((_, town) => edgeOf(town))],
    skills: [...FIRE_SKILLS],
    powers: [...POWERS],
    activities: [PATROL, DRILL],
    duties: [
      triServiceDuty('CC', 'T', 'day', '07:00', '19:00'),
      triServiceDuty('CC', 'TL', 'late', '11:00', '23:00'),
      ...pcsoDuties('POL'),
      ...volunteerDuties('POL'),
      ...stations.map(drillOf),
    ],
    patterns: [{ id: '3-on-3-off', cycle: ['work', 'work', 'work', 'off', 'off', 'off'] }],
    beats,
    stations,
    agreements: [
      {
        id: 'tri-service',
        parties: ['CC', 'POL', 'CFRS'],
        members: officers.map(({ id }) => id),
        stations: stations.map(({ id }) => id),
      },
    ],
    people: [...officers, ...pcsos, ...volunteers, ...crews.flatMap(({ people }) => people)],
    availability: [
      ...officers
        .filter(({ roles }) => roles.length > 1)
        .map(({ id }) => offered(id, ['mon', 'tue', 'wed', 'thu', 'fri'], '19:00', '07:00')),
      ...volunteers.flatMap(({ id }) => volunteerWeek(random, id)),
      ...crews.flatMap(({ availability }) => availability),
    ],
    leave: [
      ...pcsos.filter((_, index) => index % 9 === 4).map(({ id }) => weekAway(random, id, FROM)),
      ...crews.flatMap(({ leave }) => leave),
    ],
    demands: demandsOf(stations, beats, days),
  };
}

/** Seven people always there for a pump, five more for a second one, with what is left over shared out. */
function crewSize(town: number): number {
  const usual = (each: number): number => (each < SECOND_PUMPS ? 16 : 12);
  const planned = Array.from({ length: STATIONS }, (_, each) => usual(each)).reduce(
    (sum, count) => sum + count,
    0,
  );
  return usual(town) + (town < ON_CALL - planned ? 1 : 0);
}

function townAt(town: number): Place {
  const [row, column] = [Math.floor(town / ROW), town % ROW];
  return {
    id: `t${town}`,
    name: `Town ${town}`,
    lat: Number((LATITUDE + row * NORTH).toFixed(4)),
    lon: Number((LONGITUDE + column * EAST).toFixed(4)),
    character: town < SECOND_PUMPS ? 'fringe' : 'rural',
    population: 2000 + 900 * ((town * 7) % 20),
  };
}

function edgeOf(town: number): Place {
  const { id, name, lat, lon } = townAt(town);
  return { id: `${id}-edge`, name: `${name}, outskirts`, lat: Number((lat + EDGE).toFixed(4)), lon };
}

/** A beat for each town, and for all but two the land around it. */
function beatsOf(towns: readonly Place[]): Beat[] {
  const inTown = towns.map((place, town) => beatOf('POL', `B${town}`, place.name, [place]));
  const around = towns
    .slice(0, BEATS - STATIONS)
    .map((_, town) => beatOf('POL', `R${town}`, edgeOf(town).name, [edgeOf(town)]));
  return [...inTown, ...around];
}

/** Twelve-hour shifts, three on and three off; every third one is on call in own time too. */
function officer(
  random: Random,
  id: string,
  name: string,
  station: Station,
  beats: readonly Beat[],
  index: number,
): Person {
  const own = beats.find((beat) => beat.parishes[0]!.place === station.place)!;
  const both = index % 3 === 0;
  const duty: Role = {
    organisation: 'CC',
    kind: 'tri-service',
    base: station.place,
    beat: own.id,
    station: station.id,
    pattern: { id: '3-on-3-off', anchor: addDays(FROM, 3 * (index % 2)), fixed: true },
    weeklyHours: 42,
    fireMode: both ? 'both' : 'onDutyRelease',
  };
  const onCall: Role = {
    organisation: 'CFRS',
    kind: 'on-call',
    station: station.id,
    duties: [drillId(station.id)],
    readiness: { min: 12, max: 36 },
  };
  const skills = ['driver', 'ba', ...(index % 4 === 0 ? ['oic'] : [])];
  return {
    id,
    name,
    roles: both ? [duty, onCall] : [duty],
    skills: [...skills.map((skill) => signOff(random, skill, FROM)), { skill: 'rider' }],
    turnIn: { [station.id]: 3 },
  };
}

function demandsOf(stations: readonly Station[], beats: readonly Beat[], days: number): DemandRecord[] {
  const ids = beats.map(({ id }) => id);
  const [towns, land] = [ids.slice(0, STATIONS), ids.slice(STATIONS)];
  const pairs = stations.flatMap(({ id }, town): [string, string][] => {
    const east = town % ROW === ROW - 1 ? undefined : stations[town + 1];
    return east === undefined ? [] : [[id, east.id]];
  });
  return [
    { kind: 'patrol-hours', id: 'town-hours', beats: towns, hoursPerWeek: 24 * towns.length },
    { kind: 'patrol-hours', id: 'rural-hours', beats: land, hoursPerWeek: 12 * land.length },
    { kind: 'parish-visits', id: 'parish-visits', visits: 2, everyDays: 28, minutes: 45 },
    ...(days > 21 ? [{ kind: 'longest-gap' as const, id: 'parish-gap', days: 21, minutes: 45 }] : []),
    ...towns.slice(0, 8).map((beat): DemandRecord => ({
      kind: 'peak-presence',
      id: `evenings-${beat}`,
      beats: [beat],
      when: { weekdays: ['fri', 'sat'] },
      start: '18:00',
      end: '23:00',
      need: 2,
    })),
    ...towns.slice(0, 12).map((beat, town): DemandRecord => ({
      kind: 'commitment',
      id: `council-${beat}`,
      name: `Parish meeting at ${beat}`,
      when: { rrule: 'FREQ=MONTHLY;BYDAY=2TU' },
      start: '19:00',
      end: '20:30',
      place: `t${town}`,
      need: 1,
    })),
    { kind: 'neighbours', id: 'neighbours', pairs },
    ...stations.map((station, town): DemandRecord => ({
      kind: 'staffing',
      id: `attendance-${drillId(station.id)}`,
      duties: [drillId(station.id)],
      when: { weekdays: ['tue'] },
      need: Math.floor(0.75 * crewSize(town)),
      roles: ['on-call'],
    })),
  ];
}

import { Random } from '../../solver/random.ts';
import type { Person, Role, Scenario, Skill, WorkedMinutes } from '../../src/domain/index.ts';
import { addDays, weekdayOfDate } from '../../src/time/dates.ts';
import { offered } from './availability.ts';
import { DRILL, drillId, drillOf, PATROL, pcsoDuties } from './duties.ts';
import { cumbriaDemands, FROM, MEDICAL_FROM, RESPONDER, WEEKS } from './cumbria-demands.ts';
import type { Example } from './example.ts';
import { realPlace, travelBetween } from './geography.ts';
import { names, numbered } from './people.ts';
import { beatOf, pcso } from './police.ts';
import { fireRules, policeRules } from './rules.ts';
import { FIRE_SKILLS, HOME_VISITS, POWERS, signOff } from './skills.ts';
import { FULL, LIMITED, onCallCrew, STANDARD, stationOf, weekAway } from './stations.ts';

const BRIDGE_CLOSED = { from: '2026-10-12', through: '2026-10-16' };

const COMMAND_UNIT: Skill = { id: 'jicu', name: 'Crew of a Joint Incident Command Unit', service: 'police' };
const COMMAND_UNIT_DRIVER: Skill = { id: 'jicu-driver', name: 'Driver of a command unit', service: 'police' };

/** Station, how many on-call people, whole-time watch. */
const STATIONS = [
  { id: 'walney', onCall: 11, turnInMinutes: 8 },
  { id: 'barrow', onCall: 0, wholetime: true },
  { id: 'egremont', onCall: 12 },
  { id: 'frizington', onCall: 10 },
  { id: 'seascale', onCall: 10 },
  { id: 'bootle', onCall: 8 },
  { id: 'millom', onCall: 11 },
  { id: 'whitehaven', onCall: 11, wholetime: true, pumps: 2 },
];

/** Beat, its places, its officers; the Joint Emergency Services Officers have beats of their own. */
const BEATS = [
  { id: 'WAL', name: 'Walney', places: ['walney'], officers: 0 },
  { id: 'BAR', name: 'Barrow', places: ['barrow'], officers: 2, deputy: 'WAL' },
  { id: 'EGR', name: 'Egremont and St Bees', places: ['egremont', 'st-bees'], officers: 1, deputy: 'CLE' },
  { id: 'CLE', name: 'Cleator Moor', places: ['cleator-moor', 'frizington'], officers: 1, deputy: 'EGR' },
  { id: 'SEA', name: 'Seascale and Gosforth', places: ['seascale', 'gosforth'], officers: 1, deputy: 'EGR' },
  { id: 'MIL', name: 'Millom and Bootle', places: ['millom', 'bootle'], officers: 2, deputy: 'SEA' },
  { id: 'WHI', name: 'Whitehaven', places: ['whitehaven'], officers: 2, deputy: 'CLE' },
];

const WATCH = [{ start: '00:00', end: '24:00', seats: 5 }];

function scenario(): Scenario {
  const random = new Random(2018_07);
  const nextName = names(random);
  const stations = STATIONS.map(({ id, pumps = 1, turnInMinutes, wholetime }) =>
    stationOf({
      id,
      name: realPlace(id).name,
      organisation: 'CFRS',
      pumps,
      crews: [FULL, STANDARD, LIMITED],
      ...(turnInMinutes === undefined ? {} : { turnInMinutes }),
      ...(wholetime === true ? { crewedHours: WATCH } : {}),
    }),
  );
  const places = [...new Set([...BEATS.flatMap((beat) => beat.places), 'ulverston'])].map(realPlace);
  const crews = STATIONS.flatMap(({ id, onCall }, index) => {
    const station = stations[index];
    return station === undefined || onCall === 0
      ? []
      : [onCallCrew(random, station, onCall, nextName, FROM, drillId(id))];
  });
  const officers = BEATS.flatMap(({ id, places: [base = ''], officers: count, deputy }) =>
    Array.from({ length: count }, () => ({
      beat: id,
      base,
      deputyBeats: deputy === undefined ? [] : [deputy],
    })),
  ).map((posting, index) =>
    drives(
      index,
      pcso(random, { id: numbered('C', index + 1), name: nextName(), organisation: 'CC', ...posting }),
    ),
  );
  const joint = [
    jointOfficer(random, { id: 'J1', name: nextName(), base: 'walney', beat: 'WAL', deputyBeats: ['BAR'] }),
    jointOfficer(random, {
      id: 'J2',
      name: nextName(),
      base: 'egremont',
      beat: 'EGR',
      deputyBeats: ['CLE', 'SEA'],
    }),
  ];
  const crewed = stations.filter(({ id }) => STATIONS.some((one) => one.id === id && one.onCall > 0));
  return {
    format: 'muster-scenario',
    version: 1,
    name: 'Cumbria: two Joint Emergency Services Officers, one behind a bridge',
    period: { from: FROM, days: 7 * WEEKS },
    zone: 'Europe/London',
    organisations: [
      { id: 'CC', name: 'Cumbria Constabulary', kind: 'police', ruleSets: policeRules(FROM) },
      { id: 'CFRS', name: 'Cumbria Fire and Rescue Service', kind: 'fire', ruleSets: fireRules() },
      { id: 'NWAS', name: 'North West Ambulance Service', kind: 'ambulance' },
    ],
    places,
    travel: travelBetween(places, [
      { a: 'walney', b: 'barrow', minutes: 240, ...BRIDGE_CLOSED, reason: 'bridge closed' },
    ]),
    skills: [...FIRE_SKILLS, HOME_VISITS, RESPONDER, COMMAND_UNIT, COMMAND_UNIT_DRIVER],
    powers: [...POWERS],
    activities: [PATROL, DRILL],
    duties: [...pcsoDuties('CC'), ...crewed.map(drillOf)],
    beats: BEATS.map(({ id, name, places: at }) => beatOf('CC', id, name, at.map(realPlace))),
    stations,
    vehicles: ['barrow', 'whitehaven', 'ulverston'].map((base, index) => ({
      id: `jicu-${index + 1}`,
      name: `Joint Incident Command Unit ${index + 1}`,
      base,
      capacity: 1,
      skills: [COMMAND_UNIT.id, COMMAND_UNIT_DRIVER.id],
    })),
    agreements: [
      {
        id: 'joint-officers',
        parties: ['CC', 'CFRS', 'NWAS'],
        members: ['J1', 'J2'],
        stations: ['walney', 'barrow', 'egremont', 'frizington', 'seascale'],
        from: '2026-07-01',
      },
    ],
    people: [...joint, ...officers, ...crews.flatMap(({ people }) => people)],
    availability: [
      offered('J1', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], '19:00', '07:00'),
      offered('J2', ['mon', 'tue', 'wed', 'thu', 'sun'], '19:00', '07:00'),
      ...crews.flatMap(({ availability }) => availability),
    ],
    leave: [
      ...officers.filter((_, index) => index % 3 === 1).map(({ id }) => weekAway(random, id, FROM)),
      ...crews.flatMap(({ leave }) => leave),
    ],
    demands: cumbriaDemands(
      random,
      crewed.map(({ id }) => id),
    ),
    worked: ['J1', 'J2'].flatMap(workedBefore),
  };
}

/** Two PCSOs in three can drive or crew a command unit, never both. */
function drives(index: number, person: Person): Person {
  const skill = [COMMAND_UNIT_DRIVER.id, COMMAND_UNIT.id][index % 3];
  return skill === undefined ? person : { ...person, skills: [{ skill }] };
}

interface Joint {
  readonly id: string;
  readonly name: string;
  readonly base: string;
  readonly beat: string;
  readonly deputyBeats: readonly string[];
}

/** A PCSO with a retained contract at the station of the base; counts on duty and in own time. */
function jointOfficer(random: Random, posting: Joint): Person {
  const person = pcso(random, { ...posting, organisation: 'CC' });
  const onCall: Role = {
    organisation: 'CFRS',
    kind: 'on-call',
    station: posting.base,
    duties: [drillId(posting.base)],
    readiness: { min: 31, max: 60 },
  };
  return {
    ...person,
    roles: [
      ...person.roles.map((role): Role => ({ ...role, station: posting.base, fireMode: 'both' })),
      onCall,
    ],
    skills: [
      ...['driver', 'ba', 'rider'].map((skill) => signOff(random, skill, FROM)),
      { skill: HOME_VISITS.id },
      { skill: RESPONDER.id, from: MEDICAL_FROM },
    ],
    turnIn: { [posting.base]: 4 },
  };
}

/** Sixteen weeks of five shifts and a drill: what the average over seventeen weeks looks back on. */
function workedBefore(person: string): WorkedMinutes[] {
  const SHIFT = 444;
  const DRILL_MINUTES = 120;
  return Array.from({ length: 7 * 16 }, (_, day) => addDays(FROM, day - 7 * 16))
    .filter((date) => weekdayOfDate(date) < 5)
    .map((date) => ({ person, date, minutes: SHIFT + (weekdayOfDate(date) === 1 ? DRILL_MINUTES : 0) }));
}

export const cumbriaJeso: Example = {
  file: 'cumbria-jeso',
  source:
    'the first two Joint Emergency Services Officers of Cumbria (2018): PCSOs trained as retained firefighters, one at Walney, one in Copeland, with ambulance work to come. Here in four weeks of October 2026, over the clock change of 25 October.',
  real: 'the services, towns and stations, which are wholetime and which on-call; one bridge to Walney; three command units.',
  synthetic:
    'all people and what they offer; crew numbers; Egremont as the Copeland base (the source names no town); the bases of the command units; eight minutes of turn-in at Walney; the closure of the bridge; demands and events.',
  shows: {
    C1: 'a third family of skills (medical) that both officers hold from 19 October, and a demand for it from that day.',
    C2: 'the bridge between Walney and Barrow is closed from 12 to 16 October: until then Barrow is within Walney’s turn-in time, then not.',
    C3: 'an agreement over several stations of Copeland: where J2 patrols decides for which the pager counts.',
    C4: 'three command units, one of each, with base and crew skills, booked by commitments.',
    C5: 'two events that need a command unit, one to crew it, one to drive it and a third officer, at once.',
    C6: 'prevention visits are made on a patrol duty: visits due and patrol hours both count it, the hours only once.',
    C7: 'where one more driver, officer in charge or wearer would help most, place by place.',
    C8: 'both officers hold a PCSO and a retained contract; sixteen weeks of work for both lie in one ledger.',
  },
  scenario: scenario(),
};

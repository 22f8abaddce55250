import { Random } from '../../solver/random.ts';
import type { Availability, Person, Post, Role, Scenario, Skill, Station } from '../../src/domain/index.ts';
import { addDays } from '../../src/time/dates.ts';
import { offered, volunteerWeek } from './availability.ts';
import { commitments, fire, medicalCover, presence, prevention, shiftMeetings } from './cornwall-demands.ts';
import { policingLead, SPAN, withLeaders } from './cornwall-lines.ts';
import { POLRUAN, TOWNS, type Town } from './cornwall-towns.ts';
import { COURSES, learnt } from './cornwall-training.ts';
import { DRILL, drillId, drillOf, PATROL, pcsoDuties, triServiceDuty, volunteerDuties } from './duties.ts';
import type { Example } from './example.ts';
import { outskirts, realPlace, travelBetween } from './geography.ts';
import { names, numbered } from './people.ts';
import { beatOf, pcso, volunteer } from './police.ts';
import { fireRules, policeRules, triServiceRules } from './rules.ts';
import { FIRE_SKILLS, HOME_VISITS, POWERS, signOff, type SignOff } from './skills.ts';
import { onCallCrew, stationOf, weekAway } from './stations.ts';

const FROM = '2026-06-01';
const WEEKS = 4;
const OUT_KM = 5;
/** Day on which a newcomer is signed off for fire. */
const NEWCOMER_SIGNED = '2026-06-15';

const SKILLS: readonly Skill[] = [
  ...FIRE_SKILLS,
  HOME_VISITS,
  { id: 'csas', name: 'Accredited under the Community Safety Accreditation Scheme', service: 'police' },
  { id: 'responder', name: 'Community responder', service: 'medical' },
  { id: 'school-talks', name: 'Talks at schools', service: 'council' },
];

function scenario(): Scenario {
  const random = new Random(2024);
  const nextName = names(random);
  const sites = [...TOWNS, POLRUAN].map((site) => ({
    onCall: site.onCall,
    station: stationOf({
      id: site.place,
      name: realPlace(site.place).name,
      organisation: 'CFRS',
      pumps: site.pumps,
      key: site.place === 'bude',
      ...(site.place === 'liskeard' ? { crewedHours: [liskeardWatch()] } : {}),
    }),
  }));
  const stations = sites.map(({ station }) => station);
  const officers = withLeaders(TOWNS.flatMap((town, index) => officersOf(random, town, index, nextName)));
  const pcsos = TOWNS.flatMap((town) => pcsosOf(random, town, nextName));
  const volunteers = TOWNS.map((town, index) =>
    volunteer(
      {
        id: numbered(`${town.beat}-V`, 1),
        name: nextName(),
        organisation: 'DCP',
        base: town.place,
        beat: town.beat,
        deputyBeats: town.deputy,
      },
      index % 2 === 0 ? 'accompanied' : 'independent',
    ),
  );
  const crews = sites.map(({ station, onCall }) =>
    onCallCrew(random, station, onCall, nextName, FROM, drillId(station.id)),
  );
  const places = [
    ...stations.map(({ place }) => realPlace(place)),
    ...TOWNS.map(({ place, towards }) => outskirts(place, towards, OUT_KM)),
    realPlace('bodmin'),
    realPlace('saltash'),
  ];
  return {
    format: 'muster-scenario',
    version: 1,
    name: 'Cornwall: fifteen tri-service safety officers with the crews and PCSOs of their towns',
    period: { from: FROM, days: 7 * WEEKS },
    zone: 'Europe/London',
    organisations: [
      {
        id: 'CC',
        name: 'Cornwall Council',
        kind: 'council',
        posts: TOWNS.map((town): Post => ({
          id: postOf(town),
          kind: 'tri-service',
          weeklyHours: 42,
          leadMonths: 6,
        })),
        spanOfControl: SPAN,
        ruleSets: triServiceRules(),
      },
      {
        id: 'DCP',
        name: 'Devon & Cornwall Police',
        kind: 'police',
        ruleSets: policeRules(FROM, ['pcso', 'volunteer']),
      },
      { id: 'CFRS', name: 'Cornwall Fire and Rescue Service', kind: 'fire', ruleSets: fireRules() },
      { id: 'SWAST', name: 'South Western Ambulance Service', kind: 'ambulance' },
    ],
    places,
    travel: travelBetween(places),
    skills: [...SKILLS],
    powers: [...POWERS],
    courses: [...COURSES],
    activities: [PATROL, DRILL],
    duties: [
      { ...triServiceDuty('CC', 'T', 'day', '07:00', '19:00'), skills: ['csas'] },
      { ...triServiceDuty('CC', 'TL', 'late', '11:00', '23:00'), skills: ['csas'] },
      ...pcsoDuties('DCP'),
      ...volunteerDuties('DCP'),
      ...stations.map(drillOf),
    ],
    patterns: [
      { id: '3-on-3-off', cycle: ['work', 'work', 'work', 'off', 'off', 'off'] },
      {
        id: 'half-of-3-on-3-off',
        cycle: [...Array<string>(3).fill('work'), ...Array<string>(9).fill('off')],
      },
    ],
    beats: TOWNS.map(({ beat, place, towards, patch }) => ({
      ...beatOf('DCP', beat, beat === POLRUAN.beat ? 'Looe and Polruan' : realPlace(place).name, [
        realPlace(place),
        outskirts(place, towards, OUT_KM),
        ...(beat === POLRUAN.beat ? [realPlace(POLRUAN.place)] : []),
      ]),
      taskedBy: policingLead(patch),
    })),
    stations,
    agreements: [
      {
        id: 'tri-service',
        parties: ['CC', 'DCP', 'CFRS', 'SWAST'],
        members: officers.map(({ id }) => id),
        stations: stations.map(({ id }) => id),
        from: '2014-09-01',
      },
    ],
    people: [...officers, ...pcsos, ...volunteers, ...crews.flatMap(({ people }) => people)],
    availability: [
      ...officers.filter(({ roles }) => roles.length > 1).flatMap(({ id }) => ownTime(id)),
      ...volunteers.flatMap(({ id }) => volunteerWeek(random, id)),
      ...crews.flatMap(({ availability }) => availability),
    ],
    leave: [
      ...pcsos.filter((_, index) => index % 7 === 3).map(({ id }) => weekAway(random, id, FROM)),
      ...crews.flatMap(({ leave }) => leave),
    ],
    restrictions: [
      { person: 'HEL-02', notAfter: '19:00' },
      { person: 'BUD-03', noLone: true },
    ],
    requests: [
      { person: 'HAY-02', when: { weekdays: ['fri'] }, duty: 'late', want: false },
      { person: 'IVE-01', when: { dates: ['2026-06-13', '2026-06-14'] }, duty: 'off', want: true },
      { person: 'LIS-03', when: { dates: ['2026-06-25'] }, duty: 'off', want: true, points: 20 },
      { person: 'PER-01', when: { weekdays: ['mon'] }, duty: 'early', want: true },
    ],
    demands: [
      ...presence(),
      ...commitments(),
      ...prevention(random, FROM, WEEKS),
      ...medicalCover(),
      ...fire(sites),
      ...shiftMeetings(),
    ],
  };
}

/** The trial of 2018 in which a watch crews Liskeard’s first pump from Tuesday to Friday. */
function liskeardWatch(): NonNullable<Station['crewedHours']>[number] {
  return { start: '08:00', end: '18:30', weekdays: ['tue', 'wed', 'thu', 'fri'], seats: 5 };
}

function postOf({ place }: Town): string {
  return `tri-service ${realPlace(place).name}`;
}

/** Who fills the post of a town: one officer, or two who take the turns of three days alternately. */
function officersOf(random: Random, town: Town, index: number, nextName: () => string): Person[] {
  const turn = addDays(FROM, index % 2 === 0 ? 0 : 3);
  const pattern = town.shared === true ? 'half-of-3-on-3-off' : '3-on-3-off';
  const anchors = town.shared === true ? [turn, addDays(turn, 6)] : [turn];
  return anchors.map((anchor, half): Person => {
    const duty: Role = {
      organisation: 'CC',
      kind: 'tri-service',
      post: postOf(town),
      base: town.place,
      beat: town.beat,
      ...(town.deputy.length > 0 ? { deputyBeats: [...town.deputy] } : {}),
      station: town.place,
      pattern: { id: pattern, anchor, fixed: true },
      weeklyHours: town.shared === true ? 21 : 42,
      fireMode: index % 3 === 0 ? 'both' : 'onDutyRelease',
    };
    const onCall: Role = {
      organisation: 'CFRS',
      kind: 'on-call',
      station: town.place,
      duties: [drillId(town.place)],
      readiness: { min: 12, max: 36 },
    };
    return {
      id: numbered(`${town.beat}-T`, half + 1),
      name: nextName(),
      roles: index % 3 === 0 ? [duty, onCall] : [duty],
      skills: signOffs(random, index, half === 1 ? NEWCOMER_SIGNED : undefined),
      powers: ['name-and-address', ...(index % 2 === 0 ? ['traffic'] : [])].map((power) => ({ power })),
      turnIn: { [town.place]: 3 + random.below(2) },
      ...learnt(index, half === 1),
    };
  });
}

/** Each service signs off its own skills; a newcomer is not yet signed off for fire. */
function signOffs(random: Random, index: number, fireFrom: string | undefined): SignOff[] {
  const fireSkills = ['driver', 'ba', ...(index % 4 === 0 ? ['oic'] : [])];
  return [
    { skill: 'csas', from: '2024-09-02' },
    ...fireSkills.map((skill) =>
      fireFrom === undefined ? signOff(random, skill, FROM) : { skill, from: fireFrom },
    ),
    { skill: 'rider', ...(fireFrom === undefined ? {} : { from: fireFrom }) },
    signOff(random, 'responder', FROM),
    { skill: HOME_VISITS.id },
    { skill: 'school-talks' },
  ];
}

/** On-call in own time: nights, and nothing before an early shift is asked of anybody. */
function ownTime(person: string): Availability[] {
  return [
    offered(person, ['mon', 'tue', 'wed', 'thu', 'fri'], '19:00', '07:00'),
    offered(person, ['sat', 'sun'], '07:00', '07:00'),
  ];
}

/** PCSOs of a town; two at St Ives are paid for by the town. */
function pcsosOf(random: Random, town: Town, nextName: () => string): Person[] {
  return Array.from({ length: town.pcsos }, (_, index) => {
    const person = pcso(random, {
      id: numbered(town.beat, index + 1),
      name: nextName(),
      organisation: 'DCP',
      base: town.place,
      beat: town.beat,
      deputyBeats: town.deputy,
    });
    const funded = town.beat === 'IVE' && index >= 2;
    return {
      ...person,
      roles: person.roles.map((role) => (funded ? { ...role, fundedBy: 'town-funded' } : role)),
      ...(index === 0 ? { skills: [{ skill: 'school-talks' }] } : {}),
    };
  });
}

export const cornwallTriService: Example = {
  file: 'cornwall-tri-service',
  source:
    'Cornwall’s Tri-service Safety Officers (practice bank of the College of Policing, September 2024): employed by the council, working for police, fire and ambulance; thirteen posts, fifteen officers, three leaders. Here four weeks of June 2026; the scenario of `muster demo`.',
  real: 'the services, the towns with posts in 2021 and their stations, twelve-hour shifts three on and three off, Hayle’s twelve on-call firefighters, the trial watch at Liskeard, 486 visits a year, two days of induction and six weeks of police training.',
  synthetic:
    'all people, what they offer, can do and are away; crews other than Hayle’s; pumps except at St Just, St Ives, Hayle and Perranporth; PCSOs and volunteers by town; which posts are shared; patches; which officers and PCSOs lead, whom and how many at most; Bude as key station; demands, events; points named after two towns; the length of the fire and medical courses, and who takes what.',
  shows: {
    T1: 'skills of three services with their own dates; two newcomers count for fire from 15 June.',
    T2: 'four courses for newcomers, six weeks of them with the police; what officers brought with them is recognised, and the fire course of two newcomers was in May.',
    T3: 'thirteen posts, fifteen officers: the posts of Helston and Torpoint are shared by two.',
    T4: 'three officers lead four others each for the council, wherever these are; a neighbourhood policing lead of each patch says what is done there.',
    T6: 'a remote meeting at each end of the shift, when officers of both duties are on: 11:00–11:15 and 18:45–19:00.',
    T7: 'twelve hours, three on and three off, staggered: in each patch somebody is on every day.',
    T8: 'home visits with due dates at the rate of 486 a year.',
    T9: 'some officers are also on-call in own time, under one average of 48 hours.',
    T10: 'twelve hours of medical response a day in each patch.',
    T11: 'an officer on patrol counts for a pump from within five minutes of it: of the home station or a neighbour’s, not from the outskirts.',
    T19: 'who referred a visit, and when it is due.',
  },
  scenario: scenario(),
};

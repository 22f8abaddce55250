import { Random } from '../../solver/random.ts';
import type { Activity, Person, Scenario } from '../../src/domain/index.ts';
import { addDays } from '../../src/time/dates.ts';
import { DRILL, drillId, drillOf, PATROL, pcsoDuties } from './duties.ts';
import type { Example } from './example.ts';
import { outskirts, realPlace, travelBetween } from './geography.ts';
import { names } from './people.ts';
import { beatOf, pcso } from './police.ts';
import { fireRules, policeRules } from './rules.ts';
import { FIRE_SKILLS, HOME_VISITS, POWERS, runsOut, signOff } from './skills.ts';
import { FULL, LIMITED, onCallCrew, STANDARD, stationOf } from './stations.ts';

const FROM = '2026-06-01';
const WEEKS = 6;
const PILOT = '2026-06-08';
const SETTLED = '2026-06-29';
const ON_CALL = 13;
const LAPSE = '2026-07-04T12:00';

const TRAINING: Activity = { id: 'training', name: 'Training' };

function scenario(): Scenario {
  const random = new Random(2018);
  const nextName = names(random);
  const salisbury = stationOf({
    id: 'salisbury',
    name: 'Salisbury',
    organisation: 'DWFRS',
    pumps: 2,
    crews: [FULL, STANDARD, LIMITED],
    crewedHours: [{ start: '00:00', end: '24:00', seats: 5 }],
  });
  const beats = [
    beatOf('WP', 'SAL', 'Salisbury', [
      realPlace('salisbury'),
      outskirts('salisbury', 'amesbury', 4),
      outskirts('salisbury', 'tisbury', 3),
    ]),
    beatOf('WP', 'WIL', 'Wilton', [realPlace('wilton'), outskirts('wilton', 'tisbury', 5)]),
    beatOf('WP', 'AME', 'Amesbury', [realPlace('amesbury'), outskirts('amesbury', 'salisbury', 5)]),
    beatOf('WP', 'TIS', 'Tisbury and Mere', [
      realPlace('tisbury'),
      realPlace('mere'),
      outskirts('tisbury', 'mere', 7),
    ]),
  ];
  const places = [
    ...['salisbury', 'wilton', 'amesbury', 'tisbury', 'mere'].map(realPlace),
    outskirts('salisbury', 'amesbury', 4),
    outskirts('salisbury', 'tisbury', 3),
    outskirts('wilton', 'tisbury', 5),
    outskirts('amesbury', 'salisbury', 5),
    outskirts('tisbury', 'mere', 7),
  ];
  const officers = [
    officer(random, 'P1', nextName(), 'SAL', ['WIL', 'AME']),
    officer(random, 'P2', nextName(), 'WIL', ['SAL', 'TIS'], LAPSE),
  ];
  const crew = onCallCrew(random, salisbury, ON_CALL, nextName, FROM, drillId('salisbury'));
  return {
    format: 'muster-scenario',
    version: 1,
    name: 'Wiltshire pilot: two PCSOs who carry a fire pager',
    period: { from: FROM, days: 7 * WEEKS },
    zone: 'Europe/London',
    organisations: [
      { id: 'WP', name: 'Wiltshire Police', kind: 'police', ruleSets: policeRules(FROM) },
      {
        id: 'DWFRS',
        name: 'Dorset & Wiltshire Fire and Rescue Service',
        kind: 'fire',
        ruleSets: fireRules(),
      },
    ],
    places,
    travel: travelBetween(places),
    skills: [...FIRE_SKILLS, HOME_VISITS],
    powers: [...POWERS],
    activities: [PATROL, DRILL, TRAINING],
    duties: [
      ...pcsoDuties('WP'),
      {
        id: 'TR',
        name: 'Training day',
        organisation: 'WP',
        roles: ['pcso'],
        activity: TRAINING.id,
        family: 'day',
        start: '09:00',
        end: '17:00',
        breakMinutes: 36,
        weekdays: ['wed'],
        area: 'none',
      },
      drillOf(salisbury),
    ],
    beats,
    stations: [salisbury],
    agreements: [
      {
        id: 'salisbury-pilot',
        parties: ['WP', 'DWFRS'],
        members: ['P1', 'P2'],
        stations: ['salisbury'],
        from: PILOT,
        through: '2026-12-07',
        phases: [
          {
            name: 'settling in',
            from: PILOT,
            through: addDays(SETTLED, -1),
            counts: true,
            hours: { start: '10:00', end: '18:00' },
          },
          { name: 'full pilot', from: SETTLED, counts: true },
        ],
        costShares: { WP: 0.5, DWFRS: 0.5 },
      },
    ],
    people: [...officers, ...crew.people],
    availability: crew.availability,
    leave: [...crew.leave, { person: 'P2', kind: 'annual', from: '2026-06-15', through: '2026-06-21' }],
    requests: [
      { person: 'P1', when: { dates: ['2026-06-13', '2026-06-14'] }, duty: 'off', want: true },
      { person: 'P2', when: { weekdays: ['fri'] }, duty: 'late', want: false },
    ],
    demands: [
      { kind: 'patrol-hours', id: 'city-hours', beats: ['SAL'], hoursPerWeek: 30 },
      { kind: 'patrol-hours', id: 'rural-hours', beats: ['WIL', 'AME', 'TIS'], hoursPerWeek: 8 },
      { kind: 'parish-visits', id: 'parish-visits', visits: 2, everyDays: 28, minutes: 45 },
      { kind: 'longest-gap', id: 'parish-gap', days: 21, minutes: 45 },
      {
        kind: 'peak-presence',
        id: 'city-friday',
        beats: ['SAL'],
        when: { weekdays: ['fri'] },
        start: '18:00',
        end: '22:00',
        need: 1,
      },
      {
        kind: 'visits-due',
        id: 'safe-and-well',
        skill: HOME_VISITS.id,
        perDuty: 2,
        due: Array.from({ length: WEEKS }, (_, week) => ({
          date: addDays(FROM, 7 * week + 6),
          visits: 2 + random.below(3),
          beat: week % 3 === 2 ? 'WIL' : 'SAL',
          referredBy: week % 2 === 0 ? 'DWFRS' : 'WP',
        })),
      },
      {
        kind: 'commitment',
        id: 'market-day',
        name: 'Advice on crime and fire at the Saturday market',
        when: { dates: ['2026-06-27'] },
        start: '11:00',
        end: '15:00',
        place: 'salisbury',
        need: 1,
        skills: [HOME_VISITS.id],
        powers: ['name-and-address'],
        releasable: true,
      },
      { kind: 'staffing', id: 'refresher', duties: ['TR'], when: { dates: ['2026-06-24'] }, need: 1 },
      {
        kind: 'staffing',
        id: 'drill-attendance',
        duties: [drillId('salisbury')],
        when: { weekdays: ['tue'] },
        need: Math.floor(0.75 * ON_CALL),
        roles: ['on-call'],
      },
    ],
  };
}

/** A PCSO who was an on-call firefighter before; `lapse` ends the fire skills in the middle of a day. */
function officer(
  random: Random,
  id: string,
  name: string,
  beat: string,
  deputyBeats: readonly string[],
  lapse?: string,
): Person {
  const person = pcso(random, { id, name, organisation: 'WP', base: 'salisbury', beat, deputyBeats });
  const fire = ['driver', 'ba', 'rider'].map((skill) =>
    lapse === undefined ? signOff(random, skill, PILOT) : runsOut(skill, lapse),
  );
  return {
    ...person,
    roles: person.roles.map((role) => ({ ...role, station: 'salisbury', fireMode: 'onDutyRelease' })),
    skills: [...fire, { skill: HOME_VISITS.id, from: '2025-01-06' }],
    powers: ['name-and-address', 'traffic'].map((power) => ({ power })),
  };
}

export const wiltshirePilot: Example = {
  file: 'wiltshire-pilot',
  source:
    'the Wiltshire pilot of 2018: two PCSOs who are trained on-call firefighters carry a fire pager on duty and do safe and well visits. It ran for six months from 4 June 2018; here it is moved to 8 June 2026, in the second week of the period.',
  real: 'the services and the towns; three weeks of settling in; two officers.',
  synthetic:
    'all people, what they offer, what they can do and when they are away; the number of on-call people and the crewing of the two pumps; settling-in hours, cost shares, demands; points named after two towns.',
  shows: {
    W1: 'the agreement with its partners, members, station and dates: nobody counts before 8 June.',
    W2: 'an officer on duty counts at Salisbury only from within five minutes: the city centre, not the outskirts or other beats.',
    W3: '“where possible”: patrol may be left for a fire call, a training day may not.',
    W4: 'safe and well visits with due dates, which need a skill that a plain PCSO has not.',
    W5: 'a market day that needs one person with the knowledge of both services.',
    W6: 'what the pilot is worth: counted hours, pump-hours gained, patrol lost to calls, half of the cost each.',
    W7: 'both officers were signed off for fire before the agreement began.',
    W8: 'two officers: no measure of fairness may divide by zero.',
    W9: 'on 29 June, in mid-period, the settling-in hours (10:00–18:00) end.',
    W10: 'P2’s fire skills lapse on 4 July at 12:00; police duty goes on.',
  },
  scenario: scenario(),
};

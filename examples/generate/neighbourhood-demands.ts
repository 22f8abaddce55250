import type { DemandRecord, Skill } from '../../src/domain/index.ts';
import { realPlace } from './geography.ts';

export const WITNESS = 'N-03';
export const COURT_DAY = '2026-09-23';
/** School terms: the two halves of the autumn term. */
const TERMS = [
  { from: '2026-09-03', through: '2026-10-23' },
  { from: '2026-11-02', through: '2026-12-18' },
];

export const SCHOOLS: Skill = { id: 'school-talks', name: 'School talks', service: 'police' };

const RURAL = ['CAL', 'MEL', 'MAL', 'RWB', 'COR'];

/** What is asked of the team: presence, and fixed times and places. */
export function neighbourhoodDemands(): DemandRecord[] {
  return [...presence(), ...commitments()];
}

function presence(): DemandRecord[] {
  return [
    { kind: 'patrol-hours', id: 'town-hours', beats: ['CHI'], hoursPerWeek: 110 },
    { kind: 'patrol-hours', id: 'beat-hours', beats: RURAL, hoursPerWeek: 60 },
    {
      kind: 'patrol-hours',
      id: 'reassurance-calne',
      beats: ['CAL'],
      hoursPerWeek: 90,
      from: '2026-09-21',
      through: '2026-10-04',
    },
    { kind: 'parish-visits', id: 'parish-visits', visits: 2, everyDays: 28, minutes: 45 },
    { kind: 'longest-gap', id: 'parish-gap', days: 21, minutes: 45 },
    { kind: 'spread', id: 'spread', beats: RURAL, weekdays: 4, dayParts: 2 },
    { kind: 'beats-emptied', id: 'beats-emptied', beats: RURAL, share: 0.34, start: '10:00', end: '18:00' },
    {
      kind: 'peak-presence',
      id: 'town-evenings',
      beats: ['CHI'],
      when: { weekdays: ['fri', 'sat'] },
      start: '18:00',
      end: '23:00',
      need: 2,
    },
    { kind: 'staffing', id: 'office-monday', duties: ['O'], when: { weekdays: ['mon'] }, need: 1 },
    { kind: 'staffing', id: 'off-the-job', duties: ['OJ'], when: { weekdays: ['wed'] }, need: 1 },
  ];
}

function commitments(): DemandRecord[] {
  const once = { need: 1 };
  return [
    {
      kind: 'commitment',
      id: 'court',
      name: 'Witness in court',
      when: { dates: [COURT_DAY] },
      start: '11:00',
      end: '15:00',
      people: [WITNESS],
      strength: 'hard',
      ...once,
    },
    ...['chippenham', 'malmesbury', 'melksham'].map((place): DemandRecord => ({
      kind: 'commitment',
      id: `council-${place}`,
      name: `Parish meeting at ${realPlace(place).name}`,
      when: { rrule: 'FREQ=MONTHLY;BYDAY=2TU' },
      start: '19:00',
      end: '20:30',
      place,
      ...once,
    })),
    {
      kind: 'commitment',
      id: 'school-talk',
      name: 'Talk at a school',
      when: { rrule: 'FREQ=WEEKLY;BYDAY=TH', within: TERMS },
      start: '10:30',
      end: '11:30',
      place: 'calne',
      skills: [SCHOOLS.id],
      ...once,
    },
    {
      kind: 'commitment',
      id: 'surgery',
      name: 'Surgery in the library',
      when: { rrule: 'FREQ=MONTHLY;BYDAY=3SA' },
      start: '11:00',
      end: '12:00',
      place: 'corsham',
      ...once,
    },
    {
      kind: 'commitment',
      id: 'online-session',
      name: 'Online session with residents',
      when: { dates: ['2026-09-30'] },
      start: '18:00',
      end: '19:00',
      ...once,
    },
    {
      kind: 'commitment',
      id: 'carnival',
      name: 'Carnival: roads closed',
      when: { dates: ['2026-09-12'] },
      start: '11:30',
      end: '16:30',
      place: 'chippenham',
      need: 3,
      powers: ['traffic'],
    },
  ];
}

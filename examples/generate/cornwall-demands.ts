import type { Random } from '../../solver/random.ts';
import { greatCircleKm } from '../../src/cover/travel.ts';
import type { DemandRecord, Station } from '../../src/domain/index.ts';
import { addDays } from '../../src/time/dates.ts';
import { TOWNS } from './cornwall-towns.ts';
import { drillId } from './duties.ts';
import { realPlace } from './geography.ts';
import { HOME_VISITS } from './skills.ts';

const BEATS = TOWNS.map(({ beat }) => beat);
const TOWNS_OF_SIZE = ['HEL', 'LIS', 'IVE', 'HAY', 'BUD'];
const SMALL = BEATS.filter((beat) => !TOWNS_OF_SIZE.includes(beat));
const NEIGHBOURS_KM = 12;
/** Share of a crew that a drill wants. */
const ATTENDANCE = 0.75;
/** Risk-reduction visits in the year to March 2023. */
const VISITS_A_YEAR = 486;

/** Where and how long the public sees somebody. */
export function presence(): DemandRecord[] {
  return [
    { kind: 'patrol-hours', id: 'town-hours', beats: [...TOWNS_OF_SIZE], hoursPerWeek: 140 },
    { kind: 'patrol-hours', id: 'rural-hours', beats: [...SMALL], hoursPerWeek: 100 },
    { kind: 'parish-visits', id: 'parish-visits', visits: 2, everyDays: 28, minutes: 45 },
    { kind: 'longest-gap', id: 'parish-gap', days: 21, minutes: 45 },
    { kind: 'spread', id: 'spread', beats: [...SMALL], weekdays: 4, dayParts: 2 },
    { kind: 'beats-emptied', id: 'beats-emptied', beats: [...SMALL], share: 0.34 },
    ...TOWNS_OF_SIZE.map((beat): DemandRecord => ({
      kind: 'peak-presence',
      id: `evenings-${beat.toLowerCase()}`,
      beats: [beat],
      when: { weekdays: ['fri', 'sat'] },
      start: '18:00',
      end: '23:00',
      need: 2,
    })),
    { kind: 'ring-fence', id: 'town-funded', funder: 'town-funded', beats: ['IVE'], share: 0.8 },
    {
      kind: 'patrol-hours',
      id: 'hours-with-volunteers',
      beats: ['FOW', 'LOS', 'JUS'],
      hoursPerWeek: 130,
      roles: ['pcso', 'tri-service', 'volunteer'],
      tier: 'preferences',
    },
  ];
}

/** Fixed times and places: meetings, schools, court, a carnival. */
export function commitments(): DemandRecord[] {
  return [
    ...['hayle', 'lostwithiel', 'callington', 'perranporth'].map((place): DemandRecord => ({
      kind: 'commitment',
      id: `council-${place}`,
      name: `Parish meeting at ${realPlace(place).name}`,
      when: { rrule: 'FREQ=MONTHLY;BYDAY=2TU' },
      start: '19:00',
      end: '20:30',
      place,
      need: 1,
    })),
    ...['helston', 'liskeard'].map((place): DemandRecord => ({
      kind: 'commitment',
      id: `school-${place}`,
      name: `Junior life skills at ${realPlace(place).name}`,
      when: { rrule: 'FREQ=WEEKLY;BYDAY=WE', within: [{ from: '2026-06-01', through: '2026-07-22' }] },
      start: '13:00',
      end: '15:00',
      place,
      need: 1,
      skills: ['school-talks'],
    })),
    ...[
      { person: 'LIS-01', date: '2026-06-11' },
      { person: 'LOS-02', date: '2026-06-17' },
    ].map(({ person, date }): DemandRecord => ({
      kind: 'commitment',
      id: `court-${person}`,
      name: `Witness in court: ${person}`,
      when: { dates: [date] },
      start: '11:00',
      end: '15:00',
      place: 'bodmin',
      need: 1,
      people: [person],
      strength: 'hard',
    })),
    {
      kind: 'commitment',
      id: 'carnival',
      name: 'Carnival at St Ives: roads closed',
      when: { dates: ['2026-06-20'] },
      start: '11:30',
      end: '16:30',
      place: 'st-ives',
      need: 4,
      powers: ['traffic'],
    },
  ];
}

/** Both ends of the shift of the tri-service officers, remote and without a quorum. */
export function shiftMeetings(): DemandRecord[] {
  return (['start', 'end'] as const).map((at) => ({
    kind: 'shift-meeting',
    id: `${at}-of-shift`,
    name: `Meeting at the ${at} of the shift`,
    duties: ['T', 'TL'],
    at,
    roles: ['tri-service'],
  }));
}

/** Home visits as they fall due week by week, a third from each service. */
export function prevention(random: Random, from: string, weeks: number): DemandRecord[] {
  const aWeek = VISITS_A_YEAR / 52;
  const due = Array.from({ length: weeks }, (_, week) => ({
    date: addDays(from, 7 * week + 6),
    total: Math.round(aWeek * (week + 1)) - Math.round(aWeek * week),
  })).flatMap(({ date, total }) =>
    Array.from({ length: Math.ceil(total / 2) }, (_, index) => ({
      date,
      visits: Math.min(2, total - 2 * index),
      beat: BEATS[random.below(BEATS.length)] ?? 'HAY',
      referredBy: ['DCP', 'CFRS', 'SWAST'][index % 3] ?? 'DCP',
    })),
  );
  return [{ kind: 'visits-due', id: 'risk-reduction', skill: HOME_VISITS.id, perDuty: 2, due }];
}

/** Somebody on duty in each patch who may go to a medical call. */
export function medicalCover(): DemandRecord[] {
  return (['west', 'mid', 'east'] as const).map((patch) => ({
    kind: 'skill-hours',
    id: `medical-${patch}`,
    skill: 'responder',
    beats: TOWNS.filter((town) => town.patch === patch).map(({ beat }) => beat),
    hoursPerDay: 12,
  }));
}

/** Drills with enough of the crew, and neighbouring stations not both off the run. */
export function fire(
  stations: readonly { readonly station: Station; readonly onCall: number }[],
): DemandRecord[] {
  const places = stations.map(({ station }) => realPlace(station.place));
  const pairs = places.flatMap((a, index) =>
    places
      .slice(index + 1)
      .filter((b) => greatCircleKm(a, b) <= NEIGHBOURS_KM)
      .map((b): [string, string] => [a.id, b.id]),
  );
  return [
    { kind: 'neighbours', id: 'neighbours', pairs },
    ...stations.map(({ station, onCall }): DemandRecord => ({
      kind: 'staffing',
      id: `attendance-${drillId(station.id)}`,
      duties: [drillId(station.id)],
      when: { weekdays: ['tue'] },
      need: Math.floor(ATTENDANCE * onCall),
      roles: ['on-call'],
    })),
  ];
}

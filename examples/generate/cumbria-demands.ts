import type { Random } from '../../solver/random.ts';
import type { DemandRecord, Skill } from '../../src/domain/index.ts';
import { addDays } from '../../src/time/dates.ts';
import { drillId } from './duties.ts';
import { HOME_VISITS } from './skills.ts';

export const FROM = '2026-10-05';
export const WEEKS = 4;
export const MEDICAL_FROM = '2026-10-19';
const EMERGENCY_DAY = '2026-10-10';
const FLOOD_EXERCISE = '2026-10-22';

export const RESPONDER: Skill = { id: 'responder', name: 'Community first responder', service: 'medical' };

/** What is asked of police and joint officers, and the drills of the stations with on-call people. */
export function cumbriaDemands(random: Random, stations: readonly string[]): DemandRecord[] {
  return [...policeDemands(random), ...commandUnits(), ...drills(stations)];
}

function policeDemands(random: Random): DemandRecord[] {
  const rural = ['WAL', 'EGR', 'CLE', 'SEA', 'MIL'];
  return [
    { kind: 'patrol-hours', id: 'town-hours', beats: ['BAR', 'WHI'], hoursPerWeek: 50 },
    { kind: 'patrol-hours', id: 'rural-hours', beats: rural, hoursPerWeek: 30 },
    { kind: 'parish-visits', id: 'parish-visits', visits: 2, everyDays: 28, minutes: 45 },
    { kind: 'longest-gap', id: 'parish-gap', days: 21, minutes: 45 },
    { kind: 'beats-emptied', id: 'beats-emptied', beats: rural, share: 0.4, start: '10:00', end: '18:00' },
    {
      kind: 'peak-presence',
      id: 'weekend-evenings',
      beats: ['BAR', 'WHI'],
      when: { weekdays: ['fri', 'sat'] },
      start: '18:00',
      end: '23:00',
      need: 2,
    },
    {
      kind: 'visits-due',
      id: 'joint-prevention',
      skill: HOME_VISITS.id,
      perDuty: 2,
      due: Array.from({ length: 2 * WEEKS }, (_, index) => ({
        date: addDays(FROM, 7 * Math.floor(index / 2) + 6),
        visits: 2 + random.below(2),
        beat: index % 2 === 0 ? 'WAL' : 'EGR',
        referredBy: index % 4 < 2 ? 'CFRS' : 'CC',
      })),
    },
    {
      kind: 'skill-hours',
      id: 'medical-response',
      skill: RESPONDER.id,
      hoursPerDay: 6,
      from: MEDICAL_FROM,
    },
    {
      kind: 'neighbours',
      id: 'neighbours',
      pairs: [
        ['egremont', 'frizington'],
        ['bootle', 'millom'],
        ['seascale', 'egremont'],
      ],
    },
  ];
}

/** Two days out for a command unit: one to crew it, one to drive it (the skills of the vehicle), a third officer. */
function commandUnits(): DemandRecord[] {
  const common = { kind: 'commitment' as const, start: '11:00', end: '15:00', need: 3 };
  return [
    {
      ...common,
      id: 'emergency-day',
      name: 'Emergency services day',
      when: { dates: [EMERGENCY_DAY] },
      place: 'barrow',
      vehicle: 'jicu-1',
    },
    {
      ...common,
      id: 'flood-exercise',
      name: 'Flood exercise',
      when: { dates: [FLOOD_EXERCISE] },
      place: 'whitehaven',
      vehicle: 'jicu-2',
    },
  ];
}

function drills(stations: readonly string[]): DemandRecord[] {
  return stations.map((station) => ({
    kind: 'staffing',
    id: `attendance-${drillId(station)}`,
    duties: [drillId(station)],
    when: { weekdays: ['tue'] },
    need: 7,
    roles: ['on-call'],
  }));
}

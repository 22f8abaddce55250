/** What can be worked: places, stations, beats, activities, vehicles and duty templates. */
import fc from 'fast-check';
import type {
  Activity,
  Beat,
  Course,
  Duty,
  Place,
  Power,
  RoleKind,
  ShiftPattern,
  Skill,
  Station,
  Vehicle,
} from '../../src/domain/index.ts';

export const SKILLS: readonly Skill[] = [
  { id: 'OIC', name: 'Officer in charge', service: 'fire' },
  { id: 'driver', name: 'Emergency driver', service: 'fire' },
  { id: 'BA', name: 'Breathing apparatus', service: 'fire' },
  { id: 'home-visit', name: 'Home visits', service: 'police' },
];

export const COURSES: readonly Course[] = [
  { id: 'induction', name: 'Induction', organisation: 'POL', for: ['pcso'], days: 3 },
];

export const POWERS: readonly Power[] = [{ id: 'traffic', name: 'Traffic control' }];

export const PLACES: readonly Place[] = [
  { id: 'Ashford', name: 'Ashford', lat: 50.2, lon: -5.0, character: 'fringe' },
  { id: 'Brae', name: 'Brae', lat: 50.21, lon: -5.02, character: 'rural' },
  { id: 'Combe', name: 'Combe', lat: 50.35, lon: -5.2, character: 'rural' },
];

export const BEATS: readonly Beat[] = [
  {
    id: 'ash',
    name: 'Ashford town',
    organisation: 'POL',
    character: 'urban',
    parishes: [{ id: 'ash-1', name: 'Ashford', place: 'Ashford' }],
  },
  {
    id: 'brae',
    name: 'Brae and Combe',
    organisation: 'POL',
    parishes: [
      { id: 'brae-1', name: 'Brae', place: 'Brae' },
      { id: 'combe-1', name: 'Combe', place: 'Combe' },
    ],
  },
];

export const ACTIVITIES: readonly Activity[] = [
  { id: 'patrol', name: 'Patrol', visible: true, releasable: true },
  { id: 'guard', name: 'Scene guard', visible: true, loneAllowed: false },
  { id: 'office', name: 'Office work', releasable: true },
];

export const VEHICLES: readonly Vehicle[] = [
  { id: 'unit', name: 'Command unit', base: 'Ashford', capacity: 1 },
];

export const PATTERNS: readonly ShiftPattern[] = [
  { id: '2-on-1-off', cycle: ['work', 'work', 'off'] },
  { id: 'early-late-off', cycle: ['early', 'late', 'off', 'off'] },
];

export const STATIONS: readonly Station[] = [
  {
    id: 'S1',
    name: 'Ashford',
    organisation: 'FIRE',
    place: 'Ashford',
    turnInMinutes: 6,
    changeTimes: ['08:00', '18:00'],
    pumps: [
      {
        id: 'P1',
        crews: [
          {
            state: 'STANDARD',
            seats: [
              { kind: 'OIC', count: 1, skills: ['OIC'] },
              { kind: 'driver', count: 1, skills: ['driver'] },
            ],
          },
        ],
      },
    ],
  },
];

/** A duty of an organisation, by code, family, times, and who works it. */
type Row = readonly [
  id: string,
  organisation: string,
  family: Duty['family'],
  times: string,
  roles: readonly RoleKind[],
  more?: Partial<Duty>,
];

const POLICE: readonly RoleKind[] = ['pcso', 'staff'];
const GIVEN: readonly RoleKind[] = ['volunteer', 'special'];

const ROWS: readonly Row[] = [
  ['E', 'POL', 'early', '07:00-15:00', POLICE, { breakMinutes: 30 }],
  ['L', 'POL', 'late', '14:00-22:00', POLICE, { attendance: 0.95 }],
  ['N', 'POL', 'night', '22:00-07:30', [...POLICE, 'special'], { breakMinutes: 45 }],
  // Starts and ends inside the hour that the clocks skip or repeat.
  ['X', 'POL', 'night', '19:00-01:30', POLICE],
  ['Y', 'POL', 'night', '01:30-09:00', POLICE],
  ['D', 'POL', 'day', '09:00-17:00', POLICE, { area: 'none', activity: 'office', skills: ['home-visit'] }],
  ['G', 'POL', 'day', '10:00-18:00', POLICE, { activity: 'guard', powers: ['traffic'], vehicle: 'unit' }],
  ['U', 'POL', 'late', '12:00-20:00', POLICE, { vehicle: 'unit' }],
  ['V', 'POL', 'late', '18:00-22:00', GIVEN, { attendance: 0.7 }],
  ['M', 'POL', 'day', '10:00-14:00', GIVEN],
  ['T', 'CCL', 'day', '07:00-19:00', ['tri-service']],
  ['R', 'CCL', 'night', '19:00-07:00', ['tri-service']],
  ['W', 'FIRE', 'day', '08:00-18:00', ['wholetime'], { area: 'none', activity: 'office' }],
  ['Q', 'FIRE', 'night', '18:00-09:00', ['wholetime'], { area: 'none', activity: 'office' }],
];

const DUTIES = ROWS.map(([id, organisation, family, times, roles, more]): Duty => {
  const [start = '', end = ''] = times.split('-');
  return {
    id,
    name: `Duty ${id}`,
    organisation,
    roles: [...roles],
    activity: 'patrol',
    family,
    start,
    end,
    ...more,
  };
});

/** Some of the duty templates: at least one that every role kind but on-call can work. */
export const duties: fc.Arbitrary<Duty[]> = fc
  .subarray([...DUTIES], { minLength: 4 })
  .map((chosen) => DUTIES.filter((duty) => chosen.includes(duty) || 'EVTWU'.includes(duty.id)));

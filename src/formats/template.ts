/**
 * The scenario that `muster new` writes: a small made-up team, complete enough to make a rota from, to be
 * replaced row by row.
 */
import type { Scenario } from '../domain/index.ts';
import { addDays } from '../time/dates.ts';
import { availability } from './template/availability.ts';
import { demands } from './template/demands.ts';
import { duties } from './template/duties.ts';
import { organisations } from './template/organisations.ts';
import { people } from './template/people.ts';
import { beats, places, station } from './template/places.ts';

/** A team of 8 PCSOs, 2 volunteers and a station of 8 on-call people for 28 days from a Monday. */
export function template(from = '2026-06-01'): Scenario {
  return {
    format: 'muster-scenario',
    version: 1,
    name: 'A small team',
    description: 'Made-up people and places: replace them by your own.',
    period: { from, days: 28 },
    zone: 'Europe/London',
    dayStart: '07:00',
    organisations: organisations(),
    places,
    travel: { circuity: 1.4, speedKmh: { urban: 30, fringe: 45, rural: 50 }, fixedMinutes: 2 },
    skills: [
      { id: 'pst', name: 'Personal safety training', service: 'police' },
      { id: 'oic', name: 'Officer in charge', service: 'fire' },
      { id: 'driver', name: 'Emergency driver', service: 'fire' },
      { id: 'ba', name: 'Breathing apparatus', service: 'fire' },
    ],
    powers: [{ id: 'traffic', name: 'Direct traffic' }],
    activities: [
      { id: 'patrol', name: 'Patrol', visible: true, releasable: true },
      { id: 'drill', name: 'Drill night' },
    ],
    duties: duties(),
    patterns: [{ id: '4-on-3-off', cycle: ['work', 'work', 'work', 'work', 'off', 'off', 'off'] }],
    beats,
    stations: [station()],
    people: people(from),
    availability: availability(),
    leave: [{ person: 'P2', kind: 'annual', from: addDays(from, 7), through: addDays(from, 13) }],
    requests: [{ person: 'P5', when: { dates: [addDays(from, 12)] }, duty: 'off', want: true }],
    demands: demands(),
  };
}

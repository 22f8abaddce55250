/** One town, one moor, one station in the town: the ground on which examples of the compilation stand. */
import type { Duty, Person, Scenario } from '../../src/domain/index.ts';

const place = (id: string, lat: number) => ({ id, name: id, lat, lon: -5 });

const duty = (id: string, family: Duty['family'], start: string, end: string): Duty => ({
  id,
  name: id,
  organisation: 'POL',
  roles: ['pcso', 'volunteer'],
  activity: 'patrol',
  family,
  start,
  end,
});

/** Early 07–15 and late 14–22. */
export const DUTIES: readonly Duty[] = [
  duty('E', 'early', '07:00', '15:00'),
  duty('L', 'late', '14:00', '22:00'),
];

/** A PCSO of a beat. */
export function pcso(id: string, beat: string, more: Partial<Person> = {}): Person {
  return { id, name: id, roles: [{ organisation: 'POL', kind: 'pcso', beat }], ...more };
}

/** A fortnight from Monday 1 June 2026, to be filled in. */
export function world(parts: Partial<Scenario> & Pick<Scenario, 'people'>): Scenario {
  return {
    format: 'muster-scenario',
    version: 1,
    name: 'world',
    period: { from: '2026-06-01', days: 14 },
    organisations: [
      { id: 'POL', name: 'Police', kind: 'police' },
      { id: 'FIRE', name: 'Fire service', kind: 'fire' },
    ],
    places: [place('Town', 50), place('Edge', 50.01), place('Moor', 50.5), place('Hall', 50.02)],
    skills: [{ id: 'BA', name: 'BA', service: 'fire' }],
    activities: [
      { id: 'patrol', name: 'Patrol', visible: true, releasable: true },
      { id: 'office', name: 'Office', releasable: true },
    ],
    duties: [...DUTIES],
    beats: [
      {
        id: 'town',
        name: 'Town',
        organisation: 'POL',
        parishes: [
          { id: 'centre', name: 'Centre', place: 'Town' },
          { id: 'edge', name: 'Edge', place: 'Edge' },
        ],
      },
      {
        id: 'moor',
        name: 'Moor',
        organisation: 'POL',
        parishes: [{ id: 'heath', name: 'Heath', place: 'Moor' }],
      },
    ],
    stations: [
      {
        id: 'S',
        name: 'Town station',
        organisation: 'FIRE',
        place: 'Town',
        turnInMinutes: 3,
        changeTimes: ['07:00', '13:00', '19:00', '01:00'],
        pumps: [
          { id: 'P', crews: [{ state: 'STANDARD', seats: [{ kind: 'BA', count: 2, skills: ['BA'] }] }] },
        ],
      },
    ],
    ...parts,
  };
}

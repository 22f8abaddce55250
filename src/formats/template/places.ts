import type { Beat, Place, Station } from '../../domain/index.ts';
import { FIRE, POLICE } from './organisations.ts';

export const places: Place[] = [
  {
    id: 'millbridge',
    name: 'Millbridge',
    lat: 51.302,
    lon: -2.21,
    character: 'urban',
    population: 14_200,
  },
  {
    id: 'upper-hollow',
    name: 'Upper Hollow',
    lat: 51.337,
    lon: -2.262,
    character: 'rural',
    population: 900,
  },
  {
    id: 'hollow-cross',
    name: 'Hollow Cross',
    lat: 51.351,
    lon: -2.197,
    character: 'rural',
    population: 650,
  },
  { id: 'stonford', name: 'Stonford', lat: 51.268, lon: -2.151, character: 'fringe', population: 3100 },
];

export const beats: Beat[] = [
  beat('MIL', 'Millbridge town', 'urban', 'millbridge'),
  beat('HOL', 'The Hollows', 'rural', 'upper-hollow', 'hollow-cross'),
  beat('STO', 'Stonford', 'fringe', 'stonford'),
];

function beat(id: string, name: string, character: 'urban' | 'fringe' | 'rural', ...places: string[]): Beat {
  const parishes = places.map((place) => ({ id: `${place}-parish`, name: place, place }));
  return { id, name, organisation: POLICE, character, parishes };
}

/** One pump that goes with four, or with three on a restricted list of calls. */
export function station(): Station {
  const seats = [
    { kind: 'OIC', count: 1, skills: ['oic'] },
    { kind: 'driver', count: 1, skills: ['driver'] },
  ];
  return {
    id: 'MILL',
    name: 'Millbridge',
    organisation: FIRE,
    place: 'millbridge',
    turnInMinutes: 5,
    changeTimes: ['07:00', '13:00', '19:00', '01:00'],
    pumps: [
      {
        id: 'MILL-P1',
        crews: [
          { state: 'STANDARD', seats: [...seats, { kind: 'BA', count: 2, skills: ['ba'] }] },
          { state: 'LIMITED', seats: [...seats, { kind: 'any', count: 1, skills: [] }] },
        ],
        target: 0.8,
      },
    ],
  };
}

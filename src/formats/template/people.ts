import type { Person } from '../../domain/index.ts';
import { addDays } from '../../time/dates.ts';
import { FIRE, POLICE } from './organisations.ts';

/** Made-up people with skills that are valid around the date given. */
export function people(from: string): Person[] {
  return [...police(from), ...volunteers(from), ...firefighters(from)];
}

function police(from: string): Person[] {
  const names = [
    'Ada Brook',
    'Ben Carrow',
    'Cleo Denholm',
    'Dev Elford',
    'Esme Fallow',
    'Finn Garth',
    'Gita Holm',
    'Hal Ingle',
  ];
  const beats = ['MIL', 'MIL', 'MIL', 'MIL', 'HOL', 'HOL', 'STO', 'STO'];
  return names.map((name, index): Person => {
    const own = beats[index] ?? 'MIL';
    return {
      id: `P${index + 1}`,
      name,
      roles: [
        {
          organisation: POLICE,
          kind: 'pcso',
          base: 'millbridge',
          beat: own,
          deputyBeats: ['MIL', 'HOL', 'STO'].filter((other) => other !== own),
          weeklyHours: 37,
        },
      ],
      skills: [{ skill: 'pst', from: addDays(from, -120), through: addDays(from, 244) }],
      powers: [{ power: 'traffic' }],
    };
  });
}

function volunteers(from: string): Person[] {
  return ['Ivy Jarrow', 'Jon Kestle'].map((name, index): Person => ({
    id: `V${index + 1}`,
    name,
    roles: [
      {
        organisation: POLICE,
        kind: 'volunteer',
        base: 'millbridge',
        beat: 'MIL',
        requiredHours: { hours: 16, per: 'month', cap: 40 },
        patrol: index === 0 ? 'independent' : 'accompanied',
        from: addDays(from, -200),
      },
    ],
  }));
}

/** A crew of four by day and another by night, each with an officer in charge and a driver to spare. */
const FIRE_SKILLS = [
  ['ba', 'oic'],
  ['ba', 'oic'],
  ['ba', 'driver'],
  ['ba', 'driver'],
  ['ba', 'driver'],
  ['ba', 'oic', 'driver'],
  ['ba', 'oic'],
  ['ba', 'driver'],
];

function firefighters(from: string): Person[] {
  const names = [
    'Kit Larch',
    'Lena Marsh',
    'Milo Nash',
    'Nell Orme',
    'Owen Pike',
    'Pia Quill',
    'Rafe Stone',
    'Suki Thorn',
  ];
  const signedOff = { from: addDays(from, -300), through: addDays(from, 430) };
  return names.map((name, index): Person => {
    const skills = FIRE_SKILLS[index] ?? ['ba'];
    return {
      id: `F${index + 1}`,
      name,
      roles: [{ organisation: FIRE, kind: 'on-call', station: 'MILL', readiness: { min: 20, max: 84 } }],
      skills: skills.map((skill) => ({ skill, ...signedOff })),
      turnIn: { MILL: 2 + (index % 4) },
    };
  });
}

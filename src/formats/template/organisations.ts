import type { Organisation, RuleSet } from '../../domain/index.ts';

export const POLICE = 'POLICE';
export const FIRE = 'FIRE';

/** A police force with working time law and a local policy, and a fire service with the law alone. */
export function organisations(): Organisation[] {
  const workingTime: RuleSet = {
    id: 'working-time-regulations',
    version: 'SI 1998/1833',
    rules: [
      { rule: 'daily-rest', params: { shortest: 660 }, source: 'regulation 10' },
      { rule: 'weekly-rest', params: { shortest: 1440, every: 7 }, source: 'regulation 11' },
      { rule: 'average-hours', params: { weekly: 2880, weeks: 17 }, source: 'regulation 4' },
      {
        rule: 'night-average',
        for: ['night-worker'],
        params: { most: 480, weeks: 17 },
        source: 'regulation 6',
      },
      { rule: 'daily-rest', for: ['young'], params: { shortest: 720 }, source: 'regulation 10' },
      { rule: 'weekly-rest', for: ['young'], params: { shortest: 2880, every: 7 }, source: 'regulation 11' },
      { rule: 'longest-shift', for: ['young'], params: { longest: 480 }, source: 'regulation 5A' },
      { rule: 'hours', for: ['young'], params: { most: 2400, windows: 'weeks' }, source: 'regulation 5A' },
    ],
  };
  const policy: RuleSet = {
    id: 'local-policy',
    rules: [
      { rule: 'longest-shift', for: ['pcso'], params: { longest: 600 } },
      { rule: 'longest-run', for: ['pcso'], params: { longest: 6 } },
      {
        rule: 'weekends',
        for: ['pcso'],
        strength: 'soft',
        tier: 'contracts',
        weight: 60,
        params: { most: 2 },
      },
      {
        rule: 'forward-rotation',
        for: ['pcso'],
        strength: 'soft',
        tier: 'preferences',
        weight: 15,
        params: { order: [['early'], ['late']] },
      },
    ],
  };
  return [
    {
      id: POLICE,
      name: 'Our police force',
      kind: 'police',
      holidays: 'england-and-wales',
      ruleSets: [workingTime, policy],
    },
    {
      id: FIRE,
      name: 'Our fire service',
      kind: 'fire',
      holidays: 'england-and-wales',
      ruleSets: [workingTime],
    },
  ];
}

import type { RoleKind, RuleSet, RuleStatement } from '../../src/domain/index.ts';

const HOUR = 60;

/** Rest and average hours of the law, for adults; each employer states them for its own people. */
function workingTime(kinds: readonly RoleKind[]): RuleSet {
  const common = { for: [...kinds], strength: 'hard' as const };
  return {
    id: 'working-time-regulations',
    version: 'SI 1998/1833 as amended',
    rules: [
      {
        rule: 'daily-rest',
        ...common,
        params: { shortest: 11 * HOUR },
        source: 'Working Time Regulations 1998, reg. 10',
      },
      {
        rule: 'weekly-rest',
        ...common,
        params: { shortest: 24 * HOUR, every: 7 },
        source: 'Working Time Regulations 1998, reg. 11',
      },
      {
        rule: 'average-hours',
        ...common,
        params: { weekly: 48 * HOUR, weeks: 17 },
        source: 'Working Time Regulations 1998, reg. 4',
      },
    ],
  };
}

/** Rules of a police force for its PCSOs and, where it has them, its volunteers. */
export function policeRules(anchor: string, kinds: readonly RoleKind[] = ['pcso']): RuleSet[] {
  const sets = [workingTime(['pcso']), pcsoPolicy(anchor)];
  return kinds.includes('volunteer') ? [...sets, volunteerPolicy()] : sets;
}

/** Rules of a fire service: the law, for the little that on-call people are at work. */
export function fireRules(): RuleSet[] {
  return [workingTime(['on-call'])];
}

/** Rules of the employer of tri-service officers: shifts of twelve hours, three on and three off. */
export function triServiceRules(): RuleSet[] {
  return [
    workingTime(['tri-service']),
    {
      id: 'tri-service-terms',
      rules: [
        longestShift(['tri-service'], 12),
        { rule: 'longest-run', for: ['tri-service'], strength: 'hard', params: { longest: 6 } },
      ],
    },
  ];
}

/** Values that forces state for PCSOs; each force has its own. `anchor` is a day on which its four weeks begin. */
function pcsoPolicy(anchor: string): RuleSet {
  const wish = { for: ['pcso'], strength: 'soft' as const, tier: 'preferences' as const };
  return {
    id: 'pcso-policy',
    rules: [
      longestShift(['pcso'], 10),
      {
        rule: 'longest-run',
        for: ['pcso'],
        strength: 'hard',
        params: { longest: 6 },
        source: 'comparable to the Scottish norm for police officers',
      },
      {
        rule: 'longest-run',
        id: 'longest-run-of-nights',
        for: ['pcso'],
        strength: 'hard',
        params: { longest: 4, of: ['night'] },
        source: 'comparable to the Scottish norm for police officers',
      },
      {
        rule: 'weekends',
        for: ['pcso'],
        strength: 'soft',
        tier: 'contracts',
        weight: 60,
        params: { most: 2, windows: 'four-weeks', anchor },
        source: 'every second weekend off, as most forces aim at',
      },
      {
        rule: 'weekend-share',
        for: ['pcso'],
        strength: 'soft',
        tier: 'contracts',
        weight: 30,
        params: { share: 2, windows: 'four-weeks', anchor },
        source: 'local fairness',
      },
      {
        rule: 'forward-rotation',
        ...wish,
        weight: 15,
        params: { order: [['early'], ['day'], ['late']] },
        source: 'HSE guidance HSG256',
      },
      {
        rule: 'unwanted-sequence',
        id: 'lone-day-on',
        ...wish,
        weight: 10,
        params: { word: [['rest'], ['work'], ['rest']] },
      },
      {
        rule: 'unwanted-sequence',
        id: 'lone-day-off',
        ...wish,
        weight: 10,
        params: { word: [['work'], ['rest'], ['work']] },
      },
    ],
  };
}

/** Volunteers are no workers in law; the rest of the law is asked for them as policy. */
function volunteerPolicy(): RuleSet {
  return {
    id: 'volunteer-policy',
    rules: [
      {
        rule: 'daily-rest',
        for: ['volunteer'],
        strength: 'hard',
        params: { shortest: 11 * HOUR },
        source: 'duty of care; policy after the Working Time Regulations',
      },
      longestShift(['volunteer'], 10),
      {
        rule: 'count',
        id: 'duties-a-week',
        for: ['volunteer'],
        strength: 'soft',
        tier: 'preferences',
        weight: 40,
        params: { of: ['work'], most: 3, windows: 'weeks' },
        source: 'so that nobody burns out',
      },
    ],
  };
}

function longestShift(kinds: readonly RoleKind[], hours: number): RuleStatement {
  return {
    rule: 'longest-shift',
    for: [...kinds],
    strength: 'hard',
    params: { longest: hours * HOUR, of: ['work'] },
    source: 'local policy, within HSE guidance HSG256',
  };
}

import { describe, expect, test } from 'vitest';
import type { Problem } from '../../solver/problem.ts';
import { bruteForce, judge } from '../../solver/reference/judge.ts';
import { statements } from '../../solver/statements.ts';
import { tinyProblem } from './tiny.ts';

const problem: Problem = {
  ...tinyProblem({ days: 2, optionCount: 2, histories: [['E'], ['E'], ['-', 'E']] }),
  tiers: [
    { name: 'cover', steer: 10 },
    { name: 'wishes', steer: 1 },
  ],
  rules: [
    { id: 'rest', rule: 'daily-rest', people: ['all'], strength: 'hard', params: {} },
    {
      rule: 'longest-run',
      people: ['p0', 'p2'],
      strength: 'soft',
      tier: 'wishes',
      weight: 3,
      params: { longest: 2 },
    },
    {
      rule: 'hours',
      people: ['all'],
      strength: 'soft',
      tier: 'wishes',
      params: { most: 480, windows: [[-1, 2]] },
    },
  ],
  demands: [
    {
      id: 'morning',
      kind: 'cover',
      strength: 'soft',
      tier: 'cover',
      rows: [{ need: 2, terms: [{ people: ['all'], options: ['E'], days: [[1, 2]], count: 1 }] }],
      under: { at: [0, 7], beyond: 0 },
    },
  ],
};

describe('statements', () => {
  const [amy, bob, cat] = statements(problem);

  test('belong to the people they are about, in the order of the rules', () => {
    expect(amy!.map(({ use }) => use)).toEqual(['rest', 'longest-run#1', 'hours#2']);
    expect(bob!.map(({ use }) => use)).toEqual(['rest', 'hours#2']);
    expect(cat!.map(({ person }) => person)).toEqual([2, 2, 2]);
  });

  test('carry their tier and weight', () => {
    expect(amy!.map(({ strength, tier, weight }) => [strength, tier, weight])).toEqual([
      ['hard', -1, 0],
      ['soft', 1, 3],
      ['soft', 1, 1],
    ]);
  });

  test('share equal machines, whoever they are about', () => {
    expect(amy![0]!.machine).toBe(cat![0]!.machine);
    expect(amy![2]!.machine).toBe(bob![1]!.machine);
  });

  test('are worked out once', () => {
    expect(statements(problem)[0]).toBe(amy);
  });

  test('refuse a problem that was never validated', () => {
    const broken: Problem = { ...problem, rules: [{ ...problem.rules[0]!, params: { shortest: 'long' } }] };
    expect(() => statements(broken)).toThrow('rules[0].params.shortest');
  });
});

describe('the judge', () => {
  test('counts hard breaches, tiers and missing units', () => {
    const verdict = judge(problem, [
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
    // Three days in a row are one too many (3 points); Amy has 960 minutes more than 480 in her window.
    expect(verdict).toEqual({ hardBreaches: 0, penalties: [7, 963], missing: new Map([['morning', 1]]) });
  });

  test('finds the best rota of all', () => {
    const { verdict } = bruteForce(problem);
    // Two of the three come in on day 1, each 480 minutes over: a day off before it keeps every run short.
    expect(verdict).toEqual({ hardBreaches: 0, penalties: [0, 960], missing: new Map([['morning', 0]]) });
  });
});

import { describe, expect, test } from 'vitest';
import { readProblem } from '../../src/formats/read-problem.ts';

const sound = {
  format: 'muster-problem',
  version: 1,
  name: 'two days',
  days: 2,
  firstWeekday: 0,
  tiers: [{ name: 'cost', steer: 1 }],
  options: [{ id: 'off' }, { id: 'E', start: 420, end: 900 }],
  people: [{ id: 'amy' }],
  rules: [{ rule: 'longest-run', people: ['all'], strength: 'hard', params: { longest: 1 } }],
  demands: [
    {
      id: 'cover',
      kind: 'cover',
      strength: 'soft',
      tier: 'cost',
      rows: [{ need: 1, terms: [{ people: ['all'], options: ['E'], days: [[0, 2]], count: 1 }] }],
      under: { at: [0, 5], beyond: 0 },
    },
  ],
};

const issuesOf = (data: unknown): readonly string[] => {
  const read = readProblem(data);
  return 'issues' in read ? read.issues.map(({ path, found }) => `${path}: ${found}`) : [];
};

describe('a problem read from data', () => {
  test('is the data itself if nothing is wrong', () => {
    expect(readProblem(sound)).toEqual({ problem: sound });
  });

  test('shows its broken shape with paths', () => {
    const data = { ...sound, days: 'two', people: [{ id: 'amy', skils: [] }], format: 'other' };
    expect(issuesOf(data).map((issue) => issue.replace(/:.*/, ''))).toEqual(
      expect.arrayContaining(['format', 'days', 'people[0].skils']),
    );
  });

  test('shows wrong names once the shape is right', () => {
    expect(issuesOf({ ...sound, people: [{ id: 'amy', options: ['L'] }] })).toEqual([
      'people[0].options[0]: "L"',
    ]);
  });

  test.each([null, 7, 'text', []])('is refused if it is %j', (data) => {
    expect(issuesOf(data).length).toBeGreaterThan(0);
  });
});

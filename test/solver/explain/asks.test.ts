/** Every rule says what it asks of a person, part by part, in words that name the person and every number. */
import { expect, test } from 'vitest';
import { partsOf } from '../../../solver/explain/hard-statements.ts';
import { sayOf } from '../../../solver/explain/say.ts';
import type { Problem } from '../../../solver/problem.ts';
import { catalogue } from '../../../solver/rules/index.ts';
import { standardProblem } from '../../../solver/rules/parts/standard-options.ts';
import { readRule } from '../../../solver/statements.ts';
import { namesOf } from '../../../solver/names.ts';

function asked(problem: Problem, rule: string, params: Readonly<Record<string, unknown>>): string {
  const use = { rule, people: ['all'], strength: 'hard', params } as const;
  const stated = readRule(use, 0, namesOf(problem), [])!;
  return stated.asks(sayOf(problem, 0, [], { person: () => 'Ann' }));
}

test.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  for (const example of rule.examples) {
    const { problem } = standardProblem(example.row);
    for (const { params } of partsOf(example.with ?? {})) {
      const sentence = asked(problem, id, params);
      expect(sentence).toMatch(/^Ann \S.*\S\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|\$\{| {2}| ,|\(\)/);
    }
  }
});

test('numbers and days are those asked for', () => {
  const { problem } = standardProblem('E L');
  expect(asked(problem, 'hours', { least: 480, windows: [[0, 2]] })).toBe(
    'Ann has at least 8 h in the days from day 0 to day 1 (minutes).',
  );
  expect(asked(problem, 'locked', { days: [{ day: 1, option: 'L' }] })).toBe(
    'Ann does L on day 1, which is fixed.',
  );
  expect(asked(problem, 'daily-rest', {})).toBe('Ann rests 11 h between two spells of work.');
  expect(asked(problem, 'weekends', { most: 1, windows: 'weeks' })).toBe(
    'Ann works at most 1 weekend in each week.',
  );
  expect(asked(problem, 'eligibility', { gaps: [{ from: 1, not: ['night'], reason: 'lapsed' }] })).toBe(
    'Ann may not do night from day 1 (lapsed).',
  );
});

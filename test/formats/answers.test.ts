import { expect, test } from 'vitest';
import type { Answer } from '../../solver/outcome.ts';
import type { Problem } from '../../solver/problem.ts';
import { answerFormats, writeAnswer } from '../../src/formats/answers.ts';

const problem: Problem = {
  format: 'muster-problem',
  version: 1,
  name: 'pair',
  days: 3,
  firstWeekday: 0,
  tiers: [{ name: 'cost', steer: 1 }],
  options: [{ id: 'rest' }, { id: 'E' }, { id: 'L,late' }],
  people: [{ id: 'Zoe "Z"' }, { id: 'Ann' }],
  rules: [],
  demands: [],
};

const answer: Answer = {
  format: 'muster-answer',
  version: 1,
  problem: 'pair',
  status: 'complete',
  rota: { Ann: ['E', 'rest', 'rest'], 'Zoe "Z"': ['rest', 'L,late', 'E'] },
  summary: { hardBreaches: 0, tiers: [], shortfalls: 0, seconds: 0, seed: 1 },
};

test('the grid has a row a person in the order of the problem, and nothing for off', () => {
  expect(writeAnswer(problem, answer, 'sol')).toBe('\tL,late\tE\nE\t\t\n');
});

test('CSV quotes what needs quotes', () => {
  expect(writeAnswer(problem, answer, 'csv')).toBe(
    'person,day,option\n' +
      '"Zoe ""Z""",0,rest\n"Zoe ""Z""",1,"L,late"\n"Zoe ""Z""",2,E\n' +
      'Ann,0,E\nAnn,1,rest\nAnn,2,rest\n',
  );
});

test('JSON can be read again', () => {
  expect(JSON.parse(writeAnswer(problem, answer, 'json'))).toEqual(answer);
});

test.each(answerFormats)('an answer that misses somebody is refused (%s)', (format) => {
  const other = { ...problem, people: [...problem.people, { id: 'Bob' }] };
  if (format === 'json') expect(writeAnswer(other, answer, format)).not.toContain('Bob');
  else expect(() => writeAnswer(other, answer, format)).toThrow('no row for Bob');
});

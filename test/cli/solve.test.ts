import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { json, muster, ownFolder } from './muster.ts';

const folder = ownFolder();

/** Two people, one shift a day for one of them, in the public text format. */
const INSTANCE = `SECTION_HORIZON
7
SECTION_SHIFTS
D,480,
SECTION_STAFF
A,D=7,2400,960,5,1,1,1
B,D=7,2400,960,5,1,1,1
SECTION_DAYS_OFF
A,0
B,3
SECTION_SHIFT_ON_REQUESTS
A,1,D,2
SECTION_SHIFT_OFF_REQUESTS
B,4,D,3
SECTION_COVER
${Array.from({ length: 7 }, (_, day) => `${day},D,1,100,1`).join('\n')}
`;

test('a public instance is imported, solved to its optimum and exported', () => {
  writeFileSync(join(folder.path, 'tiny.txt'), INSTANCE);
  expect(muster(folder.path, 'import', 'curtois-qu', 'tiny.txt', '--out', 'tiny.json').code).toBe(0);
  const solved = muster(folder.path, 'solve', 'tiny.json', '--work', '20', '--out', 'answer.json', '--json');
  expect(solved.code).toBe(0);
  // Every day can be covered by exactly one of the two, with both wishes granted.
  expect(json(solved)).toMatchObject({ summary: { hardBreaches: 0, cost: 0 } });
  expect(muster(folder.path, 'export', 'answer.json', '--format', 'sol', '--out', 'tiny.sol').code).toBe(0);
  const rows = readFileSync(join(folder.path, 'tiny.sol'), 'utf8').split('\n').slice(0, -1);
  expect(rows.map((row) => row.split('\t').length)).toEqual([7, 7]);
});

test('a small problem is solved whole, with proof', () => {
  const solved = muster(folder.path, 'solve', 'tiny.json', '--whole', '--seconds', '60', '--json');
  expect(solved.code).toBe(0);
  expect(json(solved)).toMatchObject({ status: 'optimal', summary: { cost: 0, bound: 0 } });
});

test('a problem with faults is told all of them', () => {
  const problem = JSON.parse(readFileSync(join(folder.path, 'tiny.json'), 'utf8')) as {
    rules: { rule: string }[];
  };
  const rules = problem.rules.map((rule, place) => (place < 2 ? { ...rule, rule: `${rule.rule}x` } : rule));
  writeFileSync(join(folder.path, 'bad.json'), JSON.stringify({ ...problem, rules, days: 0 }));
  const ran = muster(folder.path, 'solve', 'bad.json');
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('bad.json: days');
});

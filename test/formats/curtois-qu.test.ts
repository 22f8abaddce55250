/** Reading the public shift-scheduling format: what a file means, and what is said about a bad one. */
import { describe, expect, test } from 'vitest';
import { issueText } from '../../solver/issue.ts';
import type { Problem } from '../../solver/problem.ts';
import { summarise } from '../../solver/score/summary.ts';
import { tabulate } from '../../solver/tables.ts';
import { validate } from '../../solver/validate.ts';
import { importCurtoisQu } from '../../src/formats/curtois-qu.ts';

const text = `# a comment
SECTION_HORIZON
7

SECTION_SHIFTS
E,480,
L,600,E|L

SECTION_STAFF
# ID, limits, most minutes, least minutes, longest run, shortest run, shortest off, weekends
Ann,E=7|L=1,2400,480,3,2,2,1
Bob,E=7|L=0,1920,0,5,1,1,0

SECTION_DAYS_OFF
Ann,0

SECTION_SHIFT_ON_REQUESTS
Ann,1,E,3

SECTION_SHIFT_OFF_REQUESTS
Bob,2,E,5

SECTION_COVER
1,E,2,100,1
2,E,0,100,7
2,L,1,100,1
`;

function problemOf(source: string): Problem {
  const { problem, issues } = importCurtoisQu(source, 'small');
  expect(issues.map(issueText)).toEqual([]);
  return problem!;
}

/** Rows like `- E E L`, one a person. */
function summaryOf(problem: Problem, ...rows: readonly string[]): ReturnType<typeof summarise> {
  const ids = problem.options.map(({ id }) => (id === 'off' ? '-' : id));
  const rota = Int32Array.from(rows.flatMap((row) => row.split(' ').map((option) => ids.indexOf(option))));
  return summarise(tabulate(problem), rota, { seconds: 0, seed: 0 });
}

describe('a good file', () => {
  const problem = problemOf(text);

  test('becomes a problem in which nothing is wrong', () => {
    expect(validate(problem)).toEqual([]);
    expect(problem).toMatchObject({ name: 'small', days: 7, firstWeekday: 0, tiers: [{ name: 'cost' }] });
    expect(problem.options.map(({ id }) => id)).toEqual(['off', 'E', 'L']);
  });

  test('with line ends of another system means the same', () => {
    expect(problemOf(text.replaceAll('\n', '\r\n'))).toEqual(problem);
  });

  test('takes a limit of 0 as no option of the person', () => {
    expect(problem.people.map(({ options }) => options)).toEqual([['E', 'L'], ['E']]);
  });

  test.each([
    [
      ['- E E - - - -', '- - - - - - -'],
      0,
      107 + 100,
      'one early of two; an early too many; the late missing',
    ],
    [['- E L - - - -', '- E - - - - -'], 0, 0, 'everything is met'],
    [
      ['- - L L - - -', '- E - - - - -'],
      2,
      103,
      'a late after a late, and two of one: two breaches; a request refused',
    ],
    [
      ['E E - - - - -', '- E E - - - -'],
      1,
      100 + 5 + 7,
      'a day off worked; the run is at the edge and may be short',
    ],
    [['- E - - - - -', '- E - - - - -'], 1, 100, 'a run of one between days off'],
    [['- E E - E E -', '- - - - - - -'], 1, 100 + 7 + 100, 'one day off between two runs'],
    [['- E E E E - -', '- - - - - - -'], 1, 100 + 7 + 100, 'four days in a row'],
    [['- E E - - - -', '- - - - - E E'], 1, 100 + 7 + 100, 'a weekend too many counts once'],
    [['- - - - - - -', '- - - - - - -'], 1, 200 + 100 + 3, 'too few minutes'],
    [['- E L - - - -', 'E E E E E - -'], 1, 5 + 7, 'too many minutes'],
  ])('costs and breaks what its rules say: %j', (rows, hardBreaches, cost) => {
    expect(summaryOf(problem, ...rows)).toMatchObject({ hardBreaches, cost });
  });
});

describe('a bad file', () => {
  const issuesOf = (source: string): string[] => importCurtoisQu(source, 'bad').issues.map(issueText);

  test('is told every issue at once, with its line', () => {
    const bad = text
      .replace('E,480,', 'E,many,')
      .replace('Ann,0', 'Anne,0')
      .replace('1,E,2,100,1', '9,E,2,100,1')
      .replace('SECTION_COVER', 'SECTION_COVERS');
    expect(issuesOf(bad)).toMatchInlineSnapshot(`
      [
        "line 23: found "SECTION_COVERS", expected one of SECTION_HORIZON, SECTION_SHIFTS, SECTION_STAFF, SECTION_DAYS_OFF, SECTION_SHIFT_ON_REQUESTS, SECTION_SHIFT_OFF_REQUESTS, SECTION_COVER.
      Maybe SECTION_COVER was meant.",
        "line 6, field 2: found "many", expected minutes: a whole number from 0 to 100000.",
        "line 15, field 1: found "Anne", expected a person of this file.
      Maybe Ann was meant.",
      ]
    `);
    expect(importCurtoisQu(bad, 'bad').problem).toBeUndefined();
  });

  test.each([
    ['', 'SECTION_HORIZON'],
    ['hello', 'line 1'],
    [text.replace('Bob,E=7', 'Ann,E=7'), 'line 12, field 1'],
    [text.replace('Bob,E=7|L=0', 'Bob,E=7|M=0'), 'line 12, field 2'],
    [text.replace('2400,480', '2400,4800'), 'line 11, field 3'],
    [text.replace('E,480,', 'off,480,'), 'line 6, field 1'],
    [text.replace('600,E|L', '600,E|X'), 'line 7, field 3'],
    [text.replace('Bob,2,E,5', 'Bob,2,E'), 'line 21, field 4'],
    [`${text}SECTION_HORIZON\n7\n`, 'line 27'],
  ])('says where it is wrong', (bad, path) => {
    const issues = importCurtoisQu(bad, 'bad').issues;
    expect(issues.map((issue) => issue.path)).toContain(path);
  });
});

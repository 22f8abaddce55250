/** Patterns with parameters worth trying, each with the oracle that should agree. Every law walks this list. */
import { cells } from '../../../solver/patterns/cells.ts';
import { first } from '../../../solver/patterns/first.ts';
import { follow } from '../../../solver/patterns/follow.ts';
import { freeSpell } from '../../../solver/patterns/free-spell.ts';
import type { Machine } from '../../../solver/patterns/machine.ts';
import { restGap } from '../../../solver/patterns/rest-gap.ts';
import { rolling } from '../../../solver/patterns/rolling.ts';
import { run } from '../../../solver/patterns/run.ts';
import { sequence } from '../../../solver/patterns/sequence.ts';
import { blocksIn, daysIn, sumIn } from '../../../solver/patterns/tally.ts';
import type { View } from '../../../solver/patterns/view.ts';
import type { Windows } from '../../../solver/patterns/windows.ts';
import type { Option } from '../../../solver/problem.ts';
import * as naive from '../../oracles/patterns.ts';
import type { Known } from '../../oracles/patterns.ts';

export interface Case {
  readonly name: string;
  /** Machines that are read side by side; their excess is added. */
  readonly machines: (view: View) => readonly Machine[];
  readonly oracle: (line: Known, carried: readonly number[] | undefined) => number;
}

const works = (option: Option): boolean => option.start !== undefined;
const tagged =
  (...tags: string[]) =>
  (option: Option): boolean =>
    tags.some((tag) => option.tags?.includes(tag));

const runCases: Case[] = [
  { longest: 2 },
  { longest: 1, shortest: 1 },
  { shortest: 2 },
  { shortest: 3 },
  { longest: 2, shortest: 2 },
  { longest: 3, shortest: 2 },
].map(({ longest, shortest }) => ({
  name: `run ≤ ${longest} ≥ ${shortest}`,
  machines: (view) => [
    run({ of: ['work'], ...(longest && { longest }), ...(shortest && { shortest }) }, view),
  ],
  oracle: (line) => naive.runs(line, works, longest, shortest),
}));

const restCases: Case[] = [0, 660, 1500, 4000].map((atLeast) => ({
  name: `rest gap ${atLeast}`,
  machines: (view) => [restGap({ atLeast }, view)],
  oracle: (line) => naive.restGaps(line, atLeast),
}));

const freeCases: Case[] = [
  [1440, 2, 0],
  [1000, 1, 0],
  [2000, 3, 1],
  [3000, 3, -1],
  [2880, 4, 0],
].map(([atLeast = 0, every = 0, from = 0]) => ({
  name: `free spell ${atLeast} in ${every} from ${from}`,
  machines: (view) => [freeSpell({ atLeast, every, from }, view)],
  oracle: (line) => naive.freeSpells(line, atLeast, every, from),
}));

const orderCases: Case[] = [
  {
    name: 'follow',
    machines: (view) => [
      follow(
        [
          { first: ['night'], then: ['day'] },
          { first: ['leave', 'N'], then: ['N'] },
          { first: ['off'], then: ['A'] },
        ],
        view,
      ),
    ],
    oracle: (line) =>
      naive.follows(line, [
        { first: tagged('night'), then: tagged('day') },
        { first: tagged('leave', 'night'), then: tagged('night') },
        { first: (option) => option.id === '-', then: tagged('leave') },
      ]),
  },
  ...[[['work'], ['rest'], ['work']], [['N'], ['N', 'E'], ['N']], [['day'], ['day']], [['N']]].map(
    (word): Case => ({
      name: `sequence ${word.map((set) => set.join('|')).join(' ')}`,
      machines: (view) => [sequence(word, view)],
      oracle: (line) =>
        naive.sequences(
          line,
          word.map((set) => (option) => {
            const names = [option.id, ...(option.tags ?? []), works(option) ? 'work' : 'rest'];
            return set.some((name) => names.includes(name));
          }),
        ),
    }),
  ),
];

const windowSets: readonly Windows[] = [
  'period',
  [
    [-2, 2],
    [2, 4],
    [1, 3],
  ],
  [
    [-2, 1],
    [3, 9],
  ],
];

const tallyCases: Case[] = windowSets.flatMap((windows) => {
  const stated = (line: Known): readonly (readonly [number, number])[] =>
    windows === 'period' ? [[0, line.problem.days]] : (windows as readonly (readonly [number, number])[]);
  const name = JSON.stringify(windows);
  return [
    { least: undefined, most: 1140 },
    { least: 900, most: undefined },
    { least: 960, most: 960 },
  ].flatMap((bounds): Case[] => {
    const few = { least: bounds.least && 1, most: bounds.most && 1 };
    return [
      {
        name: `minutes in ${name} ${JSON.stringify(bounds)}`,
        machines: (view) => sumIn({ value: 'minutes', windows, ...bounds }, view),
        oracle: (line, carried) => naive.sums(line, 'minutes', carried, { windows: stated(line), ...bounds }),
      },
      {
        name: `days in ${name} ${JSON.stringify(few)}`,
        machines: (view) => daysIn({ of: ['day'], windows, ...few }, view),
        oracle: (line) => naive.dayCounts(line, tagged('day'), { windows: stated(line), ...few }),
      },
      {
        name: `blocks in ${name} ${JSON.stringify(few)}`,
        machines: (view) => blocksIn({ of: ['work'], weekdays: [0, 6, 2], windows, ...few }, view),
        oracle: (line) => naive.blockCounts(line, works, [0, 6, 2], { windows: stated(line), ...few }),
      },
    ];
  });
});

const rollingCases: Case[] = [
  { over: 2, step: 1, least: undefined, most: 1140 },
  { over: 3, step: 1, least: 480, most: 1200 },
  { over: 4, step: 2, least: undefined, most: 1500 },
  { over: 6, step: 3, least: 600, most: 1800 },
  { over: 9, step: 1, least: 700, most: 2000 },
  { over: 14, step: 2, least: undefined, most: 1900 },
  { over: 21, step: 7, least: undefined, most: 3000 },
].map((rule) => ({
  name: `rolling ${JSON.stringify(rule)}`,
  machines: (view) => rolling({ value: 'minutes', ...rule }, view),
  oracle: (line, carried) => naive.rollingSums(line, 'minutes', carried, rule),
}));

const cellCases: Case[] = [
  {
    name: 'cells',
    machines: (view) => [
      cells(
        {
          usual: view.select(['N']).map(Number),
          rows: new Map([[1, view.select(['day']).map((is) => (is ? 3 : 0))]]),
        },
        view,
      ),
    ],
    oracle: (line) =>
      Array.from({ length: line.problem.days }, (_, day) => line.at(day))
        .map((option, day): number =>
          day === 1 ? 3 * Number(tagged('day')(option)) : Number(option.id === 'N'),
        )
        .reduce((sum, excess) => sum + excess, 0),
  },
  {
    name: 'first of cells',
    machines: (view) => [
      first(cells({ rows: new Map([1, 3].map((day) => [day, view.select(['day']).map(Number)])) }, view)),
    ],
    oracle: (line) => Number([1, 3].some((day) => day < line.problem.days && tagged('day')(line.at(day)))),
  },
];

export const cases: readonly Case[] = [
  ...runCases,
  ...restCases,
  ...freeCases,
  ...orderCases,
  ...tallyCases,
  ...rollingCases,
  ...cellCases,
];

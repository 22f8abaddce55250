/** Ten problems that cannot hold, each made so in a known way, with what an explanation must find. */
import type { Demand, Option, Person, PeopleTerm, Problem, RuleUse } from '../../../solver/problem.ts';

export interface Case {
  readonly name: string;
  readonly problem: Problem;
  /** The conflicts found, each by the ids of its statements. */
  readonly conflicts: readonly (readonly string[])[];
  /** Of the first conflict: statement → what it has to give; `enough` if all else then holds. */
  readonly gives: Readonly<Record<string, { readonly amount: number; readonly enough?: boolean }>>;
  /** Of the first conflict: newcomers, by the person they are like. */
  readonly missing: Readonly<Record<string, number>>;
}

const spell = (id: string, start: number, end: number): Option => ({
  id,
  start: start * 60,
  end: end * 60,
  values: { minutes: (end - start) * 60 },
});

/** Off, early 07–15, late 15–23. */
const OPTIONS: readonly Option[] = [{ id: '-' }, spell('E', 7, 15), spell('L', 15, 23)];

interface Sketch {
  readonly days: number;
  readonly people: readonly Person[];
  readonly rules?: readonly RuleUse[];
  readonly demands?: readonly Demand[];
}

/** From a Monday on. */
function sketched({ days, people, rules = [], demands = [] }: Sketch): Problem {
  const shape = { format: 'muster-problem', version: 1, name: 'sketch', days, firstWeekday: 0 } as const;
  return { ...shape, tiers: [{ name: 'only', steer: 1 }], options: OPTIONS, people, rules, demands };
}

const early = (id: string, more: Omit<Person, 'id' | 'options'> = {}): Person => ({
  id,
  options: ['E'],
  ...more,
});

const rule = (id: string, people: string, name: string, params: RuleUse['params']): RuleUse => ({
  id,
  rule: name,
  people: [people],
  strength: 'hard',
  params,
});

const leave = (person: string, ...days: readonly number[]): RuleUse =>
  rule('leave', person, 'availability', { days: days.map((day) => ({ day, only: ['off'] })) });

const locks = (person: string, row: string): RuleUse =>
  rule('lock', person, 'locked', {
    days: row.split('').flatMap((option, day) => (option === '.' ? [] : [{ day, option }])),
  });

const on = (day: number, people = 'all', count = 1): PeopleTerm => ({
  people: [people],
  options: ['E'],
  days: [[day, day + 1]],
  count,
});

const demand = (id: string, ...rows: readonly { need: number; terms: readonly PeopleTerm[] }[]): Demand => ({
  id,
  kind: 'crew',
  strength: 'hard',
  rows,
});

export const cases: readonly Case[] = [
  {
    name: 'leave × lock',
    problem: sketched({ days: 3, people: [early('ann')], rules: [leave('ann', 1), locks('ann', 'EE.')] }),
    conflicts: [['ann leave', 'ann lock.days[1]']],
    gives: { 'ann leave': { amount: 1, enough: true }, 'ann lock.days[1]': { amount: 1, enough: true } },
    missing: {},
  },
  {
    name: 'hours max × locked days',
    problem: sketched({
      days: 4,
      people: [early('ann')],
      rules: [rule('hours', 'ann', 'hours', { least: 480, most: 960 }), locks('ann', 'EEE.')],
    }),
    conflicts: [['ann hours.most', 'ann lock.days[0]', 'ann lock.days[1]', 'ann lock.days[2]']],
    gives: {
      'ann hours.most': { amount: 480, enough: true },
      'ann lock.days[0]': { amount: 1, enough: true },
      'ann lock.days[1]': { amount: 1, enough: true },
      'ann lock.days[2]': { amount: 1, enough: true },
    },
    missing: {},
  },
  {
    name: 'rest × two locked duties',
    problem: sketched({
      days: 3,
      people: [{ id: 'ann' }],
      rules: [rule('rest', 'ann', 'daily-rest', { shortest: 660 }), locks('ann', 'LE.')],
    }),
    conflicts: [['ann lock.days[0]', 'ann lock.days[1]', 'ann rest']],
    gives: {
      'ann lock.days[0]': { amount: 1, enough: true },
      'ann lock.days[1]': { amount: 1, enough: true },
      'ann rest': { amount: 180, enough: true },
    },
    missing: {},
  },
  {
    name: 'min hours × availability',
    problem: sketched({
      days: 3,
      people: [early('ann')],
      rules: [rule('hours', 'ann', 'hours', { least: 900 }), leave('ann', 0, 1)],
    }),
    conflicts: [['ann hours', 'ann leave.days[0]', 'ann leave.days[1]']],
    gives: {
      'ann hours': { amount: 420, enough: true },
      'ann leave.days[0]': { amount: 1, enough: true },
      'ann leave.days[1]': { amount: 1, enough: true },
    },
    missing: {},
  },
  {
    name: 'weekend limit × hard demands',
    problem: {
      ...sketched({
        days: 8,
        people: [early('ann', { history: ['E'] })],
        rules: [rule('weekends', 'ann', 'weekends', { most: 1 }), leave('ann', 3)],
        demands: [0, 3, 7].map((day) => demand(`day ${day}`, { need: day === 3 ? 0 : 1, terms: [on(day)] })),
      }),
      firstWeekday: 5,
    },
    conflicts: [['ann weekends', 'day 0', 'day 7']],
    gives: {
      'ann weekends': { amount: 1, enough: true },
      'day 0': { amount: 1, enough: true },
      'day 7': { amount: 1, enough: true },
    },
    missing: { ann: 1 },
  },
  {
    name: 'too few drivers for a crew',
    problem: sketched({
      days: 1,
      people: [
        early('ann', { groups: ['driver'] }),
        early('bob', { groups: ['driver'] }),
        early('cy'),
        early('di'),
      ],
      rules: [leave('bob', 0)],
      demands: [
        demand('crew', { need: 2, terms: [on(0, 'driver')] }, { need: 4, terms: [on(0)] }),
        demand('any', { need: 1, terms: [on(0)] }),
      ],
    }),
    conflicts: [['bob leave', 'crew']],
    gives: { 'bob leave': { amount: 1, enough: true }, crew: { amount: 1, enough: true } },
    missing: { ann: 1 },
  },
  {
    name: 'shortest run × a single available day',
    problem: sketched({
      days: 3,
      people: [early('ann')],
      rules: [rule('run', 'ann', 'shortest-run', { shortest: 2 }), leave('ann', 0, 2), locks('ann', '.E.')],
    }),
    conflicts: [['ann leave.days[0]', 'ann leave.days[1]', 'ann lock', 'ann run']],
    gives: {
      'ann leave.days[0]': { amount: 1, enough: true },
      'ann leave.days[1]': { amount: 1, enough: true },
      'ann lock': { amount: 1, enough: true },
      'ann run': { amount: 1, enough: true },
    },
    missing: {},
  },
  {
    name: 'min hours of two people × one car a day',
    problem: sketched({
      days: 2,
      people: [early('ann'), early('bob')],
      rules: [rule('hours', 'all', 'hours', { least: 960 })],
      demands: [0, 1].map((day) => demand(`car ${day}`, { need: -1, terms: [on(day, 'all', -1)] })),
    }),
    conflicts: [
      ['ann hours', 'bob hours', 'car 0'],
      ['ann hours', 'bob hours', 'car 1'],
    ],
    gives: {
      'ann hours': { amount: 480, enough: true },
      'bob hours': { amount: 480, enough: true },
      'car 0': { amount: 1, enough: true },
    },
    missing: {},
  },
  {
    name: 'longest run × eight locked days',
    problem: sketched({
      days: 8,
      people: [early('ann')],
      rules: [rule('run', 'ann', 'longest-run', { longest: 6 }), locks('ann', 'EEEEEEEE')],
    }),
    conflicts: [[...[0, 1, 2, 3, 4, 5, 6].map((day) => `ann lock.days[${day}]`), 'ann run']],
    gives: {
      'ann run': { amount: 2, enough: true },
      // Without the first lock seven locked days are still in a row.
      'ann lock.days[0]': { amount: 1, enough: false },
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((day) => [`ann lock.days[${day}]`, { amount: 1, enough: true }]),
      ),
    },
    missing: {},
  },
  {
    name: 'a demand nobody is skilled for',
    problem: sketched({
      days: 2,
      people: [early('ann'), { id: 'bob', options: ['L'] }],
      rules: [leave('ann', 0)],
      demands: [
        demand('late', { need: 2, terms: [{ ...on(1, 'ann'), options: ['L'] }] }),
        demand('early', { need: 1, terms: [on(1)] }),
      ],
    }),
    conflicts: [['late']],
    gives: { late: { amount: 2, enough: true } },
    missing: {},
  },
  {
    name: 'more than one named person can do, after what she did before',
    problem: sketched({
      days: 2,
      people: [early('ann', { history: ['E', 'E'], carried: { overtime: [60, 60] } }), early('bob')],
      rules: [
        rule('run', 'ann', 'longest-run', { longest: 2 }),
        rule('overtime', 'ann', 'hours', { most: 120, value: 'overtime', windows: [[-2, 2]] }),
        rule('hours', 'bob', 'hours', { most: 480 }),
      ],
      demands: [
        demand('hers', { need: 1, terms: [on(0, 'ann')] }),
        demand('both', { need: 3, terms: [on(0), on(1)] }),
      ],
    }),
    conflicts: [
      ['ann run', 'hers'],
      ['ann run', 'bob hours', 'both'],
    ],
    gives: { 'ann run': { amount: 1, enough: true }, hers: { amount: 1, enough: true } },
    missing: { ann: 1 },
  },
];

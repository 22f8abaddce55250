/** Demands that cannot be met together with what binds people, each made so in a known way. */
import { demand, early, leave, on, rule, sketched, type Case } from './sketch.ts';

export const together: readonly Case[] = [
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

/** One person whose own rules cannot hold together, each made so in a known way. */
import { early, leave, locks, rule, sketched, type Case } from './sketch.ts';

export const alone: readonly Case[] = [
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
];

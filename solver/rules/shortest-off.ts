import { run } from '../patterns/run.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { days, options } from './parts/params.ts';

export const shortestOff: Rule = defineRule({
  id: 'shortest-off',
  title: 'Shortest run of days off',
  about: 'Time off comes in stretches of at least so many days; 2 forbids single days off.',
  strength: 'hard',
  unit: 'days',
  showsByDay: true,
  params: {
    shortest: days({ label: 'Shortest stretch', default: 2, min: 1, max: 366 }),
    of: options({ label: 'Options that count as off', default: ['rest'] }),
  },
  patterns: ({ shortest, of }, view) => [run({ of, shortest }, view)],
  asks: ({ shortest }, say) => `${say.who} has at least ${say.count(shortest, 'day')} off in a row, or none.`,
  explain: ({ day, excess }, { shortest }, say) =>
    `The stretch off that ${say.who} ends with ${say.does(day)} on ${say.day(day)} is ${say.count(excess, 'day')} ` +
    `shorter than ${shortest}.`,
  examples: [
    { row: 'E - E', breaches: [{ day: 2, excess: 1 }], because: 'a single day off' },
    { row: 'E - A E', breaches: [], because: 'leave is no work either' },
    { row: 'E - - E -', breaches: [], because: 'two days off, and one at the end of the period' },
    {
      row: 'E - | E',
      breaches: [{ day: 0, excess: 1 }],
      because: 'the day off before the period was a single one',
    },
  ],
});

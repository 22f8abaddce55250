import { run } from '../patterns/run.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { days, options } from './parts/params.ts';

export const shortestRun: Rule = defineRule({
  id: 'shortest-run',
  title: 'Shortest run of days on',
  about: 'Who starts to work, works at least so many days in a row; 2 forbids single days on.',
  strength: 'hard',
  unit: 'days',
  showsByDay: true,
  params: {
    shortest: days({ label: 'Shortest run', default: 2, min: 1, max: 366 }),
    of: options({ label: 'Options that count', default: ['work'] }),
  },
  patterns: ({ shortest, of }, view) => [run({ of, shortest }, view)],
  asks: ({ shortest, of }, say) =>
    `${say.who} does ${say.oneOf(of)} on at least ${say.count(shortest, 'day')} in a row, or not at all.`,
  explain: ({ day, excess }, { shortest, of }, say) =>
    `The run of ${say.oneOf(of)} that ${say.who} ends before ${say.day(day)} is ${say.count(excess, 'day')} ` +
    `shorter than ${shortest}.`,
  examples: [
    { row: '- E - -', breaches: [{ day: 2, excess: 1 }], because: 'a single day on' },
    { row: 'E - E E - L', breaches: [], because: 'runs that touch an edge may be longer than we see' },
    { row: '- | E - -', breaches: [{ day: 1, excess: 1 }], because: 'the run is known to begin on day 0' },
    { row: 'E | E - -', breaches: [], because: 'we do not know when the run began' },
    {
      row: '- E - N N - L',
      with: { shortest: 3, of: ['night'] },
      breaches: [{ day: 5, excess: 1 }],
      because: 'two nights, three are asked',
    },
  ],
});

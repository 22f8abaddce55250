import { run } from '../patterns/run.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { days, options } from './parts/params.ts';

export const longestRun: Rule = defineRule({
  id: 'longest-run',
  title: 'Longest run of days',
  about:
    'No more than so many days in a row are worked; with `of` set to nights, no more than so many nights.',
  strength: 'hard',
  unit: 'days',
  showsByDay: true,
  params: {
    longest: days({ label: 'Longest run', default: 6, min: 1, max: 366 }),
    of: options({ label: 'Options that count', default: ['work'] }),
  },
  patterns: ({ longest, of }, view) => [run({ of, longest }, view)],
  asks: ({ longest, of }, say) =>
    `${say.who} does ${say.oneOf(of)} on at most ${say.count(longest, 'day')} in a row.`,
  explain: ({ day, excess }, { longest, of }, say) =>
    `${say.who} does ${say.does(day)} on ${say.day(day)}, ${say.count(excess, 'day')} more in a row ` +
    `of ${say.oneOf(of)} than the ${longest} allowed.`,
  examples: [
    {
      row: 'E E L L N N N',
      breaches: [{ day: 6, excess: 1 }],
      because: 'seven days in a row, six are allowed',
    },
    { row: 'E E L L N N -', breaches: [], because: 'six days in a row' },
    {
      row: 'E E E | E E E E -',
      breaches: [{ day: 3, excess: 1 }],
      because: 'the run began before the period',
    },
    {
      row: 'N N - N N N',
      with: { longest: 2, of: ['night'] },
      breaches: [{ day: 5, excess: 1 }],
      because: 'the third night in a row',
    },
  ],
});

import { rolling } from '../patterns/rolling.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { HOUR, minutes, weeks } from './parts/params.ts';

/** Days of a week that are not the weekly rest: what the hours of a night worker are divided by. */
const DAYS = 6;

export const nightAverage: Rule = defineRule({
  id: 'night-average',
  title: 'Night workers’ average',
  about:
    'Over any so many weeks in a row, the hours of a night worker stay within an average for each 24 hours, weekly rest left out; nobody can opt out of it.',
  source: 'Working Time Regulations 1998, reg. 6: 8 hours in each 24 on average over 17 weeks, A / (B − C)',
  strength: 'hard',
  unit: 'minutes',
  params: {
    most: minutes({ label: 'Most hours in 24 on average', default: 8 * HOUR, max: 24 * HOUR }),
    weeks: weeks({ label: 'Weeks averaged over', default: 17, min: 1, max: 52 }),
  },
  patterns: ({ most, weeks }, view) =>
    rolling({ value: 'minutes', over: 7 * weeks, step: 7, most: most * DAYS * weeks }, view),
  asks: ({ most, weeks }, say) =>
    `${say.who} has at most ${say.duration(most)} in 24 hours on average over ${say.count(weeks, 'week')}, working at night.`,
  explain: ({ day, excess }, { most, weeks }, say) =>
    `In the ${say.count(weeks, 'week')} up to ${say.day(day)} ${say.who}, who works at night, has ${say.duration(excess)} ` +
    `more than ${say.duration(most)} in 24 hours on average.`,
  examples: [
    {
      row: 'N N N N N N N',
      with: { weeks: 1 },
      breaches: [{ day: 6, excess: 8 * HOUR }],
      because: 'seven nights of 8 h are 56 h where 6 × 8 h are the most',
    },
    {
      row: 'D D D D N - -',
      with: { weeks: 1 },
      breaches: [{ day: 6, excess: 8 * HOUR }],
      because: 'hours by day count too',
    },
    {
      row: 'D D D N - - - | N N N N N - -',
      with: { weeks: 2 },
      breaches: [],
      because: '44 h and 40 h are less than 12 × 8 h',
    },
  ],
});

import { rolling } from '../patterns/rolling.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { flag, HOUR, minutes, value, weeks } from './parts/params.ts';

export const averageHours: Rule = defineRule({
  id: 'average-hours',
  title: 'Average weekly hours',
  about:
    'Over any so many weeks in a row, hours stay within a weekly average; the weeks before the period count.',
  source: 'Working Time Regulations 1998, reg. 4: 48 hours a week on average over 17 weeks',
  strength: 'hard',
  unit: 'minutes',
  params: {
    weekly: minutes({ label: 'Most hours a week on average', default: 48 * HOUR, max: 168 * HOUR }),
    weeks: weeks({ label: 'Weeks averaged over', default: 17, min: 1, max: 52 }),
    daily: flag({ label: 'Look at every day, not only at the end of each week', default: false }),
    value: value({ label: 'Which minutes count', default: 'minutes' }),
  },
  patterns: ({ weekly, weeks, daily, value }, view) =>
    rolling({ value, over: 7 * weeks, step: daily ? 1 : 7, most: weekly * weeks }, view),
  asks: ({ weekly, weeks }, say) =>
    `${say.who} has at most ${say.duration(weekly)} a week on average over ${say.count(weeks, 'week')}.`,
  explain: ({ day, excess }, { weekly, weeks }, say) =>
    `In the ${say.count(weeks, 'week')} up to ${say.day(day)} ${say.who} has ${say.duration(excess)} more than ` +
    `${say.duration(weekly)} a week on average.`,
  examples: [
    {
      row: 'D D D D D - -',
      with: { weeks: 1 },
      breaches: [{ day: 6, excess: 12 * HOUR }],
      because: 'one week of 60 h',
    },
    {
      row: 'D D D D - - - | D D D D D - -',
      with: { weeks: 2 },
      breaches: [{ day: 6, excess: 12 * HOUR }],
      because: '48 h and 60 h are 12 h more than two weeks of 48 h',
    },
    {
      row: 'D D D - - - - | D D D D D - -',
      with: { weeks: 2 },
      breaches: [],
      because: '36 h and 60 h average 48 h',
    },
    {
      row: 'D D D D D - -',
      with: { weeks: 1, daily: true },
      breaches: [4, 5, 6].map((day) => ({ day, excess: 12 * HOUR })),
      because: 'each of these days ends seven days of 60 h',
    },
  ],
});

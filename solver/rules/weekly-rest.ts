import { freeSpell } from '../patterns/free-spell.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { day, days, HOUR, minutes, optional } from './parts/params.ts';

export const weeklyRest: Rule = defineRule({
  id: 'weekly-rest',
  title: 'Weekly rest',
  about: 'Every week, or every fortnight, contains one long uninterrupted rest.',
  source: 'Working Time Regulations 1998, reg. 11: 24 hours in each 7 days or 48 hours in each 14',
  strength: 'hard',
  unit: 'minutes',
  showsByDay: true,
  params: {
    shortest: minutes({ label: 'Shortest rest', default: 24 * HOUR, min: 1, max: 14 * 24 * HOUR }),
    every: days({ label: 'Days in which it must fall', default: 7, min: 1, max: 28 }),
    from: optional(
      day({ label: 'A day on which such a stretch begins; left out: the Monday on or before day 0' }),
    ),
  },
  patterns: ({ shortest, every, from }, view) => [
    freeSpell({ atLeast: shortest, every, from: from ?? -view.weekday(0) }, view),
  ],
  asks: ({ shortest, every }, say) =>
    `${say.who} rests ${say.duration(shortest)} without a break once in every ${say.count(every, 'day')}.`,
  explain: ({ day, excess }, { shortest, every }, say) =>
    `The longest rest of ${say.who} in the ${say.count(every, 'day')} up to ${say.day(day)} is ` +
    `${say.duration(excess)} too short; ${say.duration(shortest)} are required.`,
  examples: [
    {
      row: 'E E E E E E E',
      breaches: [{ day: 6, excess: 8 * HOUR }],
      because: 'from 15:00 to 07:00 are 16 h, eight less than 24 h',
    },
    { row: 'E E E - E E E', breaches: [], because: 'a day off gives 40 h' },
    {
      row: 'N N N N N N N',
      breaches: [{ day: 6, excess: HOUR }],
      because: 'from Monday 00:00 to the first night are 23 h',
    },
    {
      row: 'E E E | E E E E',
      breaches: [],
      because: 'only the end of the week is asked, and this week is not over',
    },
    {
      row: 'E E E E E - E E E E - E E E',
      with: { shortest: 48 * HOUR, every: 14 },
      breaches: [{ day: 13, excess: 8 * HOUR }],
      because: 'two rests of 40 h are not one of 48 h',
    },
  ],
});

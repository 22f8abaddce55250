import { restGap } from '../patterns/rest-gap.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { HOUR, minutes } from './parts/params.ts';

export const dailyRest: Rule = defineRule({
  id: 'daily-rest',
  title: 'Daily rest',
  about: 'Between the end of one spell of work and the start of the next lies enough rest.',
  source: 'Working Time Regulations 1998, reg. 10: 11 hours for adults, 12 for people under 18',
  strength: 'hard',
  unit: 'minutes',
  showsByDay: true,
  params: {
    shortest: minutes({ label: 'Shortest rest', default: 11 * HOUR, max: 14 * 24 * HOUR }),
  },
  patterns: ({ shortest }, view) => [restGap({ atLeast: shortest }, view)],
  asks: ({ shortest }, say) => `${say.who} rests ${say.duration(shortest)} between two spells of work.`,
  explain: ({ day, excess }, { shortest }, say) =>
    `${say.who} rests ${say.duration(excess)} too little before ${say.does(day)} on ${say.day(day)}; ` +
    `${say.duration(shortest)} are required.`,
  examples: [
    {
      row: 'L E',
      breaches: [{ day: 1, excess: 3 * HOUR }],
      because: 'the late ends at 23:00, the early begins at 07:00: 8 h',
    },
    {
      row: 'N E',
      breaches: [{ day: 1, excess: 11 * HOUR }],
      because: 'the night ends at 07:00 on the day the early begins',
    },
    {
      row: 'N | E -',
      breaches: [{ day: 0, excess: 11 * HOUR }],
      because: 'the night before the period counts',
    },
    { row: 'L - E', breaches: [], because: 'a day off lies between' },
    {
      row: 'L - E',
      with: { shortest: 36 * HOUR },
      breaches: [{ day: 2, excess: 4 * HOUR }],
      because: 'one day off gives 32 h, not 36 h',
    },
  ],
});

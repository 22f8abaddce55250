import { restGap } from '../patterns/rest-gap.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';

export const overlap: Rule = defineRule({
  id: 'overlap',
  title: 'One thing at a time',
  about: 'Nobody starts a spell of work before the last one has ended.',
  strength: 'hard',
  unit: 'minutes',
  params: {},
  patterns: (_, view) => [restGap({ atLeast: 0 }, view)],
  asks: (_, say) => `${say.who} starts nothing before what came before has ended.`,
  explain: ({ day, excess }, _, say) =>
    `${say.who} starts ${say.does(day)} on ${say.day(day)} ${say.duration(excess)} before the last spell has ended.`,
  examples: [
    { row: 'N N', breaches: [], because: 'the night ends at 07:00, long before the next begins' },
    { row: 'N E', breaches: [], because: 'the early begins in the minute the night ends' },
    {
      row: 'X D',
      breaches: [{ day: 1, excess: 240 }],
      because: 'the sleep-in lasts until 12:00 and the long day begins at 08:00',
    },
    { row: 'X | E', breaches: [{ day: 0, excess: 300 }], because: 'yesterday’s sleep-in lasts until 12:00' },
  ],
});

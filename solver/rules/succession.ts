import { follow } from '../patterns/follow.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { entry, list, options } from './parts/params.ts';

export const succession: Rule = defineRule({
  id: 'succession',
  title: 'What may not follow',
  about: 'Certain options are not done on the day after certain others.',
  strength: 'hard',
  unit: 'occurrences',
  showsByDay: true,
  params: {
    pairs: list({
      label: 'forbidden pairs',
      of: entry({
        label: 'a forbidden pair',
        fields: { first: options({ label: 'On one day' }), then: options({ label: 'On the next' }) },
      }),
    }),
  },
  patterns: ({ pairs }, view) => [follow(pairs, view)],
  asks: ({ pairs }, say) =>
    `${say.who} does not do ${pairs.map(({ first, then }) => `${say.oneOf(then)} the day after ${say.oneOf(first)}`).join(', nor ')}.`,
  explain: ({ day }, _, say) =>
    `${say.who} does ${say.does(day)} on ${say.day(day)} right after ${say.does(day - 1)}.`,
  examples: [
    {
      row: 'L E',
      with: { pairs: [{ first: ['late'], then: ['early'] }] },
      breaches: [{ day: 1, excess: 1 }],
      because: 'an early after a late',
    },
    {
      row: 'L - E',
      with: { pairs: [{ first: ['late'], then: ['early'] }] },
      breaches: [],
      because: 'not on the next day',
    },
    {
      row: 'N | D',
      with: { pairs: [{ first: ['late', 'night'], then: ['day'] }] },
      breaches: [{ day: 0, excess: 1 }],
      because: 'the night was before the period',
    },
  ],
});

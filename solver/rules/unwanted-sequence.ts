import { sequence } from '../patterns/sequence.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { list, options } from './parts/params.ts';

export const unwantedSequence: Rule = defineRule({
  id: 'unwanted-sequence',
  title: 'Unwanted sequence',
  about:
    'Certain options do not come on consecutive days in this order: a single night between two days off, for example.',
  strength: 'soft',
  unit: 'occurrences',
  params: {
    word: list({ label: 'options of consecutive days', of: options({ label: 'One day' }), atLeast: 1 }),
  },
  expects: ({ word }) => (word.length > 30 ? 'at most 30 days' : undefined),
  patterns: ({ word }, view) => [sequence(word, view)],
  asks: ({ word }, say) =>
    `${say.who} does not do ${word.map((set) => say.oneOf(set)).join(', then ')} on consecutive days.`,
  explain: ({ day }, { word }, say) =>
    `${say.who} ends on ${say.day(day)} with ${say.does(day)} what should not come in a row: ` +
    `${word.map((set) => say.oneOf(set)).join(', then ')}.`,
  examples: [
    {
      row: 'E - N - E',
      with: { word: [['off'], ['night'], ['off']] },
      breaches: [{ day: 3, excess: 1 }],
      because: 'a lonely night',
    },
    {
      row: '- N - N | -',
      with: { word: [['off'], ['night'], ['off']] },
      breaches: [{ day: 0, excess: 1 }],
      because: 'the word ends in the period; what ended before it is past',
    },
    { row: '- N N -', with: { word: [['off'], ['night'], ['off']] }, breaches: [], because: 'two nights' },
    {
      row: 'L E L E L',
      with: { word: [['late'], ['early'], ['late']] },
      breaches: [
        { day: 2, excess: 1 },
        { day: 4, excess: 1 },
      ],
      because: 'sequences may overlap',
    },
  ],
});

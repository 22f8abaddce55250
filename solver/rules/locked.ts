import { barred } from './parts/barred.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { day, entry, list, option } from './parts/params.ts';

export const locked: Rule = defineRule({
  id: 'locked',
  title: 'Fixed days',
  about:
    'On a locked day a person does exactly what is fixed: an appointment, a confirmed duty, a day already worked.',
  strength: 'hard',
  unit: 'occurrences',
  params: {
    days: list({
      label: 'locked days',
      of: entry({
        label: 'a locked day',
        fields: { day: day({ label: 'Day' }), option: option({ label: 'What is fixed' }) },
      }),
    }),
  },
  patterns: ({ days }, view) => [
    barred(
      days.map(({ day, option }) => ({ from: day, to: day + 1, except: [option] })),
      view,
    ),
  ],
  asks: ({ days }, say) =>
    `${say.who} does ${days.map(({ day, option }) => `${say.oneOf([option])} on ${say.day(day)}`).join(' and ')}, which is fixed.`,
  explain: ({ day }, { days }, say) => {
    const fixed = days.filter((entry) => entry.day === day).map(({ option }) => option);
    return `${say.who} does ${say.does(day)} on ${say.day(day)}, where ${fixed.join(' and ')} is fixed.`;
  },
  examples: [
    {
      row: 'E L',
      with: { days: [{ day: 1, option: 'E' }] },
      breaches: [{ day: 1, excess: 1 }],
      because: 'day 1 is fixed to the early',
    },
    {
      row: 'L E',
      with: { days: [{ day: 1, option: 'E' }] },
      breaches: [],
      because: 'day 0 is free, day 1 is as fixed',
    },
  ],
});

import { barred } from './parts/barred.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { day, entry, list, optional, options, text } from './parts/params.ts';
import { within } from './parts/stretches.ts';

export const eligibility: Rule = defineRule({
  id: 'eligibility',
  title: 'Skills and powers',
  about: 'Nobody does what they are not qualified, empowered or cleared for through the whole of it.',
  strength: 'hard',
  unit: 'occurrences',
  params: {
    gaps: list({
      label: 'what is missing',
      of: entry({
        label: 'a missing skill, power or agreement',
        fields: {
          from: optional(day({ label: 'First day; left out: from the beginning' })),
          to: optional(day({ label: 'Day after the last; left out: to the end' })),
          not: options({ label: 'What may not be done' }),
          reason: text({ label: 'Why, for the explanation', default: 'not qualified' }),
        },
      }),
    }),
  },
  patterns: ({ gaps }, view) => [
    barred(
      gaps.map(({ from = 0, to = view.days, not }) => ({ from, to, these: not })),
      view,
    ),
  ],
  asks: ({ gaps }, say) =>
    `${say.who} may not do ${gaps.map(({ from, to, not, reason }) => `${say.oneOf(not)}${within(from, to, say)} (${reason})`).join(', or ')}.`,
  explain: ({ day }, { gaps }, say) => {
    const on = gaps.filter(({ from = 0, to = Infinity }) => day >= from && day < to);
    const reasons = [...new Set(on.map(({ not, reason }) => `${reason} (${say.oneOf(not)})`))].join('; ');
    return `${say.who} does ${say.does(day)} on ${say.day(day)}, against: ${reasons}.`;
  },
  examples: [
    {
      row: 'N N N',
      with: { gaps: [{ from: 1, not: ['night'], reason: 'skill lapses' }] },
      breaches: [
        { day: 1, excess: 1 },
        { day: 2, excess: 1 },
      ],
      because: 'the skill is no longer valid from day 1 on',
    },
    {
      row: 'N E E',
      with: { gaps: [{ from: 1, not: ['night'], reason: 'skill lapses' }] },
      breaches: [],
      because: 'the night is done while the skill is valid',
    },
  ],
});

import { daysIn } from '../patterns/tally.ts';
import { betweenBounds, leastAboveMost, outsideBounds } from './parts/bounds.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { days, optional, options, windows } from './parts/params.ts';
import { windowsText } from './parts/stretches.ts';

export const count: Rule = defineRule({
  id: 'count',
  title: 'Number of days',
  about: 'In each window a person does certain options on at least, or at most, so many days.',
  strength: 'hard',
  unit: 'days',
  params: {
    of: options({ label: 'Options that count' }),
    least: optional(days({ label: 'Fewest days' })),
    most: optional(days({ label: 'Most days' })),
    windows: windows({ label: 'Windows', default: 'period' }),
  },
  expects: leastAboveMost,
  patterns: ({ of, least, most, windows }, view) => daysIn({ of, windows, least, most }, view),
  asks: ({ of, windows, ...bounds }, say) =>
    `${say.who} does ${say.oneOf(of)} on ${betweenBounds(bounds, (number) => say.count(number, 'day'))} in ${windowsText(windows, say)}.`,
  explain: (breach, { of, ...bounds }, say) =>
    `${say.who} has ${outsideBounds(breach, bounds, (number) => say.count(number, 'day'), say)} on ${say.oneOf(of)}.`,
  examples: [
    {
      row: 'N N - N',
      with: { of: ['night'], most: 2 },
      breaches: [{ day: 3, excess: 1 }],
      because: 'three nights, two are allowed',
    },
    { row: 'N E - N', with: { of: ['night'], most: 2 }, breaches: [], because: 'two nights' },
    {
      row: 'N E - L',
      with: { of: ['late'], least: 3 },
      breaches: [{ day: 3, excess: 2 }],
      because: 'one late of three',
    },
  ],
});

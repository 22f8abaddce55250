import { sumIn } from '../patterns/tally.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { HOUR, minutes, optional, value, windows } from './parts/params.ts';
import { betweenBounds, leastAboveMost, outsideBounds } from './parts/bounds.ts';
import { windowsText } from './parts/stretches.ts';

export const hours: Rule = defineRule({
  id: 'hours',
  title: 'Hours in a window',
  about:
    'In each window (the period, a week, four weeks, a month) hours stay between a minimum and a maximum.',
  strength: 'hard',
  unit: 'minutes',
  params: {
    least: optional(minutes({ label: 'Fewest hours, in minutes' })),
    most: optional(minutes({ label: 'Most hours, in minutes' })),
    windows: windows({ label: 'Windows', default: 'period' }),
    value: value({ label: 'Which minutes count', default: 'minutes' }),
  },
  expects: leastAboveMost,
  patterns: ({ least, most, windows, value }, view) => sumIn({ value, windows, least, most }, view),
  asks: ({ windows, value, ...bounds }, say) =>
    `${say.who} has ${betweenBounds(bounds, say.duration)} in ${windowsText(windows, say)} (${value}).`,
  explain: (breach, { value, ...bounds }, say) =>
    `${say.who} has ${outsideBounds(breach, bounds, say.duration, say)} (${value}).`,
  examples: [
    {
      row: 'D D D',
      with: { most: 35 * HOUR },
      breaches: [{ day: 2, excess: HOUR }],
      because: 'three times 12 h',
    },
    {
      row: 'D - E',
      with: { least: 24 * HOUR },
      breaches: [{ day: 2, excess: 4 * HOUR }],
      because: '20 h are four too few',
    },
    {
      row: 'D A E',
      with: { least: 24 * HOUR, most: 28 * HOUR },
      breaches: [],
      because: 'leave counts as 8 h: 28 h',
    },
    {
      row: 'E E | D - - - - - - E',
      with: {
        windows: [
          [-2, 2],
          [2, 8],
        ],
        least: 8 * HOUR,
        most: 26 * HOUR,
      },
      breaches: [{ day: 1, excess: 2 * HOUR }],
      because: 'the first window has 16 h before the period and 12 h in it; the second has 8 h',
    },
    {
      row: 'D D D D - - - D',
      with: { windows: 'weeks', least: 40 * HOUR },
      breaches: [],
      because: 'the first week has 48 h; the second is not over',
    },
  ],
});

import { blocksIn } from '../patterns/tally.ts';
import { betweenBounds, leastAboveMost, outsideBounds } from './parts/bounds.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { count, optional, options, weekdays, windows } from './parts/params.ts';
import { windowsText } from './parts/stretches.ts';

export const weekends: Rule = defineRule({
  id: 'weekends',
  title: 'Weekends worked',
  about: 'A weekend counts as worked if any of its days is; so many may be, or must be.',
  strength: 'hard',
  unit: 'occurrences',
  params: {
    least: optional(count({ label: 'Fewest weekends worked' })),
    most: optional(count({ label: 'Most weekends worked' })),
    days: weekdays({ label: 'Days of a weekend', default: [5, 6] }),
    windows: windows({ label: 'Windows', default: 'period' }),
    of: options({ label: 'Options that count as worked', default: ['work'] }),
  },
  expects: leastAboveMost,
  patterns: ({ least, most, days, windows, of }, view) =>
    blocksIn({ of, weekdays: days, windows, least, most }, view),
  asks: ({ windows, least, most }, say) =>
    `${say.who} works ${betweenBounds({ least, most }, (number) => say.count(number, 'weekend'))} in ${windowsText(windows, say)}.`,
  explain: (breach, bounds, say) =>
    `${say.who} works ${outsideBounds(breach, bounds, (number) => say.count(number, 'weekend'), say)}.`,
  examples: [
    {
      row: '- - - - - E E - - - - - - L',
      with: { most: 1 },
      breaches: [{ day: 13, excess: 1 }],
      because: 'two weekends are worked, one of them on a single day',
    },
    {
      row: '- - - - - E E - - - - - - -',
      with: { most: 1 },
      breaches: [],
      because: 'two days, but one weekend',
    },
    {
      row: '- - - - E - - - - - - N - -',
      with: { most: 0, days: [4, 5, 6] },
      breaches: [{ day: 13, excess: 2 }],
      because: 'Friday belongs to the weekend here',
    },
    {
      row: '- - - - - E - | - - - - - - E',
      with: { most: 1, windows: [[-7, 7]] },
      breaches: [{ day: 6, excess: 1 }],
      because: 'the window reaches back to a weekend already worked',
    },
  ],
});

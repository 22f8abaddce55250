import { blocksIn } from '../patterns/tally.ts';
import { outsideBounds } from './parts/bounds.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { count, options, weekdays, windows } from './parts/params.ts';
import { windowsText } from './parts/stretches.ts';

export const weekendShare: Rule = defineRule({
  id: 'weekend-share',
  title: 'Fair share of weekends',
  about: 'Everybody works the number of weekends that is their share, neither more nor fewer.',
  strength: 'soft',
  unit: 'occurrences',
  params: {
    share: count({ label: 'Weekends that are this person’s share' }),
    days: weekdays({ label: 'Days of a weekend', default: [5, 6] }),
    windows: windows({ label: 'Windows', default: 'period' }),
    of: options({ label: 'Options that count as worked', default: ['work'] }),
  },
  patterns: ({ share, days, windows, of }, view) =>
    blocksIn({ of, weekdays: days, windows, least: share, most: share }, view),
  asks: ({ share, windows }, say) =>
    `${say.who} works exactly ${say.count(share, 'weekend')} in ${windowsText(windows, say)}.`,
  explain: (breach, { share }, say) =>
    `${say.who} works ${outsideBounds(breach, { least: share, most: share }, (number) => say.count(number, 'weekend'), say)}, the fair share.`,
  examples: [
    { row: '- - - - - E E', with: { share: 1 }, breaches: [], because: 'one weekend is the share' },
    { row: '- - - - - E E', with: { share: 0 }, breaches: [{ day: 6, excess: 1 }], because: 'one too many' },
    { row: 'E E E E E - -', with: { share: 1 }, breaches: [{ day: 6, excess: 1 }], because: 'one too few' },
  ],
});

import { daysIn } from '../patterns/tally.ts';
import { outsideBounds } from './parts/bounds.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { days, options, windows } from './parts/params.ts';
import { windowsText } from './parts/stretches.ts';

export const nightShare: Rule = defineRule({
  id: 'night-share',
  title: 'Fair share of nights',
  about:
    'Everybody works the number of nights (or of anything else unloved) that is their share, neither more nor fewer.',
  strength: 'soft',
  unit: 'days',
  params: {
    share: days({ label: 'Nights that are this person’s share' }),
    of: options({ label: 'Options that count', default: ['night'] }),
    windows: windows({ label: 'Windows', default: 'period' }),
  },
  patterns: ({ share, of, windows }, view) => daysIn({ of, windows, least: share, most: share }, view),
  asks: ({ share, of, windows }, say) =>
    `${say.who} does ${say.oneOf(of)} on exactly ${say.count(share, 'day')} in ${windowsText(windows, say)}.`,
  explain: (breach, { share, of }, say) =>
    `${say.who} has ${outsideBounds(breach, { least: share, most: share }, (number) => say.count(number, 'day'), say)}, ` +
    `the fair share of ${say.oneOf(of)}.`,
  examples: [
    { row: 'N - N', with: { share: 2 }, breaches: [], because: 'two nights are the share' },
    { row: 'N - N', with: { share: 1 }, breaches: [{ day: 2, excess: 1 }], because: 'one too many' },
    { row: 'N - E', with: { share: 3 }, breaches: [{ day: 2, excess: 2 }], because: 'two too few' },
  ],
});

import { follow } from '../patterns/follow.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { list, options } from './parts/params.ts';

export const forwardRotation: Rule = defineRule({
  id: 'forward-rotation',
  title: 'Forward rotation',
  about:
    'From one day to the next, duties move later or stay: early, late, night, and back only over a day off.',
  source: 'HSE guidance HSG256: rotate forwards',
  strength: 'soft',
  unit: 'occurrences',
  params: {
    order: list({
      label: 'kinds of duty, earliest first',
      of: options({ label: 'A kind of duty' }),
      atLeast: 2,
    }),
  },
  patterns: ({ order }, view) => [
    follow(
      order.flatMap((first, place) => order.slice(0, place).map((then) => ({ first, then }))),
      view,
    ),
  ],
  asks: ({ order }, say) =>
    `${say.who} goes from ${order.map((kind) => say.oneOf(kind)).join(' to ')} and back only over a day of something else.`,
  explain: ({ day }, _, say) =>
    `${say.who} goes back from ${say.does(day - 1)} to ${say.does(day)} on ${say.day(day)}.`,
  examples: [
    {
      row: 'E L N',
      with: { order: [['early'], ['late'], ['night']] },
      breaches: [],
      because: 'each day later',
    },
    {
      row: 'E N L',
      with: { order: [['early'], ['late'], ['night']] },
      breaches: [{ day: 2, excess: 1 }],
      because: 'from night to late',
    },
    {
      row: 'N - E',
      with: { order: [['early'], ['late'], ['night']] },
      breaches: [],
      because: 'a day off lies between',
    },
  ],
});

import { cells } from '../patterns/cells.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { HOUR, minutes, options } from './parts/params.ts';

export const longestShift: Rule = defineRule({
  id: 'longest-shift',
  title: 'Longest shift',
  about: 'No spell of work is longer than so many hours, the clock’s changes included.',
  source: 'HSE guidance HSG256: 12 hours at most, overtime included',
  strength: 'hard',
  unit: 'minutes',
  showsByDay: true,
  params: {
    longest: minutes({ label: 'Longest spell', default: 12 * HOUR, min: 1, max: 72 * HOUR }),
    of: options({ label: 'Options the limit is for', default: ['any'] }),
  },
  patterns: ({ longest, of }, view) => {
    const limited = view.select(of);
    const excess = (day: number): number[] =>
      limited.map((is, option) => {
        const spell = view.spells.at(day, option);
        return is && spell !== undefined ? Math.max(0, spell.end - spell.start - longest) : 0;
      });
    return [
      cells({ rows: new Map(Array.from({ length: view.days }, (_, day) => [day, excess(day)])) }, view),
    ];
  },
  asks: ({ longest }, say) => `${say.who} works no longer than ${say.duration(longest)} at a time.`,
  explain: ({ day, excess }, { longest }, say) =>
    `${say.does(day)} of ${say.who} on ${say.day(day)} is ${say.duration(excess)} longer than ${say.duration(longest)}.`,
  examples: [
    { row: 'D X', breaches: [{ day: 1, excess: 2 * HOUR }], because: 'the sleep-in lasts 14 h' },
    { row: 'D E N', breaches: [], because: 'no spell is longer than 12 h' },
    {
      row: 'D E N',
      with: { longest: 8 * HOUR, of: ['night', 'day'] },
      breaches: [{ day: 0, excess: 4 * HOUR }],
      because: 'a long day has 12 h, the others 8 h',
    },
  ],
});

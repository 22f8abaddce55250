import { cells } from '../patterns/cells.ts';
import { first } from '../patterns/first.ts';
import { once as rememberedBy } from '../once.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { day, days, entry, flag, list, option, optional } from './parts/params.ts';

/** option → how often it counts as a departure from those that are kept; of equal ones always the same list. */
const departing = rememberedBy((kept: readonly boolean[]) => {
  const known = new Map<number, readonly number[]>();
  return (times: number): readonly number[] => {
    const row = known.get(times) ?? kept.map((same) => (same ? 0 : times));
    known.set(times, row);
    return row;
  };
});

export const keep: Rule = defineRule({
  id: 'keep',
  title: 'Keeping a rota or pattern',
  about:
    'A published rota or a standing pattern is kept; each day that departs from it counts once, or more if said so, or the first alone.',
  strength: 'soft',
  unit: 'occurrences',
  params: {
    row: list({
      label: 'what is kept, day by day',
      of: option({ label: 'The option of a day' }),
      atLeast: 1,
    }),
    from: day({ label: 'Day of the first entry', default: 0 }),
    once: flag({
      label: 'Only the first departure counts: whether anything changes for the person',
      default: false,
    }),
    dearer: optional(
      list({
        label: 'days on which a departure counts more',
        of: entry({
          label: 'a stretch of days',
          fields: {
            from: day({ label: 'First day' }),
            to: day({ label: 'Day after the last' }),
            times: days({ label: 'How often a departure counts', min: 0 }),
          },
        }),
      }),
    ),
  },
  expects: ({ once, dearer }) =>
    once && dearer !== undefined ? '`once`, or days on which a departure counts more' : undefined,
  patterns: ({ row, from, once, dearer = [] }, view) => {
    const times = (day: number): number =>
      dearer.find((stretch) => day >= stretch.from && day < stretch.to)?.times ?? 1;
    const departures = row.map((kept, index): [number, readonly number[]] => {
      const day = from + index;
      return [day, departing(view.select([kept]))(times(day))];
    });
    const each = cells({ rows: new Map(departures) }, view);
    return [once ? first(each) : each];
  },
  asks: ({ row, from }, say) =>
    `${say.who} keeps to the rota or pattern given for ${say.days(from, from + row.length - 1)}.`,
  explain: ({ day, excess }, { row, from }, say) =>
    `${say.who} does ${say.does(day)} on ${say.day(day)} instead of ${row[day - from] ?? 'something else'}` +
    (excess === 1 ? '.' : `, which counts ${excess} times.`),
  examples: [
    {
      row: 'E L N',
      with: { row: ['E', 'E', 'N'] },
      breaches: [{ day: 1, excess: 1 }],
      because: 'one day departs',
    },
    { row: 'E L -', with: { row: ['E', 'L'] }, breaches: [], because: 'what is not in the row is free' },
    {
      row: '- L N',
      with: { row: ['E', 'E'], dearer: [{ from: 0, to: 1, times: 3 }] },
      breaches: [
        { day: 0, excess: 3 },
        { day: 1, excess: 1 },
      ],
      because: 'day 0 is inside the notice period',
    },
    {
      row: 'E L N',
      with: { row: ['L', 'E', 'N'], once: true },
      breaches: [{ day: 0, excess: 1 }],
      because: 'whoever changes once may change again',
    },
  ],
});

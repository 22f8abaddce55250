import { cells } from '../patterns/cells.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { day, entry, flag, list, options, points } from './parts/params.ts';

export const requests: Rule = defineRule({
  id: 'requests',
  title: 'Requests',
  about:
    'What a person asked to do, or asked not to do, on a day is granted; each refusal costs the points given.',
  strength: 'soft',
  unit: 'points',
  params: {
    list: list({
      label: 'requests',
      of: entry({
        label: 'a request',
        fields: {
          day: day({ label: 'Day' }),
          options: options({ label: 'What it is about' }),
          want: flag({ label: 'Asked to do it (true) or not to (false)', default: true }),
          points: points({ label: 'What a refusal costs', default: 1 }),
        },
      }),
    }),
  },
  patterns: ({ list }, view) => {
    const rows = new Map<number, number[]>();
    for (const { day, options, want, points } of list) {
      const row = rows.get(day) ?? Array.from({ length: view.optionCount }, () => 0);
      rows.set(day, row);
      view.select(options).forEach((named, option) => {
        if (named !== want) row[option]! += points;
      });
    }
    return [cells({ rows }, view)];
  },
  asks: ({ list }, say) =>
    `${say.who} is granted: ${list.map(({ day, options, want }) => `${want ? '' : 'not '}${say.oneOf(options)} on ${say.day(day)}`).join(', ')}.`,
  explain: ({ day, excess }, { list }, say) => {
    const asked = list.filter((request) => request.day === day);
    const wishes = asked.map(({ options, want }) => `${want ? '' : 'not '}${say.oneOf(options)}`).join('; ');
    return `${say.who} does ${say.does(day)} on ${say.day(day)} and asked: ${wishes} (${say.count(excess, 'point')}).`;
  },
  examples: [
    {
      row: 'E L',
      with: { list: [{ day: 1, options: ['E'], want: true, points: 3 }] },
      breaches: [{ day: 1, excess: 3 }],
      because: 'the early was wanted',
    },
    {
      row: 'E L',
      with: { list: [{ day: 1, options: ['late'], want: false, points: 2 }] },
      breaches: [{ day: 1, excess: 2 }],
      because: 'no late was wanted',
    },
    {
      row: 'E -',
      with: {
        list: [
          { day: 0, options: ['E', 'L'], want: true, points: 3 },
          { day: 1, options: ['work'], want: false, points: 1 },
        ],
      },
      breaches: [],
      because: 'both are granted',
    },
  ],
});

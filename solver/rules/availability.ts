import { barred } from './parts/barred.ts';
import { defineRule, type Rule } from './parts/define-rule.ts';
import { day, entry, list, optional, options } from './parts/params.ts';

export const availability: Rule = defineRule({
  id: 'availability',
  title: 'Availability',
  about:
    'On the days listed a person does only what the list allows: nothing during leave, nothing that was not offered.',
  strength: 'hard',
  unit: 'occurrences',
  params: {
    days: list({
      label: 'restricted days',
      of: entry({
        label: 'a restricted day',
        fields: {
          day: day({ label: 'First day' }),
          to: optional(day({ label: 'Day after the last; left out: one day' })),
          only: options({ label: 'What may be done' }),
        },
      }),
    }),
  },
  patterns: ({ days }, view) => [
    barred(
      days.map(({ day, to = day + 1, only }) => ({ from: day, to, except: only })),
      view,
    ),
  ],
  asks: ({ days }, say) => {
    const asked = days.map(({ day, to = day + 1, only }) => {
      const when = say.days(day, to - 1);
      return only.join() === 'off' ? `must be off on ${when}` : `can do only ${say.oneOf(only)} on ${when}`;
    });
    return `${say.who} ${asked.join(' and ')}.`;
  },
  explain: ({ day }, { days }, say) => {
    const entries = days.filter((entry) => day >= entry.day && day < (entry.to ?? entry.day + 1));
    const allowed = entries.map(({ only }) => say.oneOf(only)).join(' and ');
    return `${say.who} does ${say.does(day)} on ${say.day(day)}, but only ${allowed} is possible.`;
  },
  examples: [
    {
      row: 'E L',
      with: { days: [{ day: 1, only: ['off'] }] },
      breaches: [{ day: 1, excess: 1 }],
      because: 'day 1 is leave',
    },
    {
      row: 'E - L',
      with: { days: [{ day: 1, only: ['off'] }] },
      breaches: [],
      because: 'only day 1 is restricted',
    },
    {
      row: 'E D N',
      with: { days: [{ day: 0, to: 3, only: ['day', 'off'] }] },
      breaches: [{ day: 2, excess: 1 }],
      because: 'three days were offered for day work only',
    },
  ],
});

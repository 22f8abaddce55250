import { durationText } from '../../../solver/explain/say.ts';
import type { Rota } from '../../domain/index.ts';
import type { Done } from '../../hours/actuals.ts';
import { clockText } from './dates.ts';
import { table } from './table.ts';

/** A row a line: its number, who, what became of it, when it was, who said so and who approved it. */
export function doneText(done: readonly Done[], { scenario }: Rota): string {
  if (done.length === 0) return 'Nothing was said of what was done.\n';
  const names = new Map(scenario.people.map(({ id, name }) => [id, name]));
  return table(
    [
      { title: 'line', align: 'right' },
      { title: 'person' },
      { title: 'day' },
      { title: 'what' },
      { title: 'from' },
      { title: 'to' },
      { title: 'break' },
      { title: 'said by' },
      { title: 'approved by' },
    ],
    done.map(({ number, actual, approved }) => {
      const { person, date, kind, duty, start, end, breakMinutes, tag, by } = actual;
      const what = [kind, duty, tag === undefined ? undefined : `(${tag})`].filter(
        (each) => each !== undefined,
      );
      return [
        `${number}`,
        names.get(person) ?? person,
        date,
        what.join(' '),
        start === undefined ? '' : clockText(start),
        end === undefined ? '' : clockText(end),
        breakMinutes === 0 ? '' : durationText(breakMinutes),
        by,
        approved?.by ?? 'nobody yet',
      ];
    }),
  );
}

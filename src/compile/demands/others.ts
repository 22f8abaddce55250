/**
 * Nobody there without others: a row for each person whom it is asked of, through a time in which nothing changes.
 *
 *     all who count, the person left out ≥ the person, where they do what is asked about
 */
import type { PeopleTerm, Row } from '../../../solver/problem.ts';
import type { Interval } from '../../time/intervals.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { lasts, startDays } from './at-times.ts';
import { termsOf } from './terms.ts';

type Does = (person: Planned, option: BookedOption, day: number) => boolean;

export interface Asked {
  readonly time: Interval;
  /** Duties of those who may count. */
  readonly options: readonly BookedOption[];
  /** Whether somebody on such a duty through the time counts as another. */
  readonly counts: Does;
  /** Whether somebody planned on such a duty through the time must not be without others. */
  readonly asks: Does;
  /** Name for those who count. */
  readonly wish: string;
}

export function othersRows(context: Context, asked: Asked): Row[] {
  const days = startDays(context, asked.time);
  const options = new Set(asked.options);
  const through: Does = (_, option, day) => options.has(option) && lasts(context, option, day, asked.time);
  const counts: Does = (...one) => through(...one) && asked.counts(...one);
  const asks: Does = (...one) => one[2] >= 0 && through(...one) && asked.asks(...one);
  const present = termsOf(context, { options: asked.options, days, counts, count: 1, wish: asked.wish });
  return context.people.flatMap((person) =>
    Array.from({ length: days[1] - days[0] }, (_, index) => days[0] + index).flatMap((day): Row[] => {
      const own = ownTerms(person, day, days, counts, asks);
      return own.length === 0 ? [] : [{ id: person.id, need: 0, terms: [...present, ...own] }];
    }),
  );
}

/**
 * −1 for the person where it is asked on the day, and −1 wherever they count: nobody is another to themselves, not even by
 * a duty of the day before or after that overlaps. Nothing where it is not asked.
 */
function ownTerms(
  person: Planned,
  day: number,
  [first, end]: readonly [number, number],
  counts: Does,
  asks: Does,
): PeopleTerm[] {
  const couldOn = (on: number): readonly BookedOption[] =>
    on < 0 ? person.history.slice(on) : person.allowed[on]!;
  const asked = couldOn(day).filter((option) => asks(person, option, day));
  if (asked.length === 0) return [];
  const terms: PeopleTerm[] = [];
  for (let on = first; on < end; on++) {
    const mine = on === day ? asked : couldOn(on);
    for (const count of [-1, -2]) {
      const options = mine.filter(
        (option) => -Number(on === day) - Number(counts(person, option, on)) === count,
      );
      if (options.length > 0)
        terms.push({
          people: [person.id],
          options: options.map(({ id }) => id),
          days: [[on, on + 1]],
          count,
        });
    }
  }
  return terms;
}

/** Parishes and the duties from which they can be visited. Parishes of a beat that nothing tells apart stay together. */
import type { PeopleTerm } from '../../../solver/problem.ts';
import type { Beat, Parish } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { reaches, visibleIn } from './presence.ts';
import { termsWithin } from './terms.ts';
import { counts, type Who } from './who.ts';

export interface ParishGroup {
  readonly beat: Beat;
  readonly parishes: readonly Parish[];
}

/** The parishes named (all, if none are), together where every duty that reaches one reaches the others. */
export function parishGroups(context: Context, named: readonly string[] | undefined): ParishGroup[] {
  return [...context.register.beats.values()].flatMap((beat) => {
    const wanted = beat.parishes.filter(({ id }) => named?.includes(id) ?? true);
    const alike = new Map<string, Parish[]>();
    for (const parish of wanted) {
      const key = groundKey(context, beat, parish);
      alike.set(key, [...(alike.get(key) ?? []), parish]);
    }
    return [...alike.values()].map((parishes) => ({ beat, parishes }));
  });
}

/** Terms for a stretch of days: one for each person on a day whose duty in the beat is long enough and can go there. */
export function visitTerms(
  context: Context,
  who: Who,
  { beat, parishes }: ParishGroup,
  minutes: number,
): (days: readonly [from: number, to: number]) => PeopleTerm[] {
  const { calendar } = context.register;
  const place = parishes[0]?.place ?? '';
  return termsWithin(context, {
    options: visibleIn(context, [beat.id]),
    days: [0, context.days],
    counts: (person, option, day) => {
      const { duty } = option.form;
      if (duty === undefined) return false;
      const time = calendar.spell(day, duty.start, duty.end);
      return (
        time[1] - time[0] - (duty.breakMinutes ?? 0) >= minutes &&
        counts(who, person.facts, duty, time) &&
        reaches(context.register, person, option, day, place)
      );
    },
    count: 1,
    wish: `${beat.id} visits`,
  });
}

/** Days on which each pager duty in the beat reaches the parish; the same text for parishes nothing tells apart. */
function groundKey(context: Context, beat: Beat, parish: Parish): string {
  return visibleIn(context, [beat.id])
    .filter(({ form }) => form.pager !== undefined)
    .map((option) => reachedDays(context, option, parish))
    .join('|');
}

function reachedDays(context: Context, option: BookedOption, parish: Parish): string {
  const someone = context.people[context.holders[option.index]?.[0] ?? -1];
  if (someone === undefined) return '';
  return Array.from({ length: context.days }, (_, day) =>
    reaches(context.register, someone, option, day, parish.place) ? '1' : '0',
  ).join('');
}

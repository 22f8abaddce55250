/** Options that make somebody visible somewhere. */
import type { Register } from '../../cover/register.ts';
import { groundOf } from '../options/police.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import type { Counting } from './terms.ts';
import { counts, type Who } from './who.ts';

/** Visible duties in any of these beats. */
export function visibleIn({ options, register }: Context, beats: readonly string[]): BookedOption[] {
  return options.list.filter(
    ({ form: { duty, beat } }) =>
      duty !== undefined &&
      beat !== undefined &&
      beats.includes(beat) &&
      register.activities.get(duty.activity)?.visible === true,
  );
}

/** Counts whoever is wanted for the whole of their duty. */
export function wholeDuty(register: Register, who: Who): Counting['counts'] {
  return (person, { form: { duty } }, day) =>
    duty !== undefined && counts(who, person.facts, duty, register.calendar.spell(day, duty.start, duty.end));
}

/** Whether the duty reaches a parish: with a pager only those in the station's ground are visited. */
export function reaches(
  register: Register,
  person: Planned,
  { form }: BookedOption,
  day: number,
  place: string,
): boolean {
  const station = register.stations.get(form.pager ?? '');
  if (station === undefined || form.duty === undefined) return true;
  const time = register.calendar.spell(day, form.duty.start, form.duty.end);
  return groundOf(register, person.facts, station, form, time).includes(place);
}

/** Duties that must not be done alone: for each person on one, somebody else in the same beat for all of it. */
import type { Row } from '../../../solver/problem.ts';
import { ROLE_KINDS } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { presentTerms } from './at-times.ts';
import type { CompiledDemand } from './compiled.ts';

export function compileLoneWorking(context: Context): CompiledDemand[] {
  const { calendar, activities } = context.register;
  const demands: CompiledDemand[] = [];
  for (const { beat, duty, options } of pairedDuties(context)) {
    if (activities.get(duty.activity)?.loneAllowed !== false) continue;
    const there = context.options.list.filter(({ form }) => form.duty !== undefined && form.beat === beat);
    for (let day = 0; day < context.days; day++) {
      const time = calendar.spell(day, duty.start, duty.end);
      const present = presentTerms(context, { roles: ROLE_KINDS }, there, time, `${beat} people`);
      // Everybody there counts, the person too: all − 2 × the person ≥ 0 leaves at least one other.
      const rows = context.people
        .filter(({ allowed }) => allowed[day]!.some((option) => options.includes(option)))
        .map(({ id, allowed }): Row => ({
          id,
          need: 0,
          terms: [
            ...present,
            {
              people: [id],
              options: allowed[day]!.filter((option) => options.includes(option)).map((option) => option.id),
              days: [[day, day + 1]],
              count: -2,
            },
          ],
        }));
      if (rows.length === 0) continue;
      demands.push({
        demand: {
          id: `pair/${beat}/${duty.id}@${calendar.dateOf(day)}`,
          kind: 'lone-working',
          strength: 'hard',
          rows,
        },
        about: {
          kind: 'lone-working',
          title: `${duty.name} in ${beat}: never alone`,
          from: time[0],
          to: time[1],
          unit: 'people',
          beats: [beat],
        },
      });
    }
  }
  return demands;
}

function pairedDuties({ options }: Context) {
  const groups = new Map<
    string,
    { beat: string; duty: NonNullable<BookedOption['form']['duty']>; options: BookedOption[] }
  >();
  for (const option of options.list) {
    const { beat, duty } = option.form;
    if (beat === undefined || duty === undefined) continue;
    const key = `${beat} ${duty.id}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { beat, duty, options: [option] });
    else known.options.push(option);
  }
  return [...groups.values()];
}

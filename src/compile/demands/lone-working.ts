/** Duties that must not be done alone: for each person on one, somebody else in the same beat for all of it. */
import type { Context } from '../context.ts';
import { companyRows, dutiesInBeats } from './company.ts';
import type { CompiledDemand } from './compiled.ts';

export function compileLoneWorking(context: Context): CompiledDemand[] {
  const { calendar, activities } = context.register;
  const demands: CompiledDemand[] = [];
  for (const place of dutiesInBeats(context)) {
    const { beat, duty } = place;
    if (activities.get(duty.activity)?.loneAllowed !== false) continue;
    for (let day = 0; day < context.days; day++) {
      const time = calendar.spell(day, duty.start, duty.end);
      const rows = companyRows(context, place, day, time);
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

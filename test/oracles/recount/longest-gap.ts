import type { DemandOf } from '../../../src/domain/index.ts';
import { daysFrom } from '../../naive/clock.ts';
import { datesIn } from './dates.ts';
import { sum } from './sum.ts';
import { parishesOf, pastVisits, visits } from './visits.ts';
import type { Worked } from './worked.ts';

/** Walks the days of each parish, counting those since the last visit that are too many. */
export function longestGap(worked: Worked, record: DemandOf<'longest-gap'>): number {
  const { scenario } = worked;
  const { from } = scenario.period;
  const minutes = record.minutes ?? 45;
  return sum(parishesOf(scenario, record.parishes), ({ beat, parish }) => {
    const known = [
      ...(record.lastVisits ?? []).filter((visit) => visit.parish === parish.id).map(({ date }) => date),
      ...pastVisits(worked, record, beat, minutes),
    ].filter((date) => date < from);
    const last = known.sort().at(-1);
    // Nobody knows when it was visited: the count starts with the period.
    let since = last === undefined ? 0 : Math.min(daysFrom(last, from) - 1, record.days - 1);
    let over = 0;
    for (const date of datesIn(scenario)) {
      if (visits(worked, record, beat, parish, minutes, [date]).length > 0) since = 0;
      else if (++since >= record.days) over++;
    }
    return over;
  });
}

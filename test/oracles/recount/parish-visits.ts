import type { DemandOf } from '../../../src/domain/index.ts';
import { windows } from './dates.ts';
import { sum } from './sum.ts';
import { parishesOf, visits } from './visits.ts';
import type { Worked } from './worked.ts';

/** Visits, over all parishes and windows. */
export function parishVisits(worked: Worked, record: DemandOf<'parish-visits'>): number {
  const { scenario } = worked;
  return sum(parishesOf(scenario, record.parishes), ({ beat, parish }) =>
    sum(windows(scenario, record.everyDays), (dates) => {
      const need = Math.floor((record.visits * dates.length) / record.everyDays);
      return Math.max(0, need - visits(worked, record, beat, parish, record.minutes, dates).length);
    }),
  );
}

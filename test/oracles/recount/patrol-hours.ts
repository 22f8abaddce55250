import type { DemandOf } from '../../../src/domain/index.ts';
import { windows } from './dates.ts';
import { sum } from './sum.ts';
import { expectedMinutes, visible, type Worked } from './worked.ts';

/** Minutes, over all beats and weeks. */
export function patrolHours(worked: Worked, record: DemandOf<'patrol-hours'>): number {
  return sum(record.beats, (beat) =>
    sum(windows(worked.scenario, 7), (dates) => {
      const need = Math.round((record.hoursPerWeek * 60 * dates.length) / 7);
      const there = visible(worked, record, [beat]).filter(({ date }) => dates.includes(date));
      return Math.max(0, need - sum(there, ({ spell }) => expectedMinutes(worked.scenario, spell)));
    }),
  );
}

import type { DemandOf } from '../../../src/domain/index.ts';
import { datesOf } from './dates.ts';
import { sum } from './sum.ts';
import { duties, dutyOf, type Worked } from './worked.ts';

/** People, over all dates. */
export function staffing(worked: Worked, record: DemandOf<'staffing'>): number {
  const { scenario } = worked;
  return sum(datesOf(scenario, record.when), (date) => {
    const there = duties(worked, record).filter(
      ({ spell, date: day }) =>
        day === date &&
        (record.duties.includes(spell.duty!) || record.duties.includes(dutyOf(scenario, spell).family)) &&
        (record.beats?.includes(spell.beat ?? '') ?? true),
    );
    return Math.max(0, record.need - there.length);
  });
}

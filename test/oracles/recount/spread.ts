import type { DemandOf } from '../../../src/domain/index.ts';
import { weekdayOf } from '../../naive/when.ts';
import { sum } from './sum.ts';
import { dutyOf, visible, type Worked } from './worked.ts';

/** Weekdays and day parts, over all beats. */
export function spread(worked: Worked, record: DemandOf<'spread'>): number {
  return sum(record.beats, (beat) => {
    const seen = visible(worked, record, [beat]);
    const weekdays = new Set(seen.map(({ date }) => weekdayOf(date)));
    const families = new Set(seen.map(({ spell }) => dutyOf(worked.scenario, spell).family));
    return Math.max(0, record.weekdays - weekdays.size) + Math.max(0, record.dayParts - families.size);
  });
}

import type { DemandOf } from '../../../src/domain/index.ts';
import { datesOf, slotsBetween, slotsIn, STEP } from './dates.ts';
import { presentAt } from './present.ts';
import { sum } from './sum.ts';
import type { Worked } from './worked.ts';

/** Beat-minutes, in the hours asked for that lie in the period. */
export function beatsEmptied(worked: Worked, record: DemandOf<'beats-emptied'>): number {
  const { scenario } = worked;
  const { when = {}, start = '08:00', end = '20:00' } = record;
  const planned = new Set(slotsIn(scenario));
  return sum(datesOf(scenario, when), (date) =>
    sum(slotsBetween(scenario, date, start, end), (slot) => {
      if (!planned.has(slot)) return 0;
      const empty = record.beats.filter((beat) => presentAt(worked, record, [beat], slot) === 0);
      return Math.max(0, Math.ceil(empty.length - record.share * record.beats.length - 1e-9)) * STEP;
    }),
  );
}

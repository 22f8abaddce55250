import type { DemandOf } from '../../../src/domain/index.ts';
import { datesOf, slotsBetween, STEP } from './dates.ts';
import { presentAt } from './present.ts';
import { sum } from './sum.ts';
import type { Worked } from './worked.ts';

/** Person-minutes. */
export function peakPresence(worked: Worked, record: DemandOf<'peak-presence'>): number {
  return sum(datesOf(worked.scenario, record.when), (date) =>
    sum(
      slotsBetween(worked.scenario, date, record.start, record.end),
      (slot) => Math.max(0, record.need - presentAt(worked, record, record.beats, slot)) * STEP,
    ),
  );
}

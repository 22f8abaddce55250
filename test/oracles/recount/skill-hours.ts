import type { DemandOf } from '../../../src/domain/index.ts';
import { datesIn } from './dates.ts';
import { sum } from './sum.ts';
import { duties, expectedMinutes, type Worked } from './worked.ts';

/** Minutes, over all days. */
export function skillHours(worked: Worked, record: DemandOf<'skill-hours'>): number {
  return sum(datesIn(worked.scenario), (date) => {
    const there = duties(worked, { skills: [record.skill] }).filter(
      (piece) => piece.date === date && (record.beats?.includes(piece.spell.beat ?? '') ?? true),
    );
    return Math.max(
      0,
      record.hoursPerDay * 60 - sum(there, ({ spell }) => expectedMinutes(worked.scenario, spell)),
    );
  });
}

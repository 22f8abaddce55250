/** Visible hours in a beat: one demand for each beat and week. */
import type { DemandOf } from '../../domain/index.ts';
import { cutEvery } from '../../time/intervals.ts';
import type { Context } from '../context.ts';
import { type CompiledDemand, daysOf, demandOf } from './compiled.ts';
import { visibleIn, wholeDuty } from './presence.ts';
import { termsWithin } from './terms.ts';

const USUAL = { tier: 'rural', weight: 3 } as const;
const WEEK = 7;

export function compilePatrolHours(context: Context, record: DemandOf<'patrol-hours'>): CompiledDemand[] {
  const { calendar, beats } = context.register;
  const [first, end] = daysOf(context, record);
  return record.beats.flatMap((beat) => {
    const termsIn = termsWithin(context, {
      options: visibleIn(context, [beat]),
      days: [first, end],
      counts: wholeDuty(context.register, record),
      count: { value: 'duty' },
      wish: `${beat} patrol`,
    });
    return cutEvery([0, context.days], WEEK).flatMap(([monday, sunday]) => {
      const from = Math.max(first, monday);
      const to = Math.min(end, sunday);
      if (from >= to) return [];
      // A week cut short asks for its share.
      const need = Math.round((record.hoursPerWeek * 60 * (to - from)) / WEEK);
      return demandOf(
        record,
        USUAL,
        { id: `${record.id}/${beat}@${calendar.dateOf(from)}`, rows: [{ need, terms: termsIn([from, to]) }] },
        {
          title: `${beats.get(beat)?.name ?? beat}: ${record.hoursPerWeek} h visible a week`,
          from: calendar.dayStart(from),
          to: calendar.dayStart(to),
          unit: 'minutes',
          beats: [beat],
        },
      );
    });
  });
}

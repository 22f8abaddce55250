/** Days on which a parish can be visited: one demand for each window of so many days. */
import type { DemandOf } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import { type CompiledDemand, daysOf, demandOf } from './compiled.ts';
import { parishGroups, visitTerms } from './parishes.ts';

const USUAL = { tier: 'rural', weight: 360 } as const;

export function compileParishVisits(context: Context, record: DemandOf<'parish-visits'>): CompiledDemand[] {
  const { calendar } = context.register;
  const [first, end] = daysOf(context, record);
  const weight = record.weight ?? USUAL.weight;
  return parishGroups(context, record.parishes).flatMap((group) => {
    const names = group.parishes.map(({ id }) => id);
    const termsIn = visitTerms(context, record, group, record.minutes);
    const demands: CompiledDemand[] = [];
    for (let from = first; from < end; from += record.everyDays) {
      const to = Math.min(end, from + record.everyDays);
      // A window cut short asks for the visits that fall due in it whole.
      const need = Math.floor((record.visits * (to - from)) / record.everyDays);
      if (need === 0) continue;
      const terms = termsIn([from, to]);
      demands.push(
        demandOf(
          record,
          USUAL,
          {
            id: `${record.id}/${names.join('+')}@${calendar.dateOf(from)}`,
            rows: [{ need, terms }],
            under: weight * names.length,
          },
          {
            title: `${names.join(', ')}: ${need} ${need === 1 ? 'visit' : 'visits'} of ${record.minutes} min in ${to - from === 1 ? 'a day' : `${to - from} days`}`,
            from: calendar.dayStart(from),
            to: calendar.dayStart(to),
            unit: 'visits',
            beats: [group.beat.id],
            parishes: names,
          },
        ),
      );
    }
    return demands;
  });
}

/** People visible in some beats at every minute of a window: one demand for each piece in which nothing changes. */
import type { DemandOf } from '../../domain/index.ts';
import { pieces } from '../../time/intervals.ts';
import type { Context } from '../context.ts';
import { type CompiledDemand, demandOf } from './compiled.ts';
import { dutyEdges, presentTerms, statusEdges } from './at-times.ts';
import { datesOf } from './dates.ts';
import { visibleIn } from './presence.ts';

/** Points per person and minute. */
const USUAL = { tier: 'rural', weight: 8 } as const;

export function compilePeakPresence(context: Context, record: DemandOf<'peak-presence'>): CompiledDemand[] {
  const { calendar } = context.register;
  const options = visibleIn(context, record.beats);
  const weight = record.weight ?? USUAL.weight;
  const changes = statusEdges(context, record);
  return datesOf(context, record).flatMap((date) => {
    const [start, end] = calendar.spellOnDate(calendar.dateOf(date), record.start, record.end);
    const edges = [...dutyEdges(context, options, [start, end]), ...changes];
    return pieces(start, end, edges).map(([from, to]) =>
      demandOf(
        record,
        USUAL,
        {
          id: `${record.id}@${calendar.iso(from)}`,
          rows: [
            {
              need: record.need,
              terms: presentTerms(context, record, options, [from, to], `${record.id} people`),
            },
          ],
          under: weight * (to - from),
        },
        {
          title: `${record.need} ${record.need === 1 ? 'person' : 'people'} visible in ${record.beats.map((id) => context.register.beats.get(id)?.name ?? id).join(', ')}`,
          from,
          to,
          unit: 'people',
          beats: record.beats,
        },
      ),
    );
  });
}

/** At most a share of the beats without anybody on a day: one indicator for each beat and day, one demand a day. */
import type { DemandOf } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import { type CompiledDemand, daysOf, demandOf, indicator } from './compiled.ts';
import { visibleIn, wholeDuty } from './presence.ts';
import { termsWithin } from './terms.ts';

const USUAL = { tier: 'rural', weight: 360 } as const;

export function compileBeatsEmptied(context: Context, record: DemandOf<'beats-emptied'>): CompiledDemand[] {
  const { calendar } = context.register;
  const [first, end] = daysOf(context, record);
  const most = Math.floor(record.share * record.beats.length + ROUNDING);
  const title = `at most ${most} of ${record.beats.length} beats empty`;
  const demands: CompiledDemand[] = [];
  const presentOn = record.beats.map((beat) =>
    termsWithin(context, {
      options: visibleIn(context, [beat]),
      days: [first, end],
      counts: wholeDuty(context.register, record),
      count: 1,
      wish: `${beat} patrol`,
    }),
  );
  for (let day = first; day < end; day++) {
    const span = { from: calendar.dayStart(day), to: calendar.dayStart(day + 1) };
    const date = calendar.dateOf(day);
    for (const [place, beat] of record.beats.entries()) {
      const terms = presentOn[place]!([day, day + 1]);
      demands.push({
        demand: indicator(`${record.id}/${beat}@${date}`, 'presence', [{ need: 1, terms }]),
        about: { record: record.id, kind: 'presence', title, ...span, unit: 'beats', beats: [beat] },
      });
    }
    demands.push(
      demandOf(
        record,
        USUAL,
        {
          id: `${record.id}@${date}`,
          rows: [
            {
              need: -most,
              terms: record.beats.map((beat) => ({ unmet: `${record.id}/${beat}@${date}`, count: -1 })),
            },
          ],
        },
        { title, ...span, unit: 'beats', beats: record.beats },
      ),
    );
  }
  return demands;
}

/** A third of three beats is one, whatever the computer makes of a third. */
const ROUNDING = 1e-9;

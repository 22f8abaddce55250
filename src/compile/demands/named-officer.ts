/** People see who is theirs: a share of the visible hours in a beat by the officers whose own it is. */
import type { DemandOf } from '../../domain/index.ts';
import { covers } from '../../time/intervals.ts';
import { worksDuty } from '../options/police.ts';
import type { Context } from '../context.ts';
import { type CompiledDemand, daysOf, demandOf } from './compiled.ts';
import { visibleIn, wholeDuty } from './presence.ts';
import { shareRow } from './share.ts';

/** Points per minute. */
const USUAL = { tier: 'rural', weight: 1 } as const;

export function compileNamedOfficer(context: Context, record: DemandOf<'named-officer'>): CompiledDemand[] {
  const { calendar, beats } = context.register;
  const days = daysOf(context, record);
  return record.beats.map((beat) => {
    const { parts, ...row } = shareRow(
      context,
      {
        share: record.share,
        options: visibleIn(context, [beat]),
        days,
        counts: wholeDuty(context.register, record),
        isPart: (person, { form: { duty } }, day) =>
          duty !== undefined &&
          person.facts.roles.some(
            (role) =>
              role.record.beat === beat &&
              worksDuty(role.record, duty) &&
              covers([role.held], ...calendar.spell(day, duty.start, duty.end)),
          ),
        value: 'duty',
        wish: `${beat} officers`,
      },
      record.weight ?? USUAL.weight,
    );
    return demandOf(
      record,
      USUAL,
      { id: `${record.id}/${beat}`, ...row },
      {
        title: `${beats.get(beat)?.name ?? beat}: ${Math.round(record.share * 100)} % of the visible hours by its own officers`,
        from: calendar.dayStart(days[0]),
        to: calendar.dayStart(days[1]),
        ...{ unit: 'minutes', parts, beats: [beat] },
      },
    );
  });
}

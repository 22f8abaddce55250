/** People on a duty: one demand for each day. */
import type { DemandOf } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import { type CompiledDemand, demandOf } from './compiled.ts';
import { datesOf } from './dates.ts';
import { wholeDuty } from './presence.ts';
import { termsOf } from './terms.ts';

const USUAL = { tier: 'rural', weight: 1000 } as const;

export function compileStaffing(context: Context, record: DemandOf<'staffing'>): CompiledDemand[] {
  const { calendar } = context.register;
  const options = context.options.list.filter(
    ({ form: { duty, beat } }) =>
      duty !== undefined &&
      (record.duties.includes(duty.id) || record.duties.includes(duty.family)) &&
      (record.beats === undefined || (beat !== undefined && record.beats.includes(beat))),
  );
  const free = record.most === undefined ? 0 : Math.max(0, record.most - record.need);
  const weight = record.weight ?? USUAL.weight;
  return datesOf(context, record).map((day) =>
    demandOf(
      record,
      USUAL,
      {
        id: `${record.id}@${calendar.dateOf(day)}`,
        rows: [
          {
            need: record.need,
            terms: termsOf(context, {
              options,
              days: [day, day + 1],
              counts: wholeDuty(context.register, record),
              count: 1,
              wish: `${record.id} people`,
            }),
          },
        ],
        ...(record.most !== undefined && {
          over: { at: Array.from({ length: free + 1 }, () => 0), beyond: weight },
        }),
      },
      {
        title: `${record.need} ${record.need === 1 ? 'person' : 'people'} on ${record.duties.map((name) => dutyText(context, name)).join(' or ')}`,
        from: calendar.dayStart(day),
        to: calendar.dayStart(day + 1),
        unit: 'people',
        ...(record.beats !== undefined && { beats: record.beats }),
      },
    ),
  );
}

/** `Drill (DR)`, or the family as it is. */
function dutyText({ register }: Context, name: string): string {
  const duty = register.duties.get(name);
  return duty === undefined ? name : `${duty.name} (${duty.id})`;
}

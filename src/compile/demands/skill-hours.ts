/** Hours of duty a day by people with a skill. */
import type { DemandOf } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import { type CompiledDemand, daysOf, demandOf } from './compiled.ts';
import { wholeDuty } from './presence.ts';
import { termsOf } from './terms.ts';

const USUAL = { tier: 'commitments', weight: 2 } as const;

export function compileSkillHours(context: Context, record: DemandOf<'skill-hours'>): CompiledDemand[] {
  const { calendar } = context.register;
  const [first, end] = daysOf(context, record);
  const options = context.options.list.filter(
    ({ form: { duty, beat } }) =>
      duty !== undefined &&
      (record.beats === undefined || (beat !== undefined && record.beats.includes(beat))),
  );
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => {
    const day = first + index;
    const terms = termsOf(context, {
      options,
      days: [day, day + 1],
      counts: wholeDuty(context.register, { skills: [record.skill] }),
      count: { value: 'duty' },
      wish: `${record.id} people`,
    });
    return demandOf(
      record,
      USUAL,
      {
        id: `${record.id}@${calendar.dateOf(day)}`,
        rows: [{ need: Math.round(record.hoursPerDay * 60), terms }],
      },
      {
        title: `${record.hoursPerDay} h of ${record.skill} a day`,
        from: calendar.dayStart(day),
        to: calendar.dayStart(day + 1),
        unit: 'minutes',
        ...(record.beats !== undefined && { beats: record.beats }),
      },
    );
  });
}

/** Paid hours of funded posts in the funded area. */
import { type DemandOf, UNPAID } from '../../domain/index.ts';
import { covers } from '../../time/intervals.ts';
import { worksDuty } from '../options/police.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { type CompiledDemand, daysOf, demandOf } from './compiled.ts';
import { shareRow } from './share.ts';

/** Points per minute. */
const USUAL = { tier: 'rural', weight: 10 } as const;

export function compileRingFence(context: Context, record: DemandOf<'ring-fence'>): CompiledDemand[] {
  const { calendar } = context.register;
  const days = daysOf(context, record);
  const { parts, ...row } = shareRow(
    context,
    {
      share: record.share,
      options: context.options.list.filter(({ form }) => form.duty !== undefined),
      days,
      counts: (person, option, day) => isFunded(context, record.funder, person, option, day),
      isPart: (_person, { form: { beat } }) => beat !== undefined && record.beats.includes(beat),
      value: 'paid',
      wish: `${record.funder} posts`,
    },
    record.weight ?? USUAL.weight,
  );
  return [
    demandOf(
      record,
      USUAL,
      { id: record.id, ...row },
      {
        title: `${Math.round(record.share * 100)} % of the hours ${record.funder} pays for in ${record.beats.join(', ')}`,
        from: calendar.dayStart(days[0]),
        to: calendar.dayStart(days[1]),
        ...{ unit: 'minutes', parts, beats: record.beats },
      },
    ),
  ];
}

/** Whether the funder pays for the role under which the duty is worked; unpaid roles have no paid hours to fence. */
function isFunded(
  context: Context,
  funder: string,
  person: Planned,
  option: BookedOption,
  day: number,
): boolean {
  const { duty } = option.form;
  if (duty === undefined) return false;
  const time = context.register.calendar.spell(day, duty.start, duty.end);
  const role = person.facts.roles.find(
    ({ record, held }) => worksDuty(record, duty) && covers([held], ...time),
  );
  return role?.record.fundedBy === funder && !UNPAID.includes(role.record.kind);
}

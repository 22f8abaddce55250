/**
 * Paid hours of funded posts in the funded area. With a share of p / q the row counts q-ths of a minute:
 * Σ in the area (q − p) × paid − Σ elsewhere p × paid ≥ 0.
 */
import { type DemandOf, UNPAID } from '../../domain/index.ts';
import { covers } from '../../time/intervals.ts';
import { worksDuty } from '../options/police.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { type CompiledDemand, daysOf, demandOf } from './compiled.ts';
import { termsOf } from './terms.ts';

/** Points per minute. */
const USUAL = { tier: 'rural', weight: 10 } as const;

export function compileRingFence(context: Context, record: DemandOf<'ring-fence'>): CompiledDemand[] {
  const { calendar } = context.register;
  const days = daysOf(context, record);
  const [part, whole] = fraction(record.share);
  const inArea = ({ form: { beat } }: BookedOption): boolean =>
    beat !== undefined && record.beats.includes(beat);
  const paid = (options: readonly BookedOption[], times: number) =>
    termsOf(context, {
      options: options.filter(({ form }) => form.duty !== undefined),
      days,
      counts: (person, option, day) => isFunded(context, record.funder, person, option, day),
      count: { value: 'paid', times },
      wish: `${record.funder} posts`,
    });
  const { list } = context.options;
  return [
    demandOf(
      record,
      USUAL,
      {
        id: record.id,
        rows: [
          {
            need: 0,
            terms: [
              ...paid(list.filter(inArea), whole - part),
              ...paid(
                list.filter((option) => !inArea(option)),
                -part,
              ),
            ],
          },
        ],
        under: Math.max(1, Math.round((record.weight ?? USUAL.weight) / whole)),
      },
      {
        title: `${Math.round(record.share * 100)} % of the hours ${record.funder} pays for in ${record.beats.join(', ')}`,
        from: calendar.dayStart(days[0]),
        to: calendar.dayStart(days[1]),
        unit: 'minutes',
        beats: record.beats,
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

/** A share as a fraction in hundredths, in lowest terms. */
function fraction(share: number): [part: number, whole: number] {
  const part = Math.round(share * 100);
  const divisor = greatestCommonDivisor(part, 100);
  return [part / divisor, 100 / divisor];
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

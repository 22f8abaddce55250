/** A share of everybody's own hours, in each window of so many days. */
import type { DemandOf } from '../../domain/index.ts';
import { cutEvery } from '../../time/intervals.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { type CompiledDemand, daysOf, demandOf } from './compiled.ts';
import { wholeDuty } from './presence.ts';
import { shareRow } from './share.ts';

/** Points per minute. */
const USUAL = { tier: 'rural', weight: 1 } as const;
const WINDOW_DAYS = 28;

export interface PersonalShare {
  /** Smallest share, 0 to 1. */
  readonly share: number;
  /** What is asked, in words. */
  readonly asks: string;
  readonly isCounted: (option: BookedOption) => boolean;
  readonly isPart: (option: BookedOption) => boolean;
}

/** One demand a person and window; nothing of who is not asked or has no such hours. */
export function personalShares(
  context: Context,
  record: DemandOf<'visibility' | 'abstraction'>,
  shareOf: (person: Planned) => PersonalShare | undefined,
): CompiledDemand[] {
  const { calendar } = context.register;
  const windows = cutEvery(daysOf(context, record), record.everyDays ?? WINDOW_DAYS);
  const asked = context.people.filter(({ id }) => record.people?.includes(id) ?? true);
  return asked.flatMap((person) => {
    const share = shareOf(person);
    if (share === undefined) return [];
    return windows.flatMap((days): CompiledDemand[] => {
      const { parts, ...row } = shareRow(
        onlyOf(context, person),
        {
          share: share.share,
          options: person.options.filter(share.isCounted),
          days,
          counts: wholeDuty(context.register, record),
          isPart: (_person, option) => share.isPart(option),
          value: 'duty',
          wish: person.id,
        },
        record.weight ?? USUAL.weight,
      );
      if (row.rows.every(({ terms }) => terms.length === 0)) return [];
      const [from, to] = [calendar.dayStart(days[0]), calendar.dayStart(days[1])];
      return [
        demandOf(
          record,
          USUAL,
          { id: `${record.id}/${person.id}@${calendar.dateOf(days[0])}`, ...row },
          {
            title: `${person.facts.record.name}: ${share.asks}`,
            ...{ from, to, unit: 'minutes', parts, people: [person.id] },
          },
        ),
      ];
    });
  });
}

/** Nobody else is looked through. */
function onlyOf(context: Context, { index }: Planned): Context {
  return { ...context, holders: context.holders.map((list) => (list.includes(index) ? [index] : [])) };
}

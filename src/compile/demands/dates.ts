/** Planned days on which a dated demand is asked. */
import type { When } from '../../domain/index.ts';
import type { Validity } from '../../time/calendar.ts';
import type { Context } from '../context.ts';

/** Day numbers, ascending; bank holidays are those of the first organisation. Without a `when` it is asked every day. */
export function datesOf(
  { register: { calendar, scenario }, days }: Pick<Context, 'register' | 'days'>,
  record: Validity & { readonly when?: When | undefined },
): readonly number[] {
  const [organisation] = scenario.organisations;
  const holidays = { jurisdiction: organisation?.holidays, extra: organisation?.extraHolidays };
  return calendar.expand(record.when ?? {}, holidays, record, { from: 0, to: days });
}

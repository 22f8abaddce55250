/** Planned days on which a dated demand is asked. */
import type { When } from '../../domain/index.ts';
import type { Validity } from '../../time/calendar.ts';
import type { Context } from '../context.ts';

/** Day numbers, ascending; bank holidays are those of the first organisation. */
export function datesOf(context: Context, record: Validity & { readonly when: When }): readonly number[] {
  const { calendar, scenario } = context.register;
  const [organisation] = scenario.organisations;
  const holidays = { jurisdiction: organisation?.holidays, extra: organisation?.extraHolidays };
  return calendar.expand(record.when, holidays, record, { from: 0, to: context.days });
}

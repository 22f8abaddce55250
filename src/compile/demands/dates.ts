/** Days on which a dated demand is asked. */
import type { Register } from '../../cover/register.ts';
import type { When } from '../../domain/index.ts';
import type { DayRange, Validity } from '../../time/calendar.ts';
import type { Context } from '../context.ts';

type Dated = Validity & { readonly when?: When | undefined };

/** Planned days by number, ascending; bank holidays are those of the first organisation. Without a `when` it is asked every day. */
export function datesOf(context: Pick<Context, 'register' | 'days'>, record: Dated): readonly number[] {
  return datesIn(context.register, record, { from: 0, to: context.days });
}

/** Likewise every date of which an hour may lie in a duty of a planned day. */
export function datesAround(register: Register, record: Dated): readonly number[] {
  return datesIn(register, record, { from: -1, to: register.calendar.days + 2 });
}

function datesIn({ calendar, scenario }: Register, record: Dated, range: DayRange): readonly number[] {
  const [organisation] = scenario.organisations;
  const holidays = { jurisdiction: organisation?.holidays, extra: organisation?.extraHolidays };
  return calendar.expand(record.when ?? {}, holidays, record, range);
}

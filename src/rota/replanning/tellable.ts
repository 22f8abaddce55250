/** What can be told of a change: the record of a day says that a pager is carried, and not for which station. */
import type { Compiled } from '../../compile/compile.ts';
import { formId, type OptionForm } from '../../compile/option-book.ts';
import type { Rows } from './disturbed.ts';

/** Whether the record of an option differs from those of other options that rows have on a day. */
export function tellable(
  { index: { options } }: Compiled,
  rows: readonly Rows[],
): (person: number, day: number, option: number) => boolean {
  const records = options.list.map(({ form }) => recordText(form));
  return (person, day, option) =>
    rows.every((of) => {
      const other = of[person]![day]!;
      return other === option || records[other] !== records[option];
    });
}

function recordText({ pager, ...form }: OptionForm): string {
  return formId({ ...form, ...(pager !== undefined && { pager: 'a station' }) });
}

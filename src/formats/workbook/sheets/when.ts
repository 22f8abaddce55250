import { text, word } from '../cells.ts';
import { dates, ranges, words } from '../list-cells.ts';
import { columns, type Column } from '../sheet-form.ts';

/** The columns that say on which days something happens; all of them empty is every day. */
export function whenColumns(level: number): Column[] {
  return columns(
    level,
    ['Dates', 'when.dates', dates],
    ['Weekdays', 'when.weekdays', words],
    ['Calendar rule', 'when.rrule', text],
    ['Except', 'when.except', dates],
    ['Within', 'when.within', ranges],
    ['On bank holidays', 'when.holidays', word],
  );
}

export function needsWhen(record: Record<string, unknown>): void {
  record['when'] ??= {};
}

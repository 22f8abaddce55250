/** Tables of a report, printed as they are in its workbook. */
import type { PrintedTable } from '../../formats/tables-workbook.ts';
import { table } from './table.ts';

/** Columns by title and width in characters. */
export function columns(
  ...titles: readonly (readonly [title: string, width: number])[]
): PrintedTable['columns'] {
  return titles.map(([title, width]) => ({ title, width }));
}

/** A table as text, under its name; nothing of one without rows. */
export function printed({ name, columns: titles, rows }: PrintedTable): string {
  if (rows.length === 0) return '';
  const isNumber = (place: number): boolean => rows.every((row) => typeof row[place] === 'number');
  const heads = titles.map(({ title }, place) => ({
    title: title.toLowerCase(),
    ...(isNumber(place) && { align: 'right' as const }),
  }));
  return `\n${name}\n${table(
    heads,
    rows.map((row) => row.map(String)),
  )}`;
}

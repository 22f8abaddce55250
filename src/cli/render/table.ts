/** One column of a text table. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** Plain text table: columns as wide as their widest cell, two spaces between them, no trailing blanks. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, place) =>
    Math.max(width(column.title), ...rows.map((row) => width(row[place] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, place) => pad(cells[place] ?? '', widths[place] ?? 0, column.align ?? 'left'))
      .join('  ')
      .trimEnd();
  return [line(columns.map((column) => column.title)), ...rows.map(line)].map((each) => `${each}\n`).join('');
}

/** Fills a cell up to a width. */
export function pad(cell: string, to: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, to - width(cell)));
  return align === 'left' ? cell + blanks : blanks + cell;
}

/** Cuts a cell that is too long; the last character says that there is more. */
export function clip(cell: string, to: number): string {
  return width(cell) <= to
    ? cell
    : `${Array.from(cell)
        .slice(0, to - 1)
        .join('')}…`;
}

function width(cell: string): number {
  return Array.from(cell).length;
}

/** Plain tables as a workbook, a sheet each: headings that stay, text that wraps, numbers that can be summed. */
import type { Sheet } from 'write-excel-file/node';
import { header, wrapped } from './rota-workbook/style.ts';

export interface PrintedTable {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The bytes of an .xlsx file with these tables; text is never read as a formula. */
export async function tablesWorkbook(tables: readonly PrintedTable[]): Promise<Uint8Array> {
  // Large, and most commands write none.
  const { spreadsheet } = await import('./spreadsheet.ts');
  return spreadsheet(
    tables.map(({ name, columns, rows }): Sheet<Buffer> => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map(({ title }) => header(title)),
        ...rows.map((row) =>
          row.map((cell) => (typeof cell === 'number' ? { type: Number, value: cell } : wrapped(cell))),
        ),
      ],
    })),
  );
}

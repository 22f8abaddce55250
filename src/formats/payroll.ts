/** Hours for payroll as a file: a row a person, payer and element. */
import type { Sheet } from 'write-excel-file/node';
import { csvOf } from './csv.ts';
import { header, hours, text } from './rota-workbook/style.ts';

/** Minutes of one person, as payroll asks for them. */
export interface PayrollRow {
  readonly person: string;
  readonly name: string;
  readonly payer: string;
  readonly element: string;
  readonly planned: number;
  readonly worked: number;
  readonly approved: number;
  /** Percentage of annual basic pay, of standby. */
  readonly band?: number;
}

const TITLES = ['Person', 'Name', 'Payer', 'Element', 'From', 'Through'] as const;

/** The rows with the dates they are of, in minutes, which have no rounding; safe to open in a spreadsheet program. */
export function payrollCsv(rows: readonly PayrollRow[], from: string, through: string): string {
  return csvOf([
    [...TITLES, 'Planned minutes', 'Worked minutes', 'Approved minutes', 'Retainer %'],
    ...rows.map(({ person, name, payer, element, planned, worked, approved, band = '' }) => [
      ...[person, name, payer, element, from, through],
      ...[planned, worked, approved, band],
    ]),
  ]);
}

/** The same as the bytes of an .xlsx file, in hours. */
export async function payrollWorkbook(
  rows: readonly PayrollRow[],
  from: string,
  through: string,
): Promise<Uint8Array> {
  const amounts = ['Planned h', 'Worked h', 'Approved h', 'Retainer %'];
  const sheet: Sheet<Buffer> = {
    sheet: 'Payroll',
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
    columns: [...TITLES, ...amounts].map((title) => ({ width: title === 'Name' ? 22 : 14 })),
    data: [
      [...TITLES.map((title) => header(title)), ...amounts.map((title) => header(title, { align: 'right' }))],
      ...rows.map(({ person, name, payer, element, planned, worked, approved, band }) => [
        ...[person, name, payer, element, from, through].map((each) => text(each)),
        ...[planned, worked, approved].map(hours),
        band === undefined ? null : { type: Number, value: band },
      ]),
    ],
  };
  // Large, and most commands write none.
  const { spreadsheet } = await import('./spreadsheet.ts');
  return spreadsheet([sheet]);
}

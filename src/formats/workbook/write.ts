import type { CellObject, Sheet } from 'write-excel-file/node';
import type { Scenario } from '../../domain/scenario.ts';
import type { Cell } from './cells.ts';
import type { Grid } from './grid.ts';
import { differences, otherHeaders, otherSheet } from './other.ts';
import { readMeHeaders, readMeRows, readMeSheet, readMeWidths } from './read-me.ts';
import { rebuilt } from './read.ts';
import { gridsOf } from './write-rows.ts';

const HEADER = { fontWeight: 'bold', backgroundColor: '#dde6ee', alignVertical: 'top' } as const;

/** A scenario as the bytes of a workbook; reading it back gives the same scenario. */
export async function writeWorkbook(scenario: Scenario): Promise<Uint8Array> {
  // Large, and most commands write none.
  const { spreadsheet } = await import('../spreadsheet.ts');
  const sheets = [readMeGrid(), ...workbookGrids(scenario)].map(sheetOf);
  return spreadsheet(sheets);
}

/** The grids of a scenario; what they leave out when they are read back stands on the last. */
export function workbookGrids(scenario: Scenario): Grid[] {
  const grids = gridsOf(scenario);
  const rest = differences(scenario, rebuilt(grids).data);
  return [
    ...grids,
    { name: otherSheet, rows: [otherHeaders, ...rest.map(({ path, value }) => [path, value])] },
  ];
}

function readMeGrid(): Grid {
  return { name: readMeSheet, rows: [readMeHeaders, ...readMeRows()] };
}

function sheetOf({ name, rows }: Grid): Sheet<Buffer> {
  const [headers = [], ...body] = rows;
  const isReadMe = name === readMeSheet;
  const widths = isReadMe
    ? readMeWidths
    : headers.map((_, place) => widthOf(rows.map((row) => row[place] ?? null)));
  const cells = (row: Grid['rows'][number]): (CellObject | null)[] =>
    row.map((cell, place) => cellObject(cell, widths[place] ?? 0, isReadMe && row[0] !== ''));
  return {
    sheet: name,
    stickyRowsCount: 1,
    // What a row is about stays in sight of its last column.
    ...(headers.length > MANY_COLUMNS && { stickyColumnsCount: 1 }),
    dateFormat: 'yyyy-mm-dd',
    columns: widths.map((width) => ({ width })),
    data: [headers.map((header) => ({ ...HEADER, value: written(header ?? '') })), ...body.map(cells)],
  };
}

const MANY_COLUMNS = 8;

/** Text stays text when somebody edits the cell: `07:00` and `1-2` are not to become times and dates. */
function cellObject(cell: Cell | null, width: number, isHeading: boolean): CellObject | null {
  if (cell === null) return null;
  const style = { alignVertical: 'top' as const, ...(isHeading && { fontWeight: 'bold' as const }) };
  return typeof cell === 'string'
    ? { ...style, type: String, format: '@', value: written(cell), wrap: cell.length > width }
    : { ...style, value: cell };
}

/** Spreadsheets read `_x0041_` as a character code unless its underscore is one. */
function written<T extends Cell>(cell: T): T | string {
  return typeof cell === 'string' ? cell.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') : cell;
}

function widthOf(cells: readonly (Cell | null)[]): number {
  const longest = cells.reduce<number>(
    (most, cell) => Math.max(most, typeof cell === 'string' ? cell.length : 10),
    0,
  );
  return Math.min(Math.max(longest + 2, 8), 60);
}

import { nearest, quote } from '../../../solver/issue.ts';
import type { Issue } from '../../domain/issue.ts';
import { parseScenario, type Parsed } from '../parse-scenario.ts';
import type { Cell } from './cells.ts';
import { setField } from './fields.ts';
import { cellName, isEmpty, type Grid } from './grid.ts';
import { Origins } from './origins.ts';
import { otherSheet, readOther } from './other.ts';
import { readGrid, type Reading } from './read-rows.ts';
import { readMeSheet } from './read-me.ts';
import { scenarioItems, scenarioSheet } from './sheets/scenario.ts';
import { sheets } from './sheets/index.ts';

/** The scenario of a workbook, or everything that is wrong with it, by sheet and cell. */
export async function readWorkbook(bytes: Uint8Array): Promise<Parsed> {
  const grids = await gridsOfBytes(bytes);
  return Array.isArray(grids) ? scenarioOfGrids(grids) : { issues: [grids] };
}

/** The scenario of grids that have been read already. */
export function scenarioOfGrids(grids: readonly Grid[]): Parsed {
  const { data, origins, issues } = rebuilt(grids);
  const parsed = parseScenario(data, (path) => (origins.isSpoilt(path) ? '' : origins.of(path)));
  const found = 'issues' in parsed ? parsed.issues.filter(({ where }) => where !== '') : [];
  if (issues.length > 0 || found.length > 0) return { issues: [...issues, ...found] };
  return parsed;
}

/** The data of all sheets, not yet looked at. */
export function rebuilt(grids: readonly Grid[]): Reading {
  const data: Record<string, unknown> = { format: 'muster-scenario', version: 1 };
  const reading: Reading = { data, origins: new Origins(), issues: unknownSheets(grids), numbers: new Map() };
  const grid = (name: string): Grid | undefined =>
    grids.find((each) => each.name.trim().toLowerCase() === name.toLowerCase());
  const scenario = grid(scenarioSheet);
  if (scenario === undefined)
    reading.issues.push({ where: 'the workbook', found: 'no sheet Scenario', expected: 'one' });
  else readItems(scenario, reading);
  for (const sheet of inOrderOfReference()) {
    const found = grid(sheet.name);
    if (found !== undefined) readGrid(sheet, found, reading);
  }
  const other = grid(otherSheet);
  if (other !== undefined) readOther(other, reading);
  return reading;
}

/** Sheets whose rows belong to records of another sheet come after it, wherever they stand in the workbook. */
function inOrderOfReference(): typeof sheets {
  const refers = (sheet: (typeof sheets)[number]): boolean =>
    sheet.levels.some(({ key }) => key?.by === 'other');
  return [...sheets.filter((sheet) => !refers(sheet)), ...sheets.filter(refers)];
}

function unknownSheets(grids: readonly Grid[]): Issue[] {
  const known = [readMeSheet, scenarioSheet, ...sheets.map(({ name }) => name), otherSheet];
  const isKnown = (name: string): boolean =>
    known.some((each) => each.toLowerCase() === name.trim().toLowerCase());
  return grids
    .filter(({ name }) => !isKnown(name))
    .map(({ name }) => {
      const maybe = nearest(name, known);
      return {
        where: 'the workbook',
        found: `the unknown sheet ${quote(name)}`,
        expected: `one of ${known.join(', ')}`,
        ...(maybe !== undefined && { maybe }),
      };
    });
}

/** The Scenario sheet: an item and its value in each row. */
function readItems(grid: Grid, { data, origins, issues }: Reading): void {
  const headers = scenarioItems.map(({ header }) => header);
  grid.rows.forEach((row, number) => {
    const [label = null, cell = null] = row;
    if (number === 0 || isEmpty(row)) return;
    const typed = String(label ?? '').trim();
    const item = scenarioItems.find(({ header }) => header.toLowerCase() === typed.toLowerCase());
    if (item === undefined) {
      const maybe = nearest(typed, headers);
      const where = cellName(grid.name, number, 0);
      issues.push({
        where,
        found: quote(typed),
        expected: `one of ${headers.join(', ')}`,
        ...(maybe !== undefined && { maybe }),
      });
      return;
    }
    const where = cellName(grid.name, number, 1);
    origins.note(item.field, where);
    if (cell === null) return;
    const read = item.form.read(cell);
    if ('value' in read) setField(data, item.field, read.value);
    else {
      origins.spoil(item.field);
      issues.push({ where, found: quote(cell), expected: read.expected });
    }
  });
}

/** The sheets of a file, or why it is none. */
async function gridsOfBytes(bytes: Uint8Array): Promise<Grid[] | Issue> {
  try {
    // Large, and most commands read none.
    const { default: readExcelFile } = await import('read-excel-file/node');
    const found = await readExcelFile(Buffer.from(bytes));
    return found.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return {
      where: 'the workbook',
      found: `a file that cannot be read (${reason ?? ''})`,
      expected: 'an .xlsx workbook',
    };
  }
}

/** The reader's types call a date `typeof Date`; what it gives are dates. */
function cellOf(cell: unknown): Cell | null {
  if (cell instanceof Date || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return typeof cell === 'string' && cell.trim() !== '' ? cell : null;
}

/** From the rows of sheets to the data of a scenario, with the cell each value came from. */
import { isDeepStrictEqual } from 'node:util';
import { nearest, quote } from '../../../solver/issue.ts';
import type { Issue } from '../../domain/issue.ts';
import { isRecord, pathText, type Path } from '../fault.ts';
import type { Cell } from './cells.ts';
import { fieldOf, listAt, setField } from './fields.ts';
import { cellName, isEmpty, type Grid } from './grid.ts';
import type { Origins } from './origins.ts';
import type { Column, Level, SheetForm } from './sheet-form.ts';

/** What reading a workbook has brought so far. */
export interface Reading {
  readonly data: Record<string, unknown>;
  readonly origins: Origins;
  readonly issues: Issue[];
  /** Numbers that stand in the sheet and not in the data, by the list they number, in order of appearance. */
  readonly numbers: Map<string, Cell[]>;
}

interface Row {
  readonly sheet: SheetForm;
  readonly cells: readonly { readonly column: Column; readonly cell: Cell | null; readonly where: string }[];
}

/** A record that a row belongs to. */
interface Found {
  readonly record: Record<string, unknown>;
  readonly path: Path;
  /** Whether this row is the first that names it. */
  readonly isNew: boolean;
}

/** Adds the records of one sheet to what has been read. */
export function readGrid(sheet: SheetForm, grid: Grid, reading: Reading): void {
  const places = columnPlaces(sheet, grid, reading.issues);
  reading.origins.note((sheet.levels[0]?.list ?? '').split('.'), sheet.name);
  grid.rows.forEach((row, number) => {
    if (number === 0 || isEmpty(row)) return;
    const cells = sheet.columns.map((column) => {
      const place = places.get(column);
      const cell = place === undefined ? null : (row[place] ?? null);
      return { column, cell, where: cellName(sheet.name, number, place ?? 0) };
    });
    readRow({ sheet, cells }, reading);
  });
}

/** Where each column stands: people may reorder columns and leave out those they do not need. */
function columnPlaces(sheet: SheetForm, grid: Grid, issues: Issue[]): Map<Column, number> {
  const headers = sheet.columns.map(({ header }) => header);
  const places = new Map<Column, number>();
  (grid.rows[0] ?? []).forEach((cell, place) => {
    if (cell === null) return;
    const typed = String(cell).trim();
    const column = sheet.columns.find(({ header }) => header.toLowerCase() === typed.toLowerCase());
    if (column !== undefined && !places.has(column)) {
      places.set(column, place);
      return;
    }
    const maybe = column === undefined ? nearest(typed, headers) : undefined;
    issues.push({
      where: cellName(sheet.name, 0, place),
      found: column === undefined ? `the unknown column ${quote(typed)}` : `the column ${quote(typed)} again`,
      expected: `one of ${headers.join(', ')}`,
      ...(maybe !== undefined && { maybe }),
    });
  });
  return places;
}

function readRow(row: Row, reading: Reading): void {
  let outer: Found = { record: reading.data, path: [], isNew: false };
  for (const [depth, level] of row.sheet.levels.entries()) {
    const cells = row.cells.filter(({ column }) => column.level === depth);
    if (depth > 0 && level.key === undefined && cells.every(({ cell }) => cell === null)) return;
    const found = recordOf(row, cells, level, outer, reading);
    if (found === undefined) return;
    for (const { column, cell, where } of cells) {
      if (level.key?.by !== 'other') readField(column, cell, where, found, reading);
    }
    if (found.isNew) level.complete?.(found.record);
    outer = found;
  }
}

/** The record of this level that the row belongs to, made if the row is the first to name it. */
function recordOf(
  row: Row,
  cells: Row['cells'],
  { list, key }: Level,
  outer: Found,
  reading: Reading,
): Found | undefined {
  const steps = list.split('.');
  const records = listAt(outer.record, steps);
  const add = (): Found => {
    const record = {};
    const path = [...outer.path, ...steps, records.push(record) - 1];
    reading.origins.note(path, row.cells[0]?.where ?? row.sheet.name);
    return { record, path, isNew: true };
  };
  if (key === undefined) return add();

  const keyCell = cells.find(({ column }) => column.header === key.header);
  const where = keyCell?.where ?? row.sheet.name;
  if (keyCell === undefined || keyCell.cell === null) {
    reading.issues.push({
      where,
      found: 'nothing',
      expected: `the ${key.header.toLowerCase()} that the row belongs to`,
    });
    return undefined;
  }
  const name = String(keyCell.cell).trim();
  const index =
    key.by === 'number'
      ? placeOf(`${pathText(outer.path)}.${list}`, keyCell.cell, reading.numbers)
      : records.findIndex((record) => isRecord(record) && record['id'] === name);
  const record = records[index];
  if (isRecord(record)) return { record, path: [...outer.path, ...steps, index], isNew: false };
  if (key.by !== 'other') return add();
  const maybe = nearest(
    name,
    records.map((each) => (isRecord(each) ? String(each['id']) : '')),
  );
  reading.issues.push({
    where,
    found: quote(name),
    expected: `an id from the list of ${list}`,
    ...(maybe !== undefined && { maybe }),
  });
  return undefined;
}

/** The place in its list of the record that a row numbers. */
function placeOf(list: string, number: Cell, numbers: Map<string, Cell[]>): number {
  const seen = numbers.get(list) ?? [];
  numbers.set(list, seen);
  if (!seen.includes(number)) seen.push(number);
  return seen.indexOf(number);
}

function readField(column: Column, cell: Cell | null, where: string, found: Found, reading: Reading): void {
  const { field, form, blank } = column;
  const { origins, issues } = reading;
  if (field.length === 0) return;
  const path = [...found.path, ...field];
  if (found.isNew) origins.note(path, where);
  if (cell === null) {
    if (found.isNew && blank !== undefined) setField(found.record, field, structuredClone(blank));
    return;
  }
  const read = form.read(cell);
  const earlier = fieldOf(found.record, field);
  if ('expected' in read) {
    origins.note(path, where);
    origins.spoil(path);
    issues.push({ where, found: quote(cell), expected: read.expected });
  } else if (found.isNew || earlier === undefined) {
    origins.note(path, where);
    setField(found.record, field, read.value);
  } else if (!isDeepStrictEqual(earlier, read.value)) {
    issues.push({
      where,
      found: quote(read.value),
      expected: `${quote(earlier)} as in ${origins.of(path)}, or nothing`,
    });
  }
}

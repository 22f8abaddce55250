/** From a scenario to the rows of its sheets. What a cell cannot hold stays empty here; other.ts keeps it. */
import { isDeepStrictEqual } from 'node:util';
import type { Scenario } from '../../domain/scenario.ts';
import { isRecord, valueAt } from '../fault.ts';
import type { Cell } from './cells.ts';
import type { Grid } from './grid.ts';
import type { Column, SheetForm } from './sheet-form.ts';
import { scenarioItems, scenarioSheet } from './sheets/scenario.ts';
import { sheets } from './sheets/index.ts';

type Cells = ReadonlyMap<Column, Cell>;

/** The grids of all sheets, the Scenario sheet first. */
export function gridsOf(scenario: Scenario): Grid[] {
  return [scenarioGrid(scenario), ...sheets.map((sheet) => gridOf(sheet, scenario))];
}

function scenarioGrid(scenario: Scenario): Grid {
  const items = scenarioItems.map((item) => [item.header, cellOf(item, scenario, 0)]);
  return { name: scenarioSheet, rows: [['Item', 'Value'], ...items] };
}

function gridOf(sheet: SheetForm, scenario: Scenario): Grid {
  const rows = rowsOf(sheet, 0, scenario).map((cells) =>
    sheet.columns.map((column) => cells.get(column) ?? null),
  );
  return { name: sheet.name, rows: [sheet.columns.map((column) => column.header), ...rows] };
}

/** Rows of the records of a level and of those inside them; the first row of a record carries all its own cells. */
function rowsOf(sheet: SheetForm, level: number, outer: unknown): Cells[] {
  const { list = '', key } = sheet.levels[level] ?? {};
  const records = valueAt(outer, list.split('.'));
  if (!Array.isArray(records)) return [];
  return records.flatMap((record, index) => {
    const own = cellsOf(sheet, level, record, index);
    const keys = new Map([...own].filter(([column]) => column.header === key?.header));
    if (level === sheet.levels.length - 1) return [own];
    const inner = rowsOf(sheet, level + 1, record);
    if (inner.length === 0) return key?.by === 'other' ? [] : [own];
    return inner.map((cells, place) => new Map([...(place === 0 ? own : keys), ...cells]));
  });
}

function cellsOf(sheet: SheetForm, level: number, record: unknown, index: number): Cells {
  const cells = new Map<Column, Cell>();
  for (const column of sheet.columns) {
    const cell = column.level === level ? cellOf(column, record, index) : null;
    if (cell !== null) cells.set(column, cell);
  }
  return cells;
}

/** The cell of a field, if reading it back gives the same value and an empty one would not. */
function cellOf({ field, form, blank }: Column, record: unknown, index: number): Cell | null {
  const value = field.length === 0 ? index + 1 : isRecord(record) ? valueAt(record, field) : undefined;
  if (blank !== undefined && isDeepStrictEqual(value, blank)) return null;
  const cell = form.write(value);
  if (cell === undefined) return null;
  const read = form.read(cell);
  return 'value' in read && isDeepStrictEqual(read.value, value) ? cell : null;
}

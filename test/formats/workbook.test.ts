import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { scenario as schema, type Scenario } from '../../src/domain/scenario.ts';
import { loadScenario } from '../../src/formats/load.ts';
import { schemaAt, unwrapped } from '../../src/formats/schema-walk.ts';
import { template } from '../../src/formats/template.ts';
import type { Cell } from '../../src/formats/workbook/cells.ts';
import type { Grid } from '../../src/formats/workbook/grid.ts';
import { readMeRows } from '../../src/formats/workbook/read-me.ts';
import { readWorkbook, scenarioOfGrids } from '../../src/formats/workbook/read.ts';
import { schemaPath } from '../../src/formats/workbook/sheet-form.ts';
import { sheets } from '../../src/formats/workbook/sheets/index.ts';
import { scenarioItems } from '../../src/formats/workbook/sheets/scenario.ts';
import { workbookGrids, writeWorkbook } from '../../src/formats/workbook/write.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');

describe('every example as a workbook', () => {
  it.each(readdirSync(examples).filter((file) => file.endsWith('.yaml')))('%s', async (file) => {
    const loaded = await loadScenario(join(examples, file));
    if (!('scenario' in loaded)) throw new Error(`${file} is not valid`);
    expect(await readWorkbook(await writeWorkbook(loaded.scenario))).toEqual(loaded);
  });
});

describe('texts that spreadsheets spoil', () => {
  it.each([
    ' blanks ',
    'two\nlines',
    '_x0041_',
    '=1+1',
    '007',
    'true',
    'Zürich 🚒',
    '\u0007',
    '2026-06-01',
    '-',
  ])('%j is kept', async (name) => {
    const scenario: Scenario = { ...template(), name, description: name };
    expect(await readWorkbook(await writeWorkbook(scenario))).toEqual({ scenario });
  });
});

describe('the layout', () => {
  it('has a column for every field of a scenario', () => {
    const columns = new Set([
      ...scenarioItems.map(({ field }) => field.join('.')),
      ...sheets.flatMap((sheet) => sheet.columns.map((column) => schemaPath(sheet, column).join('.'))),
    ]);
    const missing = [...leaves(schema, '')].filter(
      (path) => !columns.has(path) && ![...columns].some((column) => path.startsWith(`${column}.`)),
    );
    expect(missing).toEqual(['format', 'version']);
  });

  it('has only columns whose field exists, each header once a sheet', () => {
    for (const sheet of sheets) {
      const headers = sheet.columns.map(({ header }) => header.toLowerCase());
      expect(new Set(headers).size).toBe(headers.length);
      for (const column of sheet.columns.filter(({ field }) => field.length > 0)) {
        expect(schemaAt(schema, schemaPath(sheet, column)), `${sheet.name}, ${column.header}`).toBeDefined();
      }
    }
  });

  it('is explained column by column', () => {
    const columns = readMeRows().filter(([, column]) => column !== '');
    expect(columns.length).toBeGreaterThan(150);
    expect(columns.filter((row) => row[2] === '' || row[4] === '')).toEqual([]);
  });
});

describe('what people type', () => {
  const read = (cell: Cell, sheet: string, header: string): unknown => {
    const parsed = scenarioOfGrids(edited(sheet, 1, header, cell));
    if (!('scenario' in parsed)) return parsed.issues;
    const column = sheets.find(({ name }) => name === sheet)?.columns.find((each) => each.header === header);
    const list: unknown = Reflect.get(parsed.scenario, sheet === 'Leave' ? 'leave' : 'duties');
    return Array.isArray(list) ? Reflect.get(Object(list[0]), column?.field[0] ?? '') : list;
  };
  it.each<[string, Cell, string, string, string]>([
    ['a date', new Date('2026-06-02T00:00:00Z'), 'Leave', 'From', '2026-06-02'],
    ['a date as text', '2026-06-02', 'Leave', 'From', '2026-06-02'],
    ['a British date', '2/6/2026', 'Leave', 'From', '2026-06-02'],
    ['a date with a time', new Date('2026-06-02T11:59:59.999Z'), 'Leave', 'From', '2026-06-02T12:00'],
    ['a moment as text', '2026-06-02 12:00', 'Leave', 'From', '2026-06-02T12:00'],
    ['a time', '7:30', 'Rota codes', 'Start', '07:30'],
    ['a time that the spreadsheet took for one', 7.5 / 24, 'Rota codes', 'Start', '07:30'],
    [
      'a time that it shows as a date of 1899',
      new Date('1899-12-30T07:30:00Z'),
      'Rota codes',
      'Start',
      '07:30',
    ],
    ['a word in capitals', 'EARLY', 'Rota codes', 'Family', 'early'],
  ])('%s', (_, cell, sheet, header, value) => {
    expect(read(cell, sheet, header)).toBe(value);
  });
});

describe('an error names its sheet and cell', () => {
  const issues = (grids: Grid[]): unknown => {
    const parsed = scenarioOfGrids(grids);
    return 'issues' in parsed ? parsed.issues : 'no issue';
  };
  it.each<[string, string, number, string, Cell | null, object]>([
    [
      'an unknown beat',
      'People',
      2,
      'Own beat',
      'MILL',
      { where: 'People!F3', found: '"MILL"', maybe: 'MIL' },
    ],
    [
      'a number that is none',
      'People',
      1,
      'Hours a week',
      'lots',
      { where: 'People!I2', expected: 'a number' },
    ],
    ['a missing name', 'People', 3, 'Name', null, { where: 'People!B4', found: 'nothing', expected: 'text' }],
    ['an unknown role', 'People', 1, 'Role', 'pcos', { where: 'People!C2', maybe: 'pcso' }],
    ['an unknown station', 'Pumps', 1, 'Station', 'MIL', { where: 'Pumps!A2', maybe: 'MILL' }],
    ['a date that is none', 'Leave', 1, 'From', 'soon', { where: 'Leave!C2', found: '"soon"' }],
    ['a time that is none', 'Rota codes', 1, 'Start', '7 am', { where: "'Rota codes'!H2" }],
    ['a demand without its need', 'Demands', 1, 'Need', null, { where: 'Demands!P2', found: 'nothing' }],
    ['a column of another kind', 'Demands', 1, 'Share', 0.5, { where: 'Demands!Z2' }],
    ['an unknown rule', 'Rules', 2, 'Rule', 'weekly-rets', { where: 'Rules!F3', maybe: 'weekly-rest' }],
    ['a parameter no rule has', 'Rules', 1, 'Parameters', 'shortets=1', { where: 'Rules!L2' }],
    ['a header that is none', 'People', 0, 'Name', 'Nmae', { where: 'People!B1', maybe: 'Name' }],
  ])('%s', (_, sheet, row, header, cell, issue) => {
    expect(issues(edited(sheet, row, header, cell))).toContainEqual(expect.objectContaining(issue));
  });

  it('reports everything in one go', () => {
    const grids = edited('People', 1, 'Own beat', 'nowhere');
    const twice = edited('Leave', 1, 'Person', 'nobody', grids);
    expect(issues(edited('Scenario', 3, 'Value', 'soon', twice))).toMatchObject([
      { where: 'Scenario!B4' },
      { where: 'People!F2' },
      { where: 'Leave!A2' },
    ]);
  });

  it('does not repeat that a value is missing where it could not be read', () => {
    expect(issues(edited('Leave', 1, 'Through', 'soon'))).toHaveLength(1);
  });

  it('says what differs where two rows contradict each other', () => {
    const grids = workbookGrids(template()).map((grid) => {
      const [headers = [], first = []] = grid.rows;
      const second = first.map((cell, place) => (headers[place] === 'Name' ? 'Somebody else' : cell));
      return grid.name === 'People' ? { ...grid, rows: [...grid.rows, second] } : grid;
    });
    expect(issues(grids)).toMatchObject([{ where: 'People!B20', found: '"Somebody else"' }]);
  });

  it('knows unknown sheets and a missing one', () => {
    const grids = workbookGrids(template()).map((grid) =>
      grid.name === 'Leave' ? { ...grid, name: 'Leaves' } : grid,
    );
    expect(issues(grids)).toMatchObject([
      { where: 'the workbook', found: 'the unknown sheet "Leaves"', maybe: 'Leave' },
    ]);
    expect(issues(grids.filter(({ name }) => name === 'People'))).toContainEqual(
      expect.objectContaining({ found: 'no sheet Scenario' }),
    );
  });

  it('refuses a file that is no workbook', async () => {
    expect(await readWorkbook(new TextEncoder().encode('hello'))).toMatchObject({
      issues: [{ where: 'the workbook', expected: 'an .xlsx workbook' }],
    });
  });
});

/** The template’s grids with one cell changed; row 0 holds the headers. */
function edited(
  sheet: string,
  row: number,
  header: string,
  cell: Cell | null,
  grids = workbookGrids(template()),
): Grid[] {
  return grids.map((grid) => {
    if (grid.name !== sheet) return grid;
    const place = grid.rows[0]?.indexOf(header) ?? -1;
    if (place < 0) throw new Error(`${sheet} has no column ${header}`);
    const rows = grid.rows.map((cells, number) => (number === row ? cells.with(place, cell) : cells));
    return { ...grid, rows };
  });
}

/** Paths of the fields that hold values, with 0 for the entries of a list; lists of values count as one. */
function* leaves(outer: unknown, path: string): Generator<string> {
  const found = unwrapped(outer);
  const inner = (step: string): string => (path === '' ? step : `${path}.${step}`);
  if (found instanceof z.ZodObject) {
    for (const [name, field] of Object.entries(found.shape)) yield* leaves(field, inner(name));
  } else if (found instanceof z.ZodDiscriminatedUnion) {
    for (const option of found.options) yield* leaves(option, path);
  } else if (found instanceof z.ZodArray && isRecords(unwrapped(found.element))) {
    yield* leaves(found.element, inner('0'));
  } else yield path;
}

function isRecords(schema: unknown): boolean {
  return schema instanceof z.ZodObject || schema instanceof z.ZodDiscriminatedUnion;
}

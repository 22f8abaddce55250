/** Sheets as a file that reads and prints as it is: one font, landscape, no wider than it must be, headings on every page. */
import writeExcelFile from 'write-excel-file/node';
import type { Sheet } from 'write-excel-file/node';
import {
  findElement,
  prependMarkupInsideElement,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { columnLetters } from './workbook/grid.ts';

/** The bytes of an .xlsx file with these sheets. */
export async function spreadsheet(sheets: readonly Sheet<Buffer>[]): Promise<Uint8Array> {
  const ready = sheets.map((sheet) => ({
    ...sheet,
    orientation: 'landscape' as const,
    data: sheet.data.map((row) => tallEnough(row, sheet.columns ?? [])),
  }));
  const file = writeExcelFile(ready, { fontFamily: 'Arial', fontSize: 10, features: [printing] });
  return new Uint8Array(await file.toBuffer());
}

type Row = Sheet<Buffer>['data'][number];
type Columns = NonNullable<Sheet<Buffer>['columns']>;

/** Points of a line of text. */
const LINE = 13;

/** Not every program makes room by itself for text that is wrapped: the row is told how high it is. */
function tallEnough(row: Row, columns: Columns): Row {
  const lines = row.map((cell, place) => {
    const { value, wrap } = cell instanceof Object && 'wrap' in cell ? cell : {};
    return wrap === true && typeof value === 'string' ? linesOf(value, columns[place]?.width ?? 10) : 1;
  });
  const height = Math.max(1, ...lines) * LINE;
  return height === LINE
    ? row
    : row.map((cell) => (cell instanceof Object && 'wrap' in cell ? { ...cell, height } : cell));
}

/** Lines of a text that is broken between words; a word that is too long is broken where it must be. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > width) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    lines += Math.max(0, Math.ceil(used / width) - 1);
    used = used > width ? used % width : used;
  }
  return lines;
}

type Features = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>;
type SheetOptions = Omit<Sheet<Buffer>, 'data' | 'images'>;

/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 };

const printing: Features[number] = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (name, attributes, _index, { columns = [] }) => {
          if (name === 'pageMargins') return MARGINS;
          return name === 'pageSetup'
            ? { ...attributes, fitToWidth: pagesAcross(columns), fitToHeight: 0 }
            : attributes;
        },
        transform: (xml) =>
          prependMarkupInsideElement(
            xml,
            elementOf(xml, 'worksheet'),
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
          ),
      },
      'xl/workbook.xml': {
        transform: (xml, sheets) =>
          replaceElement(
            xml,
            elementOf(xml, 'definedNames'),
            `<definedNames>${sheets.map(printTitles).join('')}</definedNames>`,
          ),
      },
    },
  },
};

/** Characters across a page in the smallest print that is still read with ease. */
const PAGE_WIDTH = 220;

function pagesAcross(columns: Columns): number {
  return Math.max(1, Math.ceil(columns.reduce((sum, { width = 10 }) => sum + width, 0) / PAGE_WIDTH));
}

/** The frozen rows and columns of a sheet, to be printed on each of its pages. */
function printTitles(sheet: SheetOptions, place: number): string {
  const { sheet: name = '', stickyRowsCount: rows = 0, stickyColumnsCount: columns = 0 } = sheet;
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const ranges = [
    ...(columns > 0 ? [`${quoted}!$A:$${columnLetters(columns - 1)}`] : []),
    ...(rows > 0 ? [`${quoted}!$1:$${rows}`] : []),
  ];
  if (ranges.length === 0) return '';
  const value = sanitizeTextContent(ranges.join(','));
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${value}</definedName>`;
}

function elementOf(xml: string, name: string): NonNullable<ReturnType<typeof findElement>> {
  const element = findElement(xml, name);
  if (element === undefined) throw new Error(`A sheet without <${name}>: ${xml.slice(0, 200)}`);
  return element;
}

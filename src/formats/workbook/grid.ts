import type { Cell } from './cells.ts';

/** One sheet as rows of cells, its header row first; null is an empty cell. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | null)[])[];
}

/** The name of a cell as people see it: `People!F7`. Both are counted from 0. */
export function cellName(sheet: string, row: number, column: number): string {
  return `${/^\w+$/.test(sheet) ? sheet : `'${sheet}'`}!${columnLetters(column)}${row + 1}`;
}

/** The column letters of a spreadsheet, from 0: A, B, …, Z, AA, … */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

export function isEmpty(row: readonly (Cell | null)[]): boolean {
  return row.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}

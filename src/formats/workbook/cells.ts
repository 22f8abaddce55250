/**
 * What stands in one cell. Each form writes a value of the scenario as people would type it, and reads everything
 * that people do type for it. A value that a form cannot write stays out of the grid (see other.ts).
 */

/** What a spreadsheet keeps in a cell that is not empty. */
export type Cell = string | number | boolean | Date;

/** The value that was meant, or what should have stood there. */
export type Read = { readonly value: unknown } | { readonly expected: string };

export interface CellForm {
  /** What to type, for the Read me sheet. */
  readonly about: string;
  readonly write: (value: unknown) => Cell | undefined;
  readonly read: (cell: Cell) => Read;
}

export const text: CellForm = {
  about: 'text',
  write: (value) => (typeof value === 'string' && isPlain(value) ? value : undefined),
  read: (cell) => ({ value: textOf(cell) }),
};

/** One of a few words. */
export const word: CellForm = {
  about: 'one of the words named',
  write: text.write,
  read: (cell) => ({ value: textOf(cell).toLowerCase() }),
};

export const number: CellForm = {
  about: 'number',
  write: (value) => (typeof value === 'number' ? value : undefined),
  read: (cell) => {
    const value = typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : cell;
    return typeof value === 'number' && Number.isFinite(value) ? { value } : { expected: 'a number' };
  },
};

export const yesNo: CellForm = {
  about: 'yes or no',
  write: (value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined),
  read: (cell) => {
    const typed = textOf(cell).toLowerCase();
    if (['yes', 'y', 'true'].includes(typed)) return { value: true };
    return ['no', 'n', 'false'].includes(typed) ? { value: false } : { expected: 'yes or no' };
  },
};

export const date: CellForm = {
  about: 'date',
  write: (value) => (typeof value === 'string' && value.length === 10 ? dateCell(value) : undefined),
  read: (cell) => {
    const value = dateText(cell);
    return value === undefined ? { expected: 'a date such as 2026-06-01' } : { value };
  },
};

export const moment: CellForm = {
  about: 'date, or date and time such as 2026-06-01 12:00',
  write: (value) => {
    if (typeof value !== 'string') return undefined;
    return value.length === 10 ? dateCell(value) : value.replace('T', ' ');
  },
  read: (cell) => {
    const value = momentText(cell);
    return value === undefined
      ? { expected: 'a date, or a date and time such as 2026-06-01 12:00' }
      : { value };
  },
};

export const clock: CellForm = {
  about: 'clock time such as 07:00; 24:00 is the day’s end',
  write: text.write,
  read: (cell) => {
    const value = clockText(cell);
    return value === undefined ? { expected: 'a time from 00:00 to 24:00' } : { value };
  },
};

/** What a cell shows, without blanks at its ends. */
export function textOf(cell: Cell): string {
  if (cell instanceof Date) return momentText(cell) ?? '';
  return String(cell).trim();
}

/** Spreadsheets keep no blanks at the ends and XML no control characters. */
export function isPlain(value: string): boolean {
  return value !== '' && value === value.trim() && !/\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(value);
}

/** The spreadsheet's own kind of date, where it has that date: its calendar is wrong before March 1900. */
function dateCell(value: string): Cell | undefined {
  const moment = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || value < '1900-03-01' ? undefined : moment;
}

function momentText(cell: Cell): string | undefined {
  if (cell instanceof Date) {
    const minutes = new Date(Math.round(cell.getTime() / 60_000) * 60_000).toISOString().slice(0, 16);
    return minutes.endsWith('T00:00') ? minutes.slice(0, 10) : minutes;
  }
  const typed = String(cell).trim();
  const [day = '', time] = typed.split(/[ T]+/);
  const whole = dateText(day);
  if (whole === undefined) return undefined;
  return time === undefined ? whole : `${whole}T${time}`;
}

/** ISO dates, and the British way of writing them: 1/6/2026 is the first of June. */
function dateText(cell: Cell): string | undefined {
  if (cell instanceof Date) {
    const found = momentText(cell);
    return found?.length === 10 ? found : undefined;
  }
  const typed = String(cell).trim();
  if (/^\d{4}-\d\d-\d\d$/.test(typed)) return typed;
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Typed as text, or kept by the spreadsheet as a fraction of a day (which it may show as a date of 1899). */
function clockText(cell: Cell): string | undefined {
  if (typeof cell === 'string') {
    const typed = cell.trim();
    if (!/^\d{1,2}:\d\d(:00)?$/.test(typed)) return undefined;
    return typed.padStart(typed.length > 5 ? 8 : 5, '0').slice(0, 5);
  }
  const days = cell instanceof Date ? (cell.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000 : Number(cell);
  const minutes = Math.round(days * 1440);
  if (typeof cell === 'boolean' || minutes < 0 || minutes > 1440) return undefined;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

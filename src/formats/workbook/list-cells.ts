/** Cells that hold several things, separated by commas. */
import { isRecord } from '../fault.ts';
import { isPlain, moment, textOf, type Cell, type CellForm, type Read } from './cells.ts';

/** A list without entries, where an empty cell means that there is no list. */
const EMPTY = '-';

/** How one entry of a list is written, and read; undefined if it cannot be. */
interface EntryForm {
  readonly about: string;
  readonly example: string;
  readonly write: (value: unknown) => string | undefined;
  readonly read: (typed: string) => unknown;
}

function listOf({ about, example, write, read }: EntryForm): CellForm {
  return {
    about: `${about}, separated by commas; ${EMPTY} for none`,
    write: (value) => {
      if (!Array.isArray(value)) return undefined;
      if (value.length === 0) return EMPTY;
      const entries = value.map(write);
      return entries.every((entry) => entry !== undefined && isPlain(entry) && !entry.includes(','))
        ? entries.join(', ')
        : undefined;
    },
    read: (cell) =>
      textOf(cell) === EMPTY ? { value: [] } : readAll(entriesOf(cell), read, `${about} such as ${example}`),
  };
}

function readAll(typed: readonly string[], read: (typed: string) => unknown, expected: string): Read {
  const value = typed.map(read);
  return value.includes(undefined) ? { expected } : { value };
}

function entriesOf(cell: Cell): string[] {
  return textOf(cell)
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const list: CellForm = listOf({
  about: 'names',
  example: 'E, L',
  write: asText,
  read: (typed) => typed,
});

/** Words of a fixed list, such as weekdays. */
export const words: CellForm = listOf({
  about: 'words',
  example: 'mon, tue',
  write: asText,
  read: (typed) => typed.toLowerCase(),
});

export const dates: CellForm = listOf({
  about: 'dates',
  example: '2026-06-01, 2026-06-15',
  write: asText,
  read: (typed) => valueOf(moment.read(typed)),
});

/** On-call periods. */
export const spells: CellForm = listOf({
  about: 'periods',
  example: '18:00-23:00, 04:00-06:00',
  write: (value) => (isRecord(value) ? `${String(value['start'])}-${String(value['end'])}` : undefined),
  read: (typed) => {
    const [, start, end] = /^(\d\d:\d\d) *[-–] *(\d\d:\d\d)$/.exec(typed) ?? [];
    return start === undefined ? undefined : { start, end };
  },
});

/** At least two names each, and at most so many. */
function groups(about: string, example: string, most: number): CellForm {
  return listOf({
    about,
    example,
    write: (value) => (Array.isArray(value) ? value.join('+') : undefined),
    read: (typed) => {
      const group = typed.split('+').map((name) => name.trim());
      return group.length >= 2 && group.length <= most ? group : undefined;
    },
  });
}

export const stationPairs: CellForm = groups('pairs of stations', 'MERE+TISB', 2);
export const rolePairs: CellForm = groups('pairs of role kinds', 'pcso+special', 2);
export const seatGroups: CellForm = groups('seats one person may fill together', 'OIC+driver', Infinity);

export const numbers: CellForm = listOf({
  about: 'numbers',
  example: '20, 60',
  write: (value) => (typeof value === 'number' ? String(value) : undefined),
  read: (typed) => (Number.isFinite(Number(typed)) ? Number(typed) : undefined),
});

/** Skills or powers, each with the time for which it is signed off: `driver (2026-01-01..2026-12-31)`. */
export function dated(field: string): CellForm {
  return listOf({
    about: `${field}s, each with its dates, if it is dated, in brackets`,
    example: 'driver (2026-01-01..2026-12-31)',
    write: (value) => {
      if (!isRecord(value)) return undefined;
      const name = String(value[field]);
      const range = rangeText(value);
      return range === '' ? name : `${name} (${range})`;
    },
    read: (typed) => {
      const [, name, range] = /^([^()]+?)(?: *\((.*)\))?$/.exec(typed) ?? [];
      const between = range === undefined ? {} : rangeOf(range);
      return name === undefined || between === undefined ? undefined : { [field]: name, ...between };
    },
  });
}

/** One dated range, or `yes` for always. */
export const range: CellForm = {
  about: 'yes, or dates such as 2026-01-01..2026-12-31 (either end may be left out)',
  write: (value) => (isRecord(value) ? rangeText(value) || 'yes' : undefined),
  read: (cell) => {
    const typed = textOf(cell);
    const value = typed.toLowerCase() === 'yes' ? {} : rangeOf(typed);
    return value === undefined ? { expected: 'yes, or dates such as 2026-01-01..2026-12-31' } : { value };
  },
};

/** Stretches of dates, both ends given. */
export const ranges: CellForm = listOf({
  about: 'stretches of dates',
  example: '2026-04-13..2026-05-22, 2026-06-01..2026-07-21',
  write: (value) => (isRecord(value) ? rangeText(value) : undefined),
  read: rangeOf,
});

function rangeText(value: Record<string, unknown>): string {
  const { from, through } = value;
  return from === undefined && through === undefined ? '' : `${asText(from) ?? ''}..${asText(through) ?? ''}`;
}

function rangeOf(typed: string): Record<string, unknown> | undefined {
  const ends = typed.split('..').map((end) => end.trim());
  if (ends.length !== 2) return undefined;
  const [from, through] = ends.map((end) => (end === '' ? '' : valueOf(moment.read(end))));
  if (from === undefined || through === undefined) return undefined;
  return { ...(from !== '' && { from }), ...(through !== '' && { through }) };
}

function valueOf(read: Read): unknown {
  return 'value' in read ? read.value : undefined;
}

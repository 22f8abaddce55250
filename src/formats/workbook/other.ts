/**
 * What rows cannot hold (a text with line breaks, an empty list where leaving out means something else) stands on
 * the sheet Other as a path and its value in JSON, so that a workbook is never less than its document.
 */
import { isDeepStrictEqual } from 'node:util';
import { nearest, quote } from '../../../solver/issue.ts';
import type { Issue } from '../../domain/issue.ts';
import { isRecord } from '../fault.ts';
import { textOf } from './cells.ts';
import { cellName, isEmpty, type Grid } from './grid.ts';
import type { Reading } from './read-rows.ts';

export const otherSheet = 'Other';
export const otherHeaders = ['Path', 'Value'];

/** What `cell` says where the field is not to be there at all. */
const ABSENT = '(none)';

const PATH = 'a path such as people[P12].name';

interface Difference {
  readonly path: string;
  readonly value: string;
}

/** Everything that must be added to `rebuilt` to make it `wanted`. */
export function differences(wanted: unknown, rebuilt: unknown, path = ''): Difference[] {
  if (isDeepStrictEqual(wanted, rebuilt)) return [];
  if (isRecord(wanted) && isRecord(rebuilt)) {
    const fields = new Set([...Object.keys(wanted), ...Object.keys(rebuilt)]);
    return [...fields].flatMap((field) =>
      differences(wanted[field], rebuilt[field], `${path}${fieldStep(field)}`),
    );
  }
  if (Array.isArray(wanted) && Array.isArray(rebuilt) && wanted.length === rebuilt.length) {
    return wanted.flatMap((entry, index) =>
      differences(entry, rebuilt[index], `${path}${entryStep(rebuilt[index], index)}`),
    );
  }
  return [{ path: path.replace(/^\./, ''), value: wanted === undefined ? ABSENT : asciiJson(wanted) }];
}

function fieldStep(field: string): string {
  return /^\w+$/.test(field) ? `.${field}` : `[${asciiJson(field)}]`;
}

/** Records are named by their id, so that adding a row above does not change what is meant; others by `#` and place. */
function entryStep(entry: unknown, index: number): string {
  const id = isRecord(entry) ? entry['id'] : undefined;
  return typeof id === 'string' && /^[^\s"[\]#]+$/.test(id) ? `[${id}]` : `[#${index + 1}]`;
}

/** JSON of which every character can stand in a cell. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Puts the values of the sheet Other where their paths say. */
export function readOther(grid: Grid, reading: Reading): void {
  grid.rows.forEach((row, number) => {
    if (number === 0 || isEmpty(row)) return;
    const [path = null, value = null] = row;
    const where = cellName(grid.name, number, 1);
    const read = value === null ? { value: undefined } : parsed(textOf(value));
    if (read === undefined) {
      reading.issues.push({ where, found: quote(value), expected: `a value in JSON, or ${ABSENT}` });
      return;
    }
    const fault = put(path === null ? '' : textOf(path), read.value, where, reading);
    if (fault !== undefined) reading.issues.push({ where: cellName(grid.name, number, 0), ...fault });
  });
}

function parsed(typed: string): { value: unknown } | undefined {
  if (typed === ABSENT) return { value: undefined };
  try {
    return { value: JSON.parse(typed) };
  } catch {
    return undefined;
  }
}

/** Sets the value a path leads to, and says what is wrong with a path that leads nowhere. */
function put(
  typed: string,
  value: unknown,
  where: string,
  { data, origins }: Reading,
): Omit<Issue, 'where'> | undefined {
  const steps = stepsOf(typed);
  const path: (string | number)[] = [];
  let holder: unknown = data;
  for (const [depth, step] of steps.entries()) {
    const place = typeof step === 'string' ? step : indexOf(holder, step.entry);
    const isThere = typeof place === 'number' ? Array.isArray(holder) && place >= 0 : isRecord(holder);
    if (!isThere || typeof holder !== 'object' || holder === null) {
      const maybe = typeof step === 'string' ? undefined : nearest(step.entry, idsOf(holder));
      return { found: quote(typed), expected: PATH, ...(maybe !== undefined && { maybe }) };
    }
    path.push(place);
    if (depth < steps.length - 1) holder = Reflect.get(holder, place);
    else if (value === undefined) Reflect.deleteProperty(holder, place);
    else Reflect.set(holder, place, value);
  }
  if (steps.length === 0) return { found: quote(typed), expected: PATH };
  origins.note(path, where);
  return undefined;
}

/** A path as fields (`name`, `["a name"]`) and entries (`[P12]`, `[#3]`). */
function stepsOf(path: string): (string | { readonly entry: string })[] {
  const steps = path.matchAll(/\[("(?:[^"\\]|\\.)*")\]|\[([^\]]+)\]|([^.[\]]+)/g);
  return [...steps].map(([, quoted, entry, word]) => {
    if (quoted !== undefined) return String(JSON.parse(quoted));
    return word ?? { entry: entry ?? '' };
  });
}

function indexOf(holder: unknown, entry: string): number {
  if (!Array.isArray(holder)) return -1;
  if (/^#\d+$/.test(entry)) return Number(entry.slice(1)) - 1;
  return holder.findIndex((each) => isRecord(each) && each['id'] === entry);
}

function idsOf(holder: unknown): string[] {
  return Array.isArray(holder) ? holder.flatMap((each) => (isRecord(each) ? [String(each['id'])] : [])) : [];
}

/**
 * A problem of some input before it is known how the user sees that input: a path in the scenario. A document
 * shows it as `people[3].roles[0].beat`, a workbook as `People!F7`.
 */
import type { Issue } from '../domain/issue.ts';

/** Steps from the scenario to a value: field names and places in lists. */
export type Path = readonly (string | number)[];

export interface Fault {
  readonly path: Path;
  readonly found: string;
  readonly expected: string;
  readonly maybe?: string | undefined;
}

/** How the user finds a path again. */
export type Locate = (path: Path) => string;

export function issueOf(fault: Fault, locate: Locate): Issue {
  const { path, found, expected, maybe } = fault;
  return { where: locate(path), found, expected, ...(maybe !== undefined && { maybe }) };
}

/** `people[3].roles[0].beat`; a field whose name is not a word is written `["Wadebridge East"]`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (!/^[\w-]+$/.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** The value at a path, undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (isRecord(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined),
    data,
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Paths as they stand in a document, with the id of the record they lie in: `people[3].name (P12)`. */
export function locateInDocument(data: unknown): Locate {
  return (path) => {
    const record = path
      .map((_, index) => valueAt(data, path.slice(0, index + 1)))
      .filter(isRecord)
      .map((found) => found['id'] ?? found['person'])
      .findLast((id) => typeof id === 'string' && id !== '');
    const text = path.length === 0 ? 'the document' : pathText(path);
    return typeof record === 'string' ? `${text} (${record})` : text;
  };
}

import { isRecord, type Path } from './fault.ts';

export interface Place<T = unknown> {
  readonly path: Path;
  readonly value: T;
}

/**
 * Every value that a pattern such as `people[].roles[].beat` leads to, with its path: `[]` goes into each entry of
 * a list, `{}` to each field name of a record (the name is the value). What is not there, or not wanted, is passed over.
 */
export function each<T = unknown>(
  data: unknown,
  pattern: string,
  wanted: (value: unknown) => value is T = (_value): _value is T => true,
): Place<T>[] {
  const steps = pattern.match(/\[\]|\{\}|[^.[\]{}]+/g) ?? [];
  const path: (string | number)[] = [];
  const found: Place<T>[] = [];
  // One path for the whole walk, copied for what is wanted only: documents may have many megabytes.
  const collect = (value: unknown): void => {
    const step = steps[path.length];
    if (value === undefined) return;
    if (step === undefined) {
      if (wanted(value)) found.push({ path: [...path], value });
    } else if (step === '[]') {
      if (Array.isArray(value)) for (const [index, entry] of value.entries()) enter(index, entry);
    } else if (isRecord(value)) {
      if (step !== '{}') enter(step, value[step]);
      else for (const name of Object.keys(value)) enter(name, name);
    }
  };
  const enter = (step: string | number, value: unknown): void => {
    path.push(step);
    collect(value);
    path.pop();
  };
  collect(data);
  return found;
}

/** The records inside `data` (itself included) that have all these fields, with their paths. */
export function recordsWith(
  data: unknown,
  ...fields: readonly string[]
): { path: Path; value: Record<string, unknown> }[] {
  const found: { path: Path; value: Record<string, unknown> }[] = [];
  const path: (string | number)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isRecord(value) && fields.every((field) => field in value)) found.push({ path: [...path], value });
    for (const [name, entry] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (typeof entry !== 'object') continue;
      path.push(name);
      visit(entry);
      path.pop();
    }
  };
  visit(data);
  return found;
}

import { isRecord, type Path } from './fault.ts';

export interface Place {
  readonly path: Path;
  readonly value: unknown;
}

/**
 * Every value that a pattern such as `people[].roles[].beat` leads to, with its path: `[]` goes into each entry of
 * a list, `{}` to each field name of a record (the name is the value). What is not there is passed over.
 */
export function each(data: unknown, pattern: string): Place[] {
  const steps = pattern.match(/\[\]|\{\}|[^.[\]{}]+/g) ?? [];
  const found: Place[] = [];
  collect(data, steps, [], found);
  return found;
}

/** Goes on from a value with the steps that are left; a list and not a generator, for documents of many megabytes. */
function collect(value: unknown, steps: readonly string[], path: Path, found: Place[]): void {
  const step = steps[path.length];
  if (value === undefined) return;
  if (step === undefined) {
    found.push({ path, value });
  } else if (step === '[]') {
    if (!Array.isArray(value)) return;
    for (const [index, entry] of value.entries()) collect(entry, steps, [...path, index], found);
  } else if (isRecord(value)) {
    if (step !== '{}') collect(value[step], steps, [...path, step], found);
    else for (const name of Object.keys(value)) found.push({ path: [...path, name], value: name });
  }
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

import { isRecord, type Path } from './fault.ts';

export interface Place {
  readonly path: Path;
  readonly value: unknown;
}

/**
 * Every value that a pattern such as `people[].roles[].beat` leads to, with its path: `[]` goes into each entry of
 * a list, `{}` to each field name of a record (the name is the value). What is not there is passed over.
 */
export function* each(data: unknown, pattern: string): Generator<Place> {
  yield* walk(data, stepsOf(pattern), []);
}

function stepsOf(pattern: string): string[] {
  return pattern.match(/\[\]|\{\}|[^.[\]{}]+/g) ?? [];
}

function* walk(value: unknown, steps: readonly string[], path: Path): Generator<Place> {
  const [step, ...rest] = steps;
  if (value === undefined) return;
  if (step === undefined) {
    yield { path, value };
  } else if (step === '[]') {
    if (!Array.isArray(value)) return;
    for (const [index, entry] of value.entries()) yield* walk(entry, rest, [...path, index]);
  } else if (isRecord(value)) {
    if (step !== '{}') yield* walk(value[step], rest, [...path, step]);
    else for (const name of Object.keys(value)) yield { path: [...path, name], value: name };
  }
}

/** Every record inside `data`, itself included, with its path. */
export function* records(
  data: unknown,
  path: Path = [],
): Generator<{ path: Path; value: Record<string, unknown> }> {
  if (Array.isArray(data)) {
    for (const [index, entry] of data.entries()) {
      if (typeof entry === 'object') yield* records(entry, [...path, index]);
    }
  } else if (isRecord(data)) {
    yield { path, value: data };
    for (const [name, entry] of Object.entries(data)) {
      if (typeof entry === 'object') yield* records(entry, [...path, name]);
    }
  }
}

import { z } from 'zod';
import { nearest, quote } from '../../solver/issue.ts';
import { isRecord, valueAt, type Fault, type Path } from './fault.ts';
import { namesKnownTo, schemaAt, unwrapped, kindsOf } from './schema-walk.ts';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'named fields',
  record: 'named fields',
};

/** Zod's issues about `data` as our faults: one for every unknown field, each with the value that was found. */
export function faultsOfZod(error: z.ZodError, schema: z.ZodType, data: unknown): Fault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue, schema, data));
}

function faultsOfIssue(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): Fault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownField(path, key, schema, data));
  if (issue.code === 'invalid_union') return [unknownKind(path, schema, data)];
  if (issue.code === 'invalid_value') return [unknownWord(path, value, issue.values.map(String))];
  return [{ path, found: foundText(value), expected: expectedOf(issue), maybe: adviceOn(issue, value) }];
}

function unknownField(path: Path, key: string, schema: z.ZodType, data: unknown): Fault {
  const known = namesKnownTo(schemaAt(schema, path, data), valueAt(data, path));
  return {
    path: [...path, key],
    found: `the unknown field ${quote(key)}`,
    expected: known.length === 0 ? 'no field here' : `one of ${known.join(', ')}`,
    maybe: nearest(key, known),
  };
}

/** A record of no known kind: the field that tells the kind is missing or has an unknown value. */
function unknownKind(path: Path, schema: z.ZodType, data: unknown): Fault {
  const union = [path, path.slice(0, -1)]
    .map((place) => unwrapped(schemaAt(schema, place, data)))
    .find((found) => found instanceof z.ZodDiscriminatedUnion);
  if (union === undefined) {
    return { path, found: foundText(valueAt(data, path)), expected: 'one of several forms' };
  }
  const { discriminator } = union.def;
  const at = path.at(-1) === discriminator ? path : [...path, discriminator];
  if (!isRecord(valueAt(data, at.slice(0, -1)))) {
    return {
      path: at.slice(0, -1),
      found: foundText(valueAt(data, at.slice(0, -1))),
      expected: 'named fields',
    };
  }
  return unknownWord(at, valueAt(data, at), kindsOf(union));
}

/** A word that is none of those allowed. */
export function unknownWord(path: Path, value: unknown, allowed: readonly string[]): Fault {
  return {
    path,
    found: foundText(value),
    expected: allowed.length === 1 ? String(allowed[0]) : `one of ${allowed.join(', ')}`,
    maybe: typeof value === 'string' ? nearest(value, allowed) : undefined,
  };
}

function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? issue.expected;
    case 'too_small':
      return sizeText(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum);
    case 'too_big':
      return sizeText(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum);
    case 'invalid_format':
      if (issue.format === 'date') return 'a date such as 2026-06-01';
      return issue.format === 'datetime' ? 'a moment such as 2026-06-01T07:00+01:00' : issue.message;
    default:
      return issue.message;
  }
}

function sizeText(origin: string, comparison: string, bound: number | bigint): string {
  if (origin === 'array') return `a list of ${comparison} ${bound} ${bound === 1 ? 'entry' : 'entries'}`;
  return `a number of ${comparison} ${bound}`;
}

function adviceOn(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'string' && typeof value === 'number') return `"${value}", in quotes`;
  if (issue.expected === 'array' && typeof value === 'string') return `[${value}]`;
  if (
    issue.expected === 'number' &&
    typeof value === 'string' &&
    value.trim() !== '' &&
    !Number.isNaN(Number(value))
  ) {
    return `${Number(value)}, without quotes`;
  }
  return undefined;
}

/** A value as the user wrote it; what is big is only named. */
export function foundText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  return isRecord(value) ? 'named fields' : quote(value);
}

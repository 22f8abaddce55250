/** What a parameter of a rule is: a label, a form, bounds and usually a default, and how it is read from JSON. */

import { quote, type Reader } from '../../issue.ts';

/** How to read one parameter from JSON, and what forms and documentation say about it. */
export interface Param<T> {
  readonly label: string;
  /** Unit, or form, in words: `minutes`, `days`, `options`, `list of …`. */
  readonly unit: string;
  readonly default?: T;
  /** May be left out, which then means "not asked". */
  readonly optional?: true;
  readonly min?: number;
  readonly max?: number;
  /** The value, or nothing if an issue was noted. */
  read(value: unknown, reader: Reader): T | undefined;
}

export type ParamSpecs = Readonly<Record<string, Param<unknown>>>;

/** The values a rule receives for the parameters it declares. */
export type ParamsOf<P extends ParamSpecs> = {
  readonly [K in keyof P as undefined extends ValueOf<P[K]> ? never : K]: ValueOf<P[K]>;
} & {
  readonly [K in keyof P as undefined extends ValueOf<P[K]> ? K : never]?: ValueOf<P[K]>;
};

type ValueOf<T> = T extends Param<infer V> ? V : never;

/** Reads an object field by field; a name nobody declared is an issue. */
export function readFields<P extends ParamSpecs>(
  fields: P,
  found: unknown,
  reader: Reader,
): ParamsOf<P> | undefined {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    reader.report(found, 'an object');
    return undefined;
  }
  const before = reader.issues.length;
  const given = new Map<string, unknown>(Object.entries(found));
  for (const name of given.keys()) {
    if (!Object.hasOwn(fields, name))
      reader
        .at(name)
        .unknown(name, `one of ${Object.keys(fields).map(quote).join(', ')}`, Object.keys(fields));
  }
  const read = Object.entries(fields).map(([name, field]) => {
    const value = given.get(name);
    if (value !== undefined) return [name, field.read(value, reader.at(name))];
    if (!mayBeLeftOut(field)) reader.at(name).report(undefined, `${field.label} (${field.unit})`);
    return [name, field.default];
  });
  return reader.issues.length === before ? (Object.fromEntries(read) as ParamsOf<P>) : undefined;
}

/** A parameter with a default, or one that then means "not asked". */
export function mayBeLeftOut(param: Param<unknown>): boolean {
  return param.optional === true || param.default !== undefined;
}

/** An array of anything. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

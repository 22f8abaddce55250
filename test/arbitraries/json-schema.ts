/** Values that a JSON Schema allows, as far as the description of the API uses it; and, on request, such that it does not allow. */
import fc from 'fast-check';

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly default?: unknown;
}

/** What is known of the values that would mean something. */
export interface Meaning {
  /** `#/components/schemas/X` → that schema */
  resolve(reference: string): JsonSchema;
  /** Values of a property or parameter of this name that mean something; undefined: any will do. */
  valuesOf(name: string): readonly unknown[] | undefined;
}

/** Values of a schema; where a name has values that mean something it is mostly one of those. */
export function valueOf(schema: JsonSchema, meaning: Meaning, name = ''): fc.Arbitrary<unknown> {
  const known = meaning.valuesOf(name);
  const any = anyOf(schema, meaning, name);
  return known === undefined
    ? any
    : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: any });
}

function anyOf(schema: JsonSchema, meaning: Meaning, name: string): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return valueOf(meaning.resolve(schema.$ref), meaning, name);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((each) => valueOf(each, meaning, name)));
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.length === 0) return fc.jsonValue();
  return fc.oneof(...types.map((type) => ofType(type, schema, meaning, name)));
}

function ofType(type: string, schema: JsonSchema, meaning: Meaning, name: string): fc.Arbitrary<unknown> {
  const { minimum, exclusiveMinimum = 0, maximum, minItems = 0, items = {}, required = [] } = schema;
  const [least, most] = [minimum ?? exclusiveMinimum, maximum ?? 1000];
  switch (type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([key, each]) => [key, valueOf(each, meaning, key)]),
        ),
        { requiredKeys: [...required] },
      );
    case 'array':
      return fc.array(valueOf(items, meaning, name), { minLength: minItems, maxLength: minItems + 2 });
    case 'integer':
      return fc.integer({ min: Math.max(least, -1000), max: Math.min(most, 1000) });
    case 'number':
      return fc.double({ min: least + 0.01, max: Math.min(most, 1000), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return text(schema);
    default:
      throw new Error(`no values are known of the type ${type}`);
  }
}

function text({ format, minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> {
  const moment = fc.date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2035-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  if (format === 'date') return moment.map((date) => date.toISOString().slice(0, 10));
  if (format === 'date-time') return moment.map((date) => date.toISOString());
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) });
}

/** A value with one thing wrong with it: a key too many or too few, or something of another kind. */
export function broken(value: unknown): fc.Arbitrary<unknown> {
  const odd = fc.constantFrom<unknown>(null, -1, 1e308, '', '\u0000', "' OR 1=1 --", '__proto__', [], {}, [
    [],
  ]);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return odd;
  const keys = Object.keys(value);
  const more = odd.map((each) => ({ ...value, surprise: each }));
  if (keys.length === 0) return fc.oneof(odd, more);
  const fewer = fc
    .constantFrom(...keys)
    .map((gone) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== gone)));
  const other = fc.tuple(fc.constantFrom(...keys), odd).map(([key, each]) => ({ ...value, [key]: each }));
  return fc.oneof(odd, more, fewer, other);
}

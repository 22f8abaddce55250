/** Questions to the zod schemas: what stands at a path, which names it knows, what it means. */
import { z } from 'zod';
import { valueAt, type Path } from './fault.ts';

/** A schema without the wrapping that only says "may be left out". */
export function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}

/**
 * The schema at a path; undefined where the path leaves the schema. Where records come in kinds the data decides
 * which; without data every kind is asked in turn.
 */
export function schemaAt(root: unknown, path: Path, data?: unknown): unknown {
  return path.reduce<unknown>(
    (schema, step, index) => next(schema, step, valueAt(data, path.slice(0, index))),
    root,
  );
}

function next(outer: unknown, step: string | number, value: unknown): unknown {
  const schema = unwrapped(outer);
  if (schema instanceof z.ZodObject) return typeof step === 'string' ? schema.shape[step] : undefined;
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodTuple)
    return typeof step === 'number' ? schema.def.items[step] : schema.def.items[0];
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const chosen = kindOf(schema, value);
    if (chosen !== undefined) return next(chosen, step, value);
    return schema.options.map((option) => next(option, step, value)).find((found) => found !== undefined);
  }
  return undefined;
}

/** The option of a union that the data's own kind names. */
function kindOf(union: z.ZodDiscriminatedUnion, value: unknown): unknown {
  const { discriminator } = union.def;
  const kind = valueAt(value, [discriminator]);
  return union.options.find((option) => {
    const literal = fieldOf(option, discriminator);
    return literal instanceof z.ZodLiteral && literal.value === kind;
  });
}

function fieldOf(schema: unknown, name: string): unknown {
  return schema instanceof z.ZodObject ? schema.shape[name] : undefined;
}

/** Names that may stand at a schema: fields of an object, kinds of a union. */
export function namesKnownTo(outer: unknown, data?: unknown): string[] {
  const schema = unwrapped(outer);
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return [];
  const chosen = kindOf(schema, data);
  return chosen instanceof z.ZodObject ? Object.keys(chosen.shape) : kindsOf(schema);
}

/** The values of the field by which a union tells its kinds. */
export function kindsOf(union: z.ZodDiscriminatedUnion): string[] {
  return union.options.flatMap((option) => {
    const literal = fieldOf(option, union.def.discriminator);
    return literal instanceof z.ZodLiteral ? [String(literal.value)] : [];
  });
}

/** What a field means, as its schema says. */
export function meaningOf(schema: unknown): string | undefined {
  return schema instanceof z.ZodType ? schema.description : undefined;
}

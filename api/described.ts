import { z } from '@hono/zod-openapi';

/**
 * The same schema for the description of the API. Its generator asks a schema whether it takes `undefined`, and so would call
 * required what may only be left out (`exactOptional`): here these are plain optional. Nothing else changes.
 */
export function described<Schema extends z.ZodType>(schema: Schema): Schema {
  return loosened(schema) as Schema;
}

function loosened(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodExactOptional) return told(schema, z.optional(loosened(schema.unwrap())));
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries((schema as z.ZodObject<Readonly<Record<string, z.core.$ZodType>>>).shape);
    const shape = fields.map(([key, each]) => [key, loosened(each)] as const);
    return told(schema, schema.clone({ ...schema.def, shape: Object.fromEntries(shape) }));
  }
  if (schema instanceof z.ZodArray)
    return told(schema, schema.clone({ ...schema.def, element: loosened(schema.element) }));
  if (schema instanceof z.ZodOptional) return told(schema, z.optional(loosened(schema.unwrap())));
  if (schema instanceof z.ZodUnion)
    return told(schema, schema.clone({ ...schema.def, options: schema.options.map(loosened) }));
  return schema;
}

function told(from: z.ZodType, to: z.ZodType): z.ZodType {
  return from.description === undefined ? to : to.describe(from.description);
}

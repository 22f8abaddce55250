/** Parts that several routes share. */
import { z } from '@hono/zod-openapi';

export const idInPath = z.strictObject({ id: z.string().describe('Its id.') });

/** Body of an answer in JSON. */
export function json<Schema extends z.ZodType>(schema: Schema): { 'application/json': { schema: Schema } } {
  return { 'application/json': { schema } };
}

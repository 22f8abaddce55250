import { z } from '@hono/zod-openapi';

/** Whose operational day something is said of. */
export const dayFields = {
  person: z.string().describe('Whose day it is.'),
  date: z.iso.date().describe('Operational day.'),
};

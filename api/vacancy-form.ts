import { z } from '@hono/zod-openapi';

/** A duty that is to go to somebody: a person’s, or one that nobody has. */
export const vacancyFields = {
  person: z.string().optional().describe('Whose duty it is; left out: nobody’s.'),
  date: z.iso.date().describe('Operational day.'),
  duty: z.string().optional().describe('Of a duty that nobody has: its template.'),
  beat: z.string().optional().describe('Of a duty that nobody has: where.'),
};

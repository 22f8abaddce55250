import { z } from 'zod';
import { moment } from './primitives.ts';

/** Time in which less is asked for than usual: a major incident takes people, and only the minimum is kept elsewhere. */
export const standDown = z.strictObject({
  from: moment.describe('First day (or minute).'),
  through: moment.describe('Last day (or minute).'),
  reason: z.string().min(1).describe('Why, e.g. flood at Looe.'),
  demands: z
    .array(z.string())
    .optional()
    .describe('Demands that are asked for all the same. Those that bind always are.'),
  stations: z
    .array(z.string())
    .optional()
    .describe(
      'Stations whose crews are asked for all the same. Everything else that lies mostly in that time is not asked for.',
    ),
});

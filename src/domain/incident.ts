import { z } from 'zod';
import { id, localTime, moment } from './primitives.ts';

/**
 * A major incident of days, a flood say: people of all services hold shared posts in turns, the minimum is kept elsewhere, and
 * whoever was there comes back rested. It is a document of its own, which a rota is planned for when it happens.
 */
export const incident = z.strictObject({
  format: z.literal('muster-incident').describe('Always muster-incident.'),
  version: z.literal(1).describe('Version of this form.'),
  id: id.describe('Short name, e.g. flood.'),
  name: z.string().min(1).describe('What it is.'),
  organisation: z.string().describe('Who commands it: whose duties the turns are.'),
  from: moment.describe('First day on which the posts are held, or the minute from which on turns begin.'),
  through: moment.describe('Last day on which a turn begins, or the minute by which the last one ends.'),
  turns: z
    .array(
      z.strictObject({
        family: z.enum(['early', 'day', 'late', 'night']).describe('Shift family, and name of the turn.'),
        start: localTime.describe('Clock time at which it starts, at the post.'),
        end: localTime.describe('Clock time at which it ends; the next day if not after the start.'),
      }),
    )
    .min(1)
    .describe('Turns in which posts are held, one a family.'),
  posts: z
    .array(
      z.strictObject({
        id: id.describe('Short name, e.g. bridge.'),
        name: z.string().min(1).describe('What and where it is.'),
        need: z.int().min(1).describe('People needed there.'),
        turns: z.array(z.string()).min(1).optional().describe('Held in these turns only; left out: in all.'),
        skills: z.array(z.string()).optional().describe('Skills that each of them needs.'),
        powers: z.array(z.string()).optional().describe('Powers that each of them needs.'),
        vehicle: z
          .string()
          .optional()
          .describe('Command unit or other vehicle that is there: its crew are some of those needed.'),
      }),
    )
    .min(1)
    .describe('Where people are needed.'),
  people: z
    .array(z.string())
    .min(1)
    .describe('Who is called, of all services; volunteers who have said yes.'),
  keep: z
    .strictObject({
      demands: z.array(z.string()).optional().describe('Demands that are asked for as ever.'),
      stations: z.array(z.string()).optional().describe('Stations whose crews are asked for as ever.'),
    })
    .optional()
    .describe(
      'The minimum elsewhere; the rest is stood down meanwhile. Left out: everything is asked for as ever.',
    ),
  restDays: z
    .int()
    .min(0)
    .max(7)
    .optional()
    .describe('Days without a duty after the last turn; left out: 1.'),
});
export type Incident = z.infer<typeof incident>;

/** Days without a duty after the last turn, unless it says otherwise. */
export const REST_DAYS = 1;

import { z } from 'zod';
import { id, instant } from './primitives.ts';

/**
 * What somebody said about now. `confirmed`: there, with the pager; `on`: there although not planned; `off`, `not-fit`,
 * `not-releasable`, `called-out`: cannot come; `back`: the last of these is over.
 */
export const STATUS_KINDS = [
  'confirmed',
  'on',
  'off',
  'not-fit',
  'not-releasable',
  'called-out',
  'back',
] as const;

/** One line of what people said about now; nothing is ever changed, a later line speaks for itself. No reasons. */
export const status = z.strictObject({
  person: id.describe('Who.'),
  kind: z.enum(STATUS_KINDS).describe('What they said.'),
  station: id.optional().describe('For which station, where they are not planned for one.'),
  from: instant.describe('From this minute, ISO with offset.'),
  until: instant.optional().describe('Up to this minute; left out: until something else is said.'),
  recorded: z.iso.datetime().describe('When it was said, UTC.'),
  source: z.string().describe('muster, or the system that is the master of the station’s availability.'),
});
export type Status = z.infer<typeof status>;

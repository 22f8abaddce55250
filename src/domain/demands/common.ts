/** What demands of every kind have, and whom they count. */
import { z } from 'zod';
import { roleKind } from '../organisation.ts';
import { id, importance, validity } from '../primitives.ts';

/** What is said of the field that tells kinds apart. */
export const KIND = 'What is asked for: decides which other fields there are.';

/** Fields of every kind. */
export const common = { id: id.describe('Name of the demand.'), ...validity, ...importance };

/** Fields that say who counts. */
export const who = {
  roles: z
    .array(roleKind)
    .optional()
    .describe('Role kinds that count; left out: pcso, tri-service and staff.'),
  skills: z.array(z.string()).optional().describe('Only people with all these skills count.'),
  powers: z.array(z.string()).optional().describe('Only people with all these powers count.'),
};

/** At least one beat. */
export const beats = z.array(z.string()).min(1);

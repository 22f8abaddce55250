/** Who is not to be alone, and who must be able to come. */
import { z } from 'zod';
import { roleKind } from '../organisation.ts';
import { importance, localTime, when } from '../primitives.ts';
import { beats, common, KIND, who } from './common.ts';

/** Around the clock. */
export const WHOLE_DAY = { start: '00:00', end: '24:00' } as const;

/** Minutes in which a back-up is there, unless said otherwise. */
export const BACK_UP_MINUTES = 30;

/** Hours in which nobody is alone in a beat, e.g. after 21:00. */
export const neverAlone = z.strictObject({
  kind: z.literal('never-alone').describe(KIND),
  ...common,
  strength: importance.strength.describe('hard: must hold; soft: costs points a minute. Left out: hard.'),
  beats: beats.optional().describe('In each of these beats; left out: in every beat.'),
  when: when.optional().describe('On which days the hours begin; left out: every day.'),
  start: localTime.describe('Nobody is alone from this time.'),
  end: localTime.describe('To this time, the next day if not after start.'),
  roles: z.array(roleKind).optional().describe('Role kinds that must not be alone; left out: all.'),
});

/** Who is on duty in a beat has somebody near who can come. */
export const backUp = z.strictObject({
  kind: z.literal('back-up').describe(KIND),
  ...common,
  beats: beats.optional().describe('For whoever is on duty in these beats; left out: in any beat.'),
  minutes: z
    .int()
    .min(0)
    .optional()
    .describe(
      `Longest drive of a back-up in another beat, from its farthest parish to the farthest here; left out: ${BACK_UP_MINUTES}. Within a beat it is not asked.`,
    ),
  when: when.optional().describe('On which days the hours begin; left out: every day.'),
  start: localTime.optional().describe(`From this time; left out: ${WHOLE_DAY.start}.`),
  end: localTime
    .optional()
    .describe(`To this time, the next day if not after start; left out: ${WHOLE_DAY.end}.`),
  ...who,
  roles: z
    .array(roleKind)
    .optional()
    .describe(
      'Role kinds of a back-up, who is never accompanied; left out: all. Who carries a fire pager is one, until a call comes.',
    ),
});

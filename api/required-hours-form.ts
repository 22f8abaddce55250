/** Hours that somebody must reach, in a window of time. */
import { z } from '@hono/zod-openapi';
import { ROLE_KINDS } from '../src/domain/organisation.ts';
import { REQUIRED_STATES, type RequiredHours } from '../src/hours/required-hours.ts';
import { WINDOW_KINDS } from '../src/hours/windows.ts';

export const windowFields = z.strictObject({
  kind: z.enum(WINDOW_KINDS).describe('What it is a window of.'),
  first: z.iso.date().describe('First date.'),
  last: z.iso.date().describe('Last date.'),
});

export const requiredHours = windowFields
  .extend({
    organisation: z.string().describe('For whom.'),
    role: z.enum(ROLE_KINDS).describe('Of the role that asks for them.'),
    required: z.number().describe('Minutes to be reached, pro rata, less those brought forward.'),
    carried: z.number().describe('Minutes brought forward; below zero: asked on top.'),
    asked: z.number().describe('Minutes that the whole window asks by itself, pro rata.'),
    countedDays: z.int().describe('Days that count.'),
    unplannedDays: z.int().describe('Days of the window after the rota’s last.'),
    whole: z.number().describe('Minutes to be reached by the end of the window.'),
    forecast: z
      .number()
      .describe('Minutes by then, if the days not planned yet bring as much as those that count.'),
    promised: z.number().describe('Minutes done or agreed.'),
    done: z.number().describe('The part of promised that was done.'),
    unsaid: z.number().describe('The part of promised that is over and of which nothing was said.'),
    proposed: z.number().describe('Minutes proposed.'),
    state: z.enum(REQUIRED_STATES).describe('How that stands.'),
    cap: z.number().optional().describe('Most minutes wanted.'),
  })
  .openapi('RequiredHours');

/** The same with its window told flat. */
export function requiredOf({
  window: { kind, first, last },
  ...sum
}: RequiredHours): z.infer<typeof requiredHours> {
  return { kind, first, last, ...sum };
}

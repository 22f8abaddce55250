import { z } from '@hono/zod-openapi';
import { dayFields } from './day.ts';
import { saidBy } from './form.ts';
import type { SayingRoute } from './say.ts';

const body = z
  .strictObject({
    ...dayFields,
    duty: z
      .string()
      .optional()
      .describe('What they do instead, or off; left out, and nobody and no day it goes to: pinned as it is.'),
    beat: z.string().optional().describe('Where.'),
    to: z.string().optional().describe('Who does it instead.'),
    on: z.iso.date().optional().describe('On which day it is done instead.'),
    reason: z.string().optional().describe('Why, without anything personal.'),
    ...saidBy,
  })
  .openapi('MoveRequest');

export const moves: SayingRoute<'moves'> = {
  name: 'moves',
  summary: 'A planner changes a duty, gives it to somebody else or to another day, or pins a day as it is.',
  roles: ['planner'],
  body,
};

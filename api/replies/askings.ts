import { z } from '@hono/zod-openapi';
import { vacancyFields } from '../vacancy-form.ts';
import { saidBy } from './form.ts';
import type { SayingRoute } from './say.ts';

const body = z
  .strictObject({
    ...vacancyFields,
    people: z.array(z.string()).min(1).optional().describe('Who is asked.'),
    best: z
      .int()
      .min(1)
      .optional()
      .describe('Instead of people: so many of those who could take it, by rank.'),
    another: z
      .boolean()
      .optional()
      .describe('true: one more of a duty that nobody has than that for which others are asked already.'),
    ...saidBy,
  })
  .openapi('AskingRequest');

export const askings: SayingRoute<'askings'> = {
  name: 'askings',
  summary: 'Several people are asked at once whether they would take a duty; the first who says yes gets it.',
  roles: ['planner'],
  body,
};

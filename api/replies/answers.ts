import { z } from '@hono/zod-openapi';
import { saidBy } from './form.ts';
import type { SayingRoute } from './say.ts';

const body = z
  .strictObject({
    line: z.int().min(1).describe('Number of the line that waits for an answer.'),
    yes: z.boolean().describe('Whether it may be.'),
    ...saidBy,
  })
  .openapi('AnswerRequest');

export const answers: SayingRoute<'answers'> = {
  name: 'answers',
  summary:
    'A yes or a no to a line that waits: of who was asked to swap or to take a duty, or of who confirms it.',
  roles: ['person', 'supervisor', 'planner'],
  body,
};

import { z } from '@hono/zod-openapi';
import { decisionOf } from '../../src/replies/deciding.ts';
import { saidBy } from './form.ts';
import type { Saying } from './say.ts';

const body = z
  .strictObject({
    line: z.int().min(1).describe('Number of the line that waits for an answer.'),
    yes: z.boolean().describe('Whether it may be.'),
    ...saidBy,
  })
  .openapi('AnswerRequest');

export const answers: Saying<typeof body> = {
  name: 'answers',
  summary:
    'A yes or a no to a line that waits: of who was asked to swap or to take a duty, or of who confirms it.',
  roles: ['person', 'supervisor', 'planner'],
  body,
  say: (life, { line, yes }, by) => decisionOf(life, { of: line, yes, by }, life.instant),
};

import { z } from '@hono/zod-openapi';
import { saidBy } from './form.ts';
import type { SayingRoute } from './say.ts';

const body = z
  .strictObject({ line: z.int().min(1).describe('Number of the line that is taken back.'), ...saidBy })
  .openapi('UndoingRequest');

export const undoings: SayingRoute<'undoings'> = {
  name: 'undoings',
  summary: 'A planner takes back what a planner decided, asked, or had taken back.',
  roles: ['planner'],
  body,
};

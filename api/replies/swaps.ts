import { z } from '@hono/zod-openapi';
import { dayFields } from './day.ts';
import { saidBy } from './form.ts';
import type { SayingRoute } from './say.ts';

const body = z
  .strictObject({
    ...dayFields,
    with: z.string().describe('Who is asked.'),
    forDate: z.iso.date().optional().describe('Whose duty of this day they get for it; left out: none.'),
    ...saidBy,
  })
  .openapi('SwapRequest');

export const swaps: SayingRoute<'swaps'> = {
  name: 'swaps',
  summary: 'Somebody asks a colleague to change duties with them, or to take one over.',
  roles: ['person', 'supervisor', 'planner'],
  body,
};

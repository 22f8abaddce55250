import { z } from '@hono/zod-openapi';
import { dayFields } from './day.ts';
import { saidBy } from './form.ts';
import type { SayingRoute } from './say.ts';

const body = z
  .strictObject({
    ...dayFields,
    duty: z.string().optional().describe('Duty template or duty family; left out: any duty of theirs.'),
    want: z.boolean().default(true).describe('false: would rather not.'),
    ...saidBy,
  })
  .openapi('WishRequest');

export const wishes: SayingRoute<'wishes'> = {
  name: 'wishes',
  summary: 'Somebody would like to work on a day, or would rather not; it promises nothing.',
  roles: ['person', 'supervisor', 'planner'],
  body,
};

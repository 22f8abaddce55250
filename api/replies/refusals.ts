import { z } from '@hono/zod-openapi';
import { dayFields } from './day.ts';
import { saidBy } from './form.ts';
import type { SayingRoute } from './say.ts';

const body = z.strictObject({ ...dayFields, ...saidBy }).openapi('RefusalRequest');

export const refusals: SayingRoute<'refusals'> = {
  name: 'refusals',
  summary:
    'Somebody will not do what was proposed, or gives back what they had accepted. No reason is asked.',
  roles: ['person', 'supervisor', 'planner'],
  body,
};

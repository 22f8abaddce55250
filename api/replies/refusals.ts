import { z } from '@hono/zod-openapi';
import { decliningOf } from '../../src/replies/declining.ts';
import { dayFields } from './day.ts';
import { saidBy } from './form.ts';
import type { Saying } from './say.ts';

const body = z.strictObject({ ...dayFields, ...saidBy }).openapi('RefusalRequest');

export const refusals: Saying<typeof body> = {
  name: 'refusals',
  summary:
    'Somebody will not do what was proposed, or gives back what they had accepted. No reason is asked.',
  roles: ['person', 'supervisor', 'planner'],
  body,
  say: (life, asked, by) => decliningOf(life, { ...asked, by }, life.instant),
};

import { z } from '@hono/zod-openapi';
import { wishOf } from '../../src/replies/wishing.ts';
import { dayFields } from './day.ts';
import { saidBy } from './form.ts';
import type { Saying } from './say.ts';

const body = z
  .strictObject({
    ...dayFields,
    duty: z.string().optional().describe('Duty template or duty family; left out: any duty of theirs.'),
    want: z.boolean().default(true).describe('false: would rather not.'),
    ...saidBy,
  })
  .openapi('WishRequest');

export const wishes: Saying<typeof body> = {
  name: 'wishes',
  summary: 'Somebody would like to work on a day, or would rather not; it promises nothing.',
  roles: ['person', 'supervisor', 'planner'],
  body,
  say: (life, asked, by) => wishOf(life, { ...asked, by }, life.instant),
};

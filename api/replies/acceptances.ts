import { z } from '@hono/zod-openapi';
import { dayFields } from './day.ts';
import { saidBy } from './form.ts';
import type { SayingRoute } from './say.ts';

const body = z
  .strictObject({
    ...dayFields,
    duty: z.string().optional().describe('Duty template; left out: all that was proposed for that day.'),
    beat: z.string().optional().describe('Where; left out: where it serves the rota best.'),
    ...saidBy,
  })
  .openapi('AcceptanceRequest');

export const acceptances: SayingRoute<'acceptances'> = {
  name: 'acceptances',
  summary: 'Somebody will do what was proposed to them, or takes a duty that is open.',
  roles: ['person', 'supervisor', 'planner'],
  body,
};

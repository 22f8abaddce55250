import { z } from '@hono/zod-openapi';
import { javascriptLpSolverBackend } from '../../src/backends/javascript-lp-solver.ts';
import { acceptanceOf } from '../../src/replies/accepting.ts';
import { openDutiesOf } from '../../src/rota/open-duties.ts';
import { dayFields } from './day.ts';
import { saidBy } from './form.ts';
import type { Saying } from './say.ts';

const body = z
  .strictObject({
    ...dayFields,
    duty: z.string().optional().describe('Duty template; left out: all that was proposed for that day.'),
    beat: z.string().optional().describe('Where; left out: where it serves the rota best.'),
    ...saidBy,
  })
  .openapi('AcceptanceRequest');

export const acceptances: Saying<typeof body> = {
  name: 'acceptances',
  summary: 'Somebody will do what was proposed to them, or takes a duty that is open.',
  roles: ['person', 'supervisor', 'planner'],
  body,
  say: (life, asked, by) =>
    acceptanceOf(
      life,
      { ...asked, by },
      {
        instant: life.instant,
        openDuties: (rota, person) => openDutiesOf(rota, person, life.known, javascriptLpSolverBackend()),
      },
    ),
};

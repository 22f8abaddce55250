/** What people and planners say of the days of a rota: a file for each thing that can be said, and the list of all of it. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Api } from '../caller.ts';
import { idInPath, json } from '../form.ts';
import { nextPage, pageOf, pageQuery } from '../pages.ts';
import { problem, problems } from '../problem.ts';
import { refused } from '../refusal.ts';
import { allow } from '../roles.ts';
import type { Services } from '../services.ts';
import { resource } from '../validation.ts';
import { acceptances } from './acceptances.ts';
import { answers } from './answers.ts';
import { askings } from './askings.ts';
import { standingReply } from './form.ts';
import { moves } from './moves.ts';
import { refusals } from './refusals.ts';
import { sayingRoutes } from './say.ts';
import { swaps } from './swaps.ts';
import { undoings } from './undoings.ts';
import { wishes } from './wishes.ts';

const query = z.strictObject(pageQuery);

const list = createRoute({
  method: 'get',
  path: '/v1/rotas/{id}/replies',
  summary: 'What was said of the days of a rota, and what became of it.',
  ...allow('person', 'supervisor', 'planner', 'auditor'),
  request: { params: idInPath, query },
  responses: {
    200: {
      description: 'In the order in which it was said.',
      content: json(
        z.strictObject({ replies: z.array(standingReply).describe('The lines.'), next: nextPage }),
      ),
    },
    ...problems('not-found', 'not-ready', 'unusable-input'),
  },
});

export function replyRoutes(services: Services): OpenAPIHono<Api> {
  const listing = resource({ param: idInPath, query }).openapi(list, async (context) => {
    const { id } = context.req.valid('param');
    const answer = await services.desk.ask('replies', { caller: context.get('caller'), id });
    if (answer.status !== 'found') return refused(context, answer, 'query');
    const page = pageOf(answer.replies, context.req.valid('query'), ({ number }) => `${number}`);
    if ('issues' in page) return problem(context, 'unusable-input', page);
    const { items, ...next } = page;
    return context.json({ replies: items, ...next }, 200);
  });
  return new OpenAPIHono<Api>()
    .route('/', listing)
    .route('/', sayingRoutes(services, acceptances))
    .route('/', sayingRoutes(services, refusals))
    .route('/', sayingRoutes(services, wishes))
    .route('/', sayingRoutes(services, swaps))
    .route('/', sayingRoutes(services, answers))
    .route('/', sayingRoutes(services, askings))
    .route('/', sayingRoutes(services, moves))
    .route('/', sayingRoutes(services, undoings));
}

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Api } from './caller.ts';
import { idInPath } from './form.ts';
import { problem, problems } from './problem.ts';
import { allow } from './roles.ts';
import { entryOf } from './rota-form.ts';
import { rotaLives } from './rota-lives.ts';
import type { Services } from './services.ts';
import { resource } from './validation.ts';

/** How often it is looked whether there is news, milliseconds. */
const EVERY = 200;

/** How often a line is sent that says nothing, so that nobody on the way takes the silence for an end, milliseconds. */
const ALIVE = 15_000;

const headers = z.object({
  'last-event-id': z
    .string()
    .regex(/^\d{1,9}$/, 'the id of an event')
    .optional()
    .describe('Only events after this one: what a client sends that was cut off.'),
});

const get = createRoute({
  method: 'get',
  path: '/v1/rotas/{id}/events',
  summary: 'How the making of a rota gets on, as it happens, until it has ended (server-sent events).',
  description:
    'Events `progress` (each better rota, in the form of Progress) are numbered from 1; a last one, `ended`, has the entry of the rota.',
  ...allow('planner', 'auditor'),
  request: { params: idInPath, headers },
  responses: {
    200: { description: 'The events.', content: { 'text/event-stream': { schema: z.string() } } },
    ...problems('not-found', 'unusable-input'),
  },
});

export function rotaEventRoutes({ store, ending }: Services): OpenAPIHono<Api> {
  return resource({ param: idInPath, header: headers }).openapi(get, async (context) => {
    const { id } = context.req.valid('param');
    if ((await store.runs.get(id)) === undefined) return problem(context, 'not-found');
    let told = Number(context.req.valid('header')['last-event-id'] ?? 0);
    return streamSSE(context, async (stream) => {
      let silent = 0;
      // Whoever is cut off by the end of the server goes on at its next start.
      while (!stream.aborted && !ending.aborted) {
        // Read before its events: what it told before it ended is then among them.
        const run = await store.runs.get(id);
        const events = await store.events.list(id, told);
        for (const event of events)
          await stream.writeSSE({ event: 'progress', id: String(++told), data: JSON.stringify(event) });
        if (run === undefined) return;
        if (run.ended !== null) {
          await stream.writeSSE({
            event: 'ended',
            data: JSON.stringify(entryOf(run, await rotaLives(store))),
          });
          return;
        }
        silent = events.length > 0 ? 0 : silent + EVERY;
        if (silent >= ALIVE) {
          await stream.write(': still at work\n\n');
          silent = 0;
        }
        await stream.sleep(EVERY);
      }
    });
  });
}

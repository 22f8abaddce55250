import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Api } from './caller.ts';
import { json } from './form.ts';
import type { Metrics } from './metrics.ts';
import { problems } from './problem.ts';
import { allow } from './roles.ts';
import type { Services } from './services.ts';
import { resource } from './validation.ts';

/** Whoever asks from this machine needs no key; others are refused. */
const open = { security: [] };
const { 403: otherHost } = problems();

const health = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the server is up. Needs no key.',
  ...open,
  responses: {
    403: otherHost,
    200: {
      description: 'It is.',
      content: json(
        z.strictObject({
          status: z.literal('ok').describe('Always ok.'),
          engine: z.string().describe('Version of Muster.'),
        }),
      ),
    },
  },
});

const readiness = z.strictObject({ ready: z.boolean().describe('Whether the data file can be read.') });

const ready = createRoute({
  method: 'get',
  path: '/ready',
  summary: 'Whether the server can do its work. Needs no key.',
  ...open,
  responses: {
    403: otherHost,
    200: { description: 'It can.', content: json(readiness) },
    503: { description: 'It cannot.', content: json(readiness) },
  },
});

const metricsRoute = createRoute({
  method: 'get',
  path: '/metrics',
  summary: 'Counts and times, as Prometheus reads them.',
  ...allow('auditor'),
  responses: {
    200: { description: 'Metrics.', content: { 'text/plain': { schema: z.string() } } },
    ...problems(),
  },
});

export function healthRoutes({ engine, store }: Services, metrics: Metrics): OpenAPIHono<Api> {
  return resource({})
    .openapi(health, (context) => context.json({ status: 'ok' as const, engine }, 200))
    .openapi(ready, async (context) => {
      const isReady = await store.runs.queued().then(
        () => true,
        () => false,
      );
      return isReady ? context.json({ ready: true }, 200) : context.json({ ready: false }, 503);
    })
    .openapi(metricsRoute, async (context) =>
      context.text(await metrics.text(), 200, { 'content-type': metrics.form }),
    );
}

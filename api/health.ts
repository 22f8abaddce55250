import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Services } from './services.ts';

const health = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the server is up. Needs no key.',
  responses: {
    200: {
      description: 'It is.',
      content: {
        'application/json': {
          schema: z.strictObject({
            status: z.literal('ok').describe('Always ok.'),
            engine: z.string().describe('Version of Muster.'),
          }),
        },
      },
    },
  },
});

export function healthRoutes({ engine }: Services): OpenAPIHono {
  return new OpenAPIHono().openapi(health, (context) => context.json({ status: 'ok' as const, engine }, 200));
}

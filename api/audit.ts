import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { auditLine } from '../src/domain/audit.ts';
import { described } from './described.ts';
import type { Api } from './caller.ts';
import { json } from './form.ts';
import { issueSchema, problems } from './problem.ts';
import { allow } from './roles.ts';
import type { Services } from './services.ts';
import { resource } from './validation.ts';

const PAGE = { usual: 100, most: 1000 } as const;

const query = z.strictObject({
  after: z.coerce.number().int().min(0).default(0).describe('Only lines after this number.'),
  limit: z.coerce.number().int().min(1).max(PAGE.most).default(PAGE.usual).describe('How many at most.'),
});

const lines = described(auditLine).meta({ id: 'AuditLine' });

const list = createRoute({
  method: 'get',
  path: '/v1/audit',
  summary: 'Every change of what is kept, in its order.',
  ...allow('auditor'),
  request: { query },
  responses: {
    200: {
      description: 'The lines.',
      content: json(z.strictObject({ lines: z.array(lines).describe('In their order.') })),
    },
    ...problems('unusable-input'),
  },
});

const verify = createRoute({
  method: 'get',
  path: '/v1/audit/verification',
  summary: 'Whether anything was changed past the audit.',
  ...allow('auditor'),
  responses: {
    200: {
      description: 'What was found.',
      content: json(
        z.strictObject({
          lines: z.int().describe('How many lines there are.'),
          head: z
            .string()
            .describe('Hash of the last; kept elsewhere, it shows later that none was made anew.'),
          faults: z.array(issueSchema).readonly().describe('Everything that is wrong; empty: nothing.'),
        }),
      ),
    },
    ...problems(),
  },
});

const change = described(auditLine)
  .pick({ number: true, at: true, action: true, kind: true, id: true })
  .meta({ id: 'Change' });

const changes = createRoute({
  method: 'get',
  path: '/v1/changes',
  summary: 'What has changed after a number, so that nobody who missed a message loses anything.',
  ...allow('planner', 'auditor'),
  request: { query },
  responses: {
    200: {
      description: 'The changes.',
      content: json(
        z.strictObject({
          changes: z.array(change).describe('In their order.'),
          last: z.int().describe('Number to ask after next time.'),
        }),
      ),
    },
    ...problems('unusable-input'),
  },
});

export function auditRoutes({ store }: Services): OpenAPIHono<Api> {
  return resource({ query })
    .openapi(list, async (context) => {
      const { after, limit } = context.req.valid('query');
      return context.json({ lines: await store.audit.list(after, limit) }, 200);
    })
    .openapi(verify, async (context) => context.json(await store.audit.verify(), 200))
    .openapi(changes, async (context) => {
      const { after, limit } = context.req.valid('query');
      const found = await store.audit.list(after, limit);
      const told = found.map(({ number, at, action, kind, id }) => ({ number, at, action, kind, id }));
      return context.json({ changes: told, last: found.at(-1)?.number ?? after }, 200);
    });
}

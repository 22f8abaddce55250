import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { accessKey, scopeFaults } from '../src/domain/access.ts';
import { described } from './described.ts';
import { newKey } from './access.ts';
import type { Api } from './caller.ts';
import { idInPath, json } from './form.ts';
import { nextPage, pageOf, pageQuery } from './pages.ts';
import { problem, problems } from './problem.ts';
import { allow } from './roles.ts';
import type { Services } from './services.ts';
import { resource } from './validation.ts';

const keySchema = described(accessKey).meta({ id: 'AccessKey' });

const keyRequest = described(accessKey)
  .pick({ role: true, scope: true, expires: true })
  .extend({ name: z.string().trim().min(1).max(80).describe('Who or what uses it; stands in the audit.') })
  .superRefine(({ role, scope }, context) => {
    for (const { limit, expected } of scopeFaults(role, scope))
      context.addIssue({ code: 'custom', path: ['scope', limit], message: expected });
  })
  .meta({ id: 'AccessKeyRequest' });

const query = z.strictObject(pageQuery);

const post = createRoute({
  method: 'post',
  path: '/v1/keys',
  summary: 'Makes a key. Its secret is told this once.',
  ...allow(),
  request: { body: { required: true, content: json(keyRequest) } },
  responses: {
    201: {
      description: 'The key.',
      headers: z.object({ location: z.string().describe('Where it is.') }),
      content: json(
        z.strictObject({
          key: keySchema.describe('What is kept of it.'),
          secret: z.string().describe('What requests carry.'),
        }),
      ),
    },
    ...problems('malformed-request', 'too-large', 'unknown-form', 'unusable-input'),
  },
});

const list = createRoute({
  method: 'get',
  path: '/v1/keys',
  summary: 'All keys there ever were, oldest first, without their secrets.',
  ...allow('auditor'),
  request: { query },
  responses: {
    200: {
      description: 'The list.',
      content: json(z.strictObject({ keys: z.array(keySchema).describe('The keys.'), next: nextPage })),
    },
    ...problems('unusable-input'),
  },
});

const revoke = createRoute({
  method: 'delete',
  path: '/v1/keys/{id}',
  summary: 'Takes a key back: it opens nothing from now on.',
  ...allow(),
  request: { params: idInPath },
  responses: { 204: { description: 'It is taken back.' }, ...problems('not-found') },
});

export function keyRoutes({ store }: Services): OpenAPIHono<Api> {
  return resource({ param: idInPath, json: keyRequest, query })
    .openapi(post, async (context) => {
      const { keys } = store.as(context.get('caller').name);
      const { key, secret } = await newKey(keys, context.req.valid('json'));
      const headers = { location: `/v1/keys/${key.id}`, 'cache-control': 'no-store' };
      return context.json({ key, secret }, 201, headers);
    })
    .openapi(list, async (context) => {
      const page = pageOf(await store.keys.list(), context.req.valid('query'), ({ id }) => id);
      if ('issues' in page) return problem(context, 'unusable-input', page);
      const { items: keys, ...next } = page;
      return context.json({ keys, ...next }, 200);
    })
    .openapi(revoke, async (context) => {
      const { keys } = store.as(context.get('caller').name);
      const done = await keys.revoke(context.req.valid('param').id);
      return done ? context.body(null, 204) : problem(context, 'not-found');
    });
}

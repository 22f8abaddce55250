import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Issue } from '../src/domain/issue.ts';
import { scenarioAfter } from '../src/publish/scenario-after.ts';
import { scenarioWith } from '../src/replies/scenario-with.ts';
import { standingReplies } from '../src/replies/standing-replies.ts';
import type { Api } from './caller.ts';
import { idInPath, json } from './form.ts';
import { nextPage, pageOf, pageQuery } from './pages.ts';
import { problem, problems } from './problem.ts';
import { allow } from './roles.ts';
import { entryOf, limitsOf, rotaEntry, rotaRequest, rotaSchema } from './rota-form.ts';
import { rotaLives } from './rota-lives.ts';
import type { Services } from './services.ts';
import { resource } from './validation.ts';

const query = z.strictObject(pageQuery);

const post = createRoute({
  method: 'post',
  path: '/v1/rotas',
  summary: 'Begins to make a rota.',
  ...allow('planner'),
  request: { body: { required: true, content: json(rotaRequest) } },
  responses: {
    202: {
      description: 'It is queued; ask for it until it has ended.',
      headers: z.object({ location: z.string().describe('Where it is.') }),
      content: json(rotaEntry),
    },
    ...problems('malformed-request', 'too-large', 'unknown-form', 'unusable-input'),
  },
});

const list = createRoute({
  method: 'get',
  path: '/v1/rotas',
  summary: 'Rotas made and in the making, newest first.',
  ...allow('planner', 'auditor'),
  request: { query },
  responses: {
    200: {
      description: 'The list.',
      content: json(z.strictObject({ rotas: z.array(rotaEntry).describe('The rotas.'), next: nextPage })),
    },
    ...problems('unusable-input'),
  },
});

const get = createRoute({
  method: 'get',
  path: '/v1/rotas/{id}',
  summary: 'A rota: how far it is, and when it has ended, who does what.',
  ...allow('planner', 'auditor'),
  request: { params: idInPath },
  responses: {
    200: { description: 'The rota.', content: json(rotaSchema) },
    ...problems('not-found'),
  },
});

const stop = createRoute({
  method: 'post',
  path: '/v1/rotas/{id}/stop',
  summary: 'Ends the making of a rota early and keeps the best so far.',
  ...allow('planner'),
  request: { params: idInPath },
  responses: {
    202: { description: 'It ends soon, or has ended already.', content: json(rotaEntry) },
    ...problems('not-found'),
  },
});

export function rotaRoutes({ store, jobs, desk }: Services): OpenAPIHono<Api> {
  return resource({ param: idInPath, json: rotaRequest, query })
    .openapi(post, async (context) => {
      const wanted = context.req.valid('json');
      const { scenarioId: scenario, seed } = wanted;
      const by = context.get('caller').name;
      const stated = await store.scenarios.get(scenario);
      if (stated === undefined)
        return problem(context, 'unusable-input', { issues: [unknownScenario(scenario)] });
      // What people were told, and what they accepted, is in the scenario that is run.
      const told = scenarioAfter(stated, await store.publications.list(), new Date().toISOString());
      const answered = scenarioWith(told, standingReplies(await store.replies.list()));
      const asked = answered === stated ? scenario : await store.as(by).scenarios.save(answered);
      const limits = limitsOf(wanted);
      const run = await store.runs.get(await jobs.submit({ scenario: asked, seed, limits }, by));
      if (run === undefined) throw new Error('the run that was just queued is not there');
      return context.json(entryOf(run, await rotaLives(store)), 202, { location: `/v1/rotas/${run.id}` });
    })
    .openapi(list, async (context) => {
      const page = pageOf(await store.runs.list(), context.req.valid('query'), ({ id }) => id);
      if ('issues' in page) return problem(context, 'unusable-input', page);
      const { items, ...next } = page;
      const lifeOf = await rotaLives(store);
      return context.json({ rotas: items.map((run) => entryOf(run, lifeOf)), ...next }, 200);
    })
    .openapi(get, async (context) => {
      const run = await store.runs.get(context.req.valid('param').id);
      if (run === undefined) return problem(context, 'not-found');
      const progress = await store.events.list(run.id);
      const answer = await desk.ask('standing', { caller: context.get('caller'), id: run.id });
      const made =
        answer.status === 'found' ? { summary: answer.summary, assignments: [...answer.assignments] } : {};
      return context.json({ ...entryOf(run, await rotaLives(store)), progress, ...made }, 200);
    })
    .openapi(stop, async (context) => {
      const { id } = context.req.valid('param');
      await jobs.stop(id, context.get('caller').name);
      const run = await store.runs.get(id);
      return run === undefined
        ? problem(context, 'not-found')
        : context.json(entryOf(run, await rotaLives(store)), 202);
    });
}

function unknownScenario(id: string): Issue {
  return {
    where: 'body.scenarioId',
    found: JSON.stringify(id),
    expected: 'the id of a saved scenario',
    maybe: 'GET /v1/scenarios lists them',
  };
}

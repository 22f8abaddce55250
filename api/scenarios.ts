import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { scenario } from '../src/domain/scenario.ts';
import { readScenario } from '../src/formats/load.ts';
import type { Api } from './caller.ts';
import { idInPath, json } from './form.ts';
import { nextPage, pageOf, pageQuery } from './pages.ts';
import { problem, problems } from './problem.ts';
import { allow } from './roles.ts';
import type { Services } from './services.ts';
import { resource } from './validation.ts';

/** Forms in which a scenario may be posted, and the extension that such a file has. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/json': '.json',
  'application/yaml': '.yaml',
  'application/x-yaml': '.yaml',
  'text/yaml': '.yaml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
};

const scenarioSchema = scenario.meta({ id: 'Scenario' });

const entry = z
  .strictObject({
    id: z.string().describe('Names the scenario by its content.'),
    name: z.string().describe('Name.'),
    from: z.iso.date().describe('First day planned.'),
    days: z.int().describe('Number of days planned.'),
    created: z.iso.datetime().describe('When it was first saved.'),
  })
  .openapi('ScenarioEntry');

const query = z.strictObject(pageQuery);

const post = createRoute({
  method: 'post',
  path: '/v1/scenarios',
  summary: 'Saves a scenario, a document or a workbook. Saving one twice keeps one.',
  ...allow('planner'),
  responses: {
    201: {
      description: 'It is saved.',
      headers: z.object({ location: z.string().describe('Where it is.') }),
      content: json(z.strictObject({ id: z.string().describe('Its id.') })),
    },
    ...problems('too-large', 'unknown-form', 'unusable-input'),
  },
});

const list = createRoute({
  method: 'get',
  path: '/v1/scenarios',
  summary: 'Saved scenarios, newest first.',
  ...allow('planner', 'auditor'),
  request: { query },
  responses: {
    200: {
      description: 'The list.',
      content: json(z.strictObject({ scenarios: z.array(entry).describe('The scenarios.'), next: nextPage })),
    },
    ...problems('unusable-input'),
  },
});

const get = createRoute({
  method: 'get',
  path: '/v1/scenarios/{id}',
  summary: 'A saved scenario, whole.',
  ...allow('planner', 'auditor'),
  request: { params: idInPath },
  responses: {
    200: { description: 'The scenario.', content: json(scenarioSchema) },
    ...problems('not-found'),
  },
});

export function scenarioRoutes({ store }: Services): OpenAPIHono<Api> {
  const routes = resource({ param: idInPath, query });
  // The body is documented but not parsed by Hono: our own reader says more about what is wrong, and where.
  const binary = { schema: z.string().openapi({ format: 'binary' }) };
  const forms = Object.keys(EXTENSIONS).map((form) => [
    form,
    form === 'application/json' ? { schema: scenarioSchema } : binary,
  ]);
  routes.openAPIRegistry.registerPath({
    ...post,
    request: {
      body: { required: true, content: Object.fromEntries(forms) as Record<string, typeof binary> },
    },
  });
  return routes
    .openapi({ ...post, hide: true }, async (context) => {
      const form = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
      const extension = EXTENSIONS[form];
      if (extension === undefined) {
        const detail = `The form is ${form === '' ? 'not given' : form}; known are ${Object.keys(EXTENSIONS).join(', ')}.`;
        return problem(context, 'unknown-form', { detail });
      }
      const read = await readScenario(
        `scenario${extension}`,
        new Uint8Array(await context.req.arrayBuffer()),
      );
      if ('issues' in read) return problem(context, 'unusable-input', { issues: read.issues });
      const id = await store.as(context.get('caller').name).scenarios.save(read.scenario);
      return context.json({ id }, 201, { location: `/v1/scenarios/${id}` });
    })
    .openapi(list, async (context) => {
      const page = pageOf(await store.scenarios.list(), context.req.valid('query'), ({ id }) => id);
      if ('issues' in page) return problem(context, 'unusable-input', page);
      const { items: scenarios, ...next } = page;
      return context.json({ scenarios, ...next }, 200);
    })
    .openapi(get, async (context) => {
      const found = await store.scenarios.get(context.req.valid('param').id);
      return found === undefined ? problem(context, 'not-found') : context.json(found, 200);
    });
}

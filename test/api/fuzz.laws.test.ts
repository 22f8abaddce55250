/** Whatever is sent to whatever route: never a fault, and every answer is one that the description has. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { broken, type JsonSchema, type Meaning, valueOf } from '../arbitraries/json-schema.ts';
import { runs } from '../laws.ts';
import { village, villageRota } from '../replies/village.ts';
import { keepRota, serverForAll, type TestServer } from './server.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: JsonSchema;
}
type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}
interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

interface Call {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

let server: TestServer;
let rota: string;
let scenario: string;
let description: Description;
let routes: readonly Route[];
serverForAll((made) => {
  server = made;
});
beforeAll(async () => {
  rota = await keepRota(server, villageRota());
  await server.client.postJson(`/v1/rotas/${rota}/publications`, {});
  scenario = (await server.client.postJson<{ id: string }>('/v1/scenarios', village())).body.id;
  description = (await (await fetch(`${server.url}/openapi.json`)).json()) as Description;
  routes = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item)
      // A stream that ends when its rota does is tested by its own test.
      .filter(() => !path.endsWith('/events'))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
});

const PEOPLE = ['val', 'vic', 'pat', 'pip'];
const DATES = ['2031-06-02', '2031-06-03', '2031-06-09', '2031-06-10', '2031-06-11'];
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  ...{ person: PEOPLE, people: PEOPLE, with: PEOPLE, to: PEOPLE, by: PEOPLE },
  ...{ date: DATES, on: DATES, forDate: DATES, through: ['2031-06-08', '2031-06-15'] },
  ...{ duty: ['D', 'M', 'P', 'off'], line: [1, 2, 3, 4, 5], cursor: ['MQ'], pump: ['P1'] },
  ...{ at: ['2031-06-03T12:00'], told: ['2026-01-01T12:00:00Z'], work: [1, 5], seconds: [0.1], threads: [1] },
};

function meaning(): Meaning {
  return {
    resolve: (reference) => description.components.schemas[reference.split('/').at(-1)!]!,
    valuesOf: (name) => VALUES[name],
  };
}

/** What the path is about: of a rota mostly the one that there is. */
const idIn = (path: string): fc.Arbitrary<string> =>
  path.startsWith('/v1/rotas/{id}')
    ? fc.oneof({ weight: 12, arbitrary: fc.constant(rota) }, fc.constantFrom('nothing', '%00', '..%2f..'))
    : fc.constantFrom(scenario, 'nothing', '0', '%F0%9F%9A%92');

const calls = (): fc.Arbitrary<Call> =>
  fc.constantFrom(...routes).chain((route) => {
    const { path, operation } = route;
    const parameters = fc.record(
      Object.fromEntries(
        (operation.parameters ?? []).map(({ name, in: part, schema }) => [
          name,
          part === 'path' ? idIn(path) : valueOf(schema, meaning(), name),
        ]),
      ),
      { requiredKeys: (operation.parameters ?? []).filter((each) => each.required).map(({ name }) => name) },
    );
    const schema = operation.requestBody?.content['application/json']?.schema;
    const sound =
      schema === undefined
        ? fc.constant(undefined)
        : path === '/v1/scenarios'
          ? fc.constant(village())
          : valueOf(schema, meaning());
    const body = fc.oneof(
      { weight: 4, arbitrary: sound },
      { weight: 1, arbitrary: schema === undefined ? sound : sound.chain(broken) },
    );
    return fc.record({ route: fc.constant(route), parameters, body });
  });

async function answered({ route, parameters, body }: Call): Promise<Response> {
  const { method, path, operation } = route;
  const url = new URL(path.replace('{id}', String(parameters['id'])), server.url);
  const headers = new Headers({ authorization: `Bearer ${server.key}` });
  for (const { name, in: part } of operation.parameters ?? []) {
    if (parameters[name] === undefined) continue;
    const value = typeof parameters[name] === 'string' ? parameters[name] : JSON.stringify(parameters[name]);
    if (part === 'query') url.searchParams.set(name, value);
    // What is no Latin-1 cannot be sent in a header at all.
    if (part === 'header' && /^[\x20-\x7e]*$/.test(value)) headers.set(name, value);
  }
  if (body !== undefined) headers.set('content-type', 'application/json');
  return await fetch(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

it('never a fault, and every answer is one of those that are described', { timeout: 900_000 }, async () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'api', components: description.components });
  const validators = new Map<string, ReturnType<typeof ajv.compile>>();
  const validatorOf = (place: string, schema: JsonSchema): ReturnType<typeof ajv.compile> => {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/');
    const made = validators.get(place) ?? ajv.compile(JSON.parse(text) as object);
    validators.set(place, made);
    return made;
  };
  const seen = { calls: 0, good: 0 };
  const succeeded = new Set<string>();
  await fc.assert(
    fc.asyncProperty(calls(), async (call) => {
      const response = await answered(call);
      const { method, path, operation } = call.route;
      const name = `${method} ${path} ${response.status}`;
      expect(response.status, name).toBeLessThan(500);
      const described = operation.responses[response.status];
      expect(described, name).toBeDefined();
      const form = response.headers.get('content-type')?.split(';')[0] ?? '';
      const text = await response.text();
      const schema = described?.content?.[form]?.schema;
      if (text !== '') expect(schema, `${name} ${form}`).toBeDefined();
      if (schema !== undefined && form.endsWith('json')) {
        const isValid = validatorOf(name, schema);
        void isValid(JSON.parse(text));
        expect(isValid.errors ?? [], name).toEqual([]);
      }
      seen.calls++;
      if (response.ok) {
        seen.good++;
        succeeded.add(`${method} ${path}`);
      }
    }),
    { numRuns: runs(400, 6000) },
  );
  console.log(
    `${seen.calls} calls, ${seen.good} succeeded, of ${succeeded.size} of ${routes.length} operations`,
  );
  expect(seen.good / seen.calls).toBeGreaterThan(0.3);
  expect(server.faults).toEqual([]);
});

import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../api/app.ts';
import type { Api } from '../../api/caller.ts';
import { createDesk } from '../../src/life/desk.ts';
import { createJobs } from '../../src/runs/jobs.ts';
import type { Store } from '../../src/store/store.ts';
import { newDataFile } from '../store/new-data-file.ts';
import { openOrThrow } from '../store/open-or-throw.ts';

/** The parts of an OpenAPI 3.1 document that are looked at. */
interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: unknown }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}
type Content = Readonly<Record<string, { readonly schema?: object }>>;

let store: Store;
let app: OpenAPIHono<Api>;
let document: Document;
beforeAll(async () => {
  store = await openOrThrow(newDataFile());
  const report = (fault: unknown): void => {
    throw new Error(String(fault));
  };
  const jobs = createJobs({ store, engine: '9.9.9', report });
  app = createApi({
    store,
    jobs,
    engine: '9.9.9',
    ending: new AbortController().signal,
    report,
    desk: createDesk(store.file),
  });
  document = (await (await app.request('http://localhost/openapi.json')).json()) as Document;
});
afterAll(() => store.close());

/** Every operation with its method and path. */
function operations(): { readonly name: string; readonly path: string; readonly operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );
}

/** All values of a key anywhere in data. */
function valuesOf(key: string, data: unknown): unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => [
    ...(name === key ? [value as unknown] : []),
    ...valuesOf(key, value),
  ]);
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and names the version', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Muster', version: '9.9.9' } });
  });

  it('describes every route there is, and no other', () => {
    const routes = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
      .filter((route) => route !== 'GET /openapi.json' && !route.startsWith('GET /docs'));
    expect(
      operations()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...new Set(routes)].sort());
    expect(operations().length).toBeGreaterThanOrEqual(10);
  });

  it('says of every operation what it does, what it takes and every answer it gives', () => {
    for (const { name, path, operation } of operations()) {
      expect(operation.summary, name).toMatch(/\.$/);
      const statuses = Object.keys(operation.responses);
      // What may be tried first answers 200 for a trial beside 201 for what was kept.
      const good = statuses.filter((status) => /^2\d\d$/.test(status));
      expect([['200'], ['201'], ['202'], ['204'], ['200', '201']], name).toContainEqual(good);
      const contents = [operation.requestBody, ...Object.values(operation.responses)].flatMap((body) =>
        body?.content === undefined ? [] : Object.entries(body.content),
      );
      const withBody = statuses.filter((status) => status !== '204');
      expect(contents.length, name).toBeGreaterThanOrEqual(withBody.length);
      for (const [form, { schema }] of contents) expect(schema, `${name} ${form}`).toBeTypeOf('object');
      for (const { description } of Object.values(operation.responses)) expect(description).not.toBe('');
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, found]) => found);
      const parameters = operation.parameters ?? [];
      expect(parameters.filter((each) => each.in === 'path').map((each) => each.name)).toEqual(inPath);
      for (const { schema } of parameters) expect(schema).toHaveProperty('type');
      if (operation.requestBody !== undefined) expect(statuses).toContain('422');
    }
  });

  it('asks for the key under /v1 and for metrics, and nowhere else', () => {
    for (const { name, path, operation } of operations()) {
      const needsKey = operation.security?.some((each) => 'key' in each) ?? false;
      expect(needsKey, name).toBe(path.startsWith('/v1/') || path === '/metrics');
      expect('401' in operation.responses, name).toBe(needsKey);
    }
    expect(document.components['securitySchemes']).toEqual({ key: { type: 'http', scheme: 'bearer' } });
  });

  it('is what an independent linter asks of one', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: JSON.stringify(document), config });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
      [],
    );
    const mute = { ...document.paths['/health']?.['get'], summary: undefined };
    const worse = { ...document, paths: { ...document.paths, '/health': { get: mute } } };
    const found = await lintFromString({ source: JSON.stringify(worse), config });
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['operation-summary']);
  });

  it('names every operation, each differently', () => {
    const names = operations().map(({ operation }) => operation.operationId);
    expect(names).toContain('getRotaOpenDuties');
    expect(names).toContain('deleteKey');
    expect(new Set(names).size).toBe(operations().length);
  });

  it('refers only to what it has', () => {
    const references = valuesOf('$ref', document).map(String);
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      const [, section = '', name = ''] = /^#\/components\/(\w+)\/(\w+)$/.exec(reference) ?? [];
      expect(document.components[section]?.[name], reference).toBeDefined();
    }
  });

  it('has patterns that are regular expressions as JSON Schema has them', () => {
    const patterns = valuesOf('pattern', document).map(String);
    expect(patterns.length).toBeGreaterThan(5);
    for (const pattern of patterns) expect(() => new RegExp(pattern, 'u'), pattern).not.toThrow();
    expect(new RegExp(String(patterns.find((pattern) => pattern.includes('\\p{L}'))), 'u').test('P1')).toBe(
      true,
    );
  });
});

import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Api } from './caller.ts';

/** Adds `GET /openapi.json`, which describes every route of an app. Needs no key. */
export function describeRoutes(app: OpenAPIHono<Api>, engine: string): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  app.get('/openapi.json', (context) => {
    const document = app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Muster',
        version: engine,
        description: 'Makes rotas and says how good they are.',
      },
      servers: [{ url: '/' }],
    });
    // The types of the generator know no identifier of a licence, which 3.1 has.
    const info = { ...document.info, license: { name: LICENCE, identifier: LICENCE } };
    return context.json(withPlainPatterns({ ...withOperationIds(document), info }));
  });
}

const LICENCE = 'MIT OR Apache-2.0';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** Names every operation by its method and path, as generated clients call it. */
function withOperationIds<Document extends ReturnType<OpenAPIHono['getOpenAPI31Document']>>(
  document: Document,
): Document {
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => {
    const named = METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined
        ? []
        : [[method, { operationId: operationId(method, path), ...operation }] as const];
    });
    return [path, { ...item, ...Object.fromEntries(named) }] as const;
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/** `get`, `/v1/rotas/{id}/open-duties` → `getRotaOpenDuties` */
function operationId(method: string, path: string): string {
  const singular = path.replaceAll(/s\/\{\w+\}/g, '').replace(/^\/(v1\/)?/, '');
  const words = singular.split(/[/-]/).map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return `${method}${words.join('')}`;
}

/** JSON Schema knows no flags after a pattern, but the generator copies a regular expression's `u` into it. */
function withPlainPatterns<T>(document: T): T {
  const text = JSON.stringify(document, (key, value: unknown) =>
    key === 'pattern' && typeof value === 'string' ? value.replace(/\$\/u$/, '$') : value,
  );
  return JSON.parse(text) as T;
}

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
        license: { name: 'MIT OR Apache-2.0' },
      },
      servers: [{ url: '/' }],
    });
    return context.json(withPlainPatterns(document));
  });
}

/** JSON Schema knows no flags after a pattern, but the generator copies a regular expression's `u` into it. */
function withPlainPatterns<T>(document: T): T {
  const text = JSON.stringify(document, (key, value: unknown) =>
    key === 'pattern' && typeof value === 'string' ? value.replace(/\$\/u$/, '$') : value,
  );
  return JSON.parse(text) as T;
}

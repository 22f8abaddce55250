/** The API to read and to try, at `/docs`. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import type { Api } from './caller.ts';

/** What is served of Swagger UI, and its media types. */
const ASSETS: Readonly<Record<string, string>> = {
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'swagger-ui.css': 'text/css; charset=utf-8',
};

const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, persistAuthorization: false });`;

const A_DAY = 'public, max-age=86400';

/** Serves the pages; nothing on them comes from elsewhere. */
export function docsRoutes(): Hono<Api> {
  const folder = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));
  const kept = new Map<string, string>();
  const asset = (name: string): string => {
    const text = kept.get(name) ?? readFileSync(join(folder, name), 'utf8');
    kept.set(name, text);
    return text;
  };
  const docs = new Hono<Api>();
  docs.use(
    '/docs/*',
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // Swagger UI sets styles from its script.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
      },
    }),
  );
  docs.get('/docs', (context) => context.redirect('/docs/'));
  docs.get('/docs/', (context) =>
    context.html(
      html`<!doctype html>
        <html lang="en-GB">
          <head>
            <meta charset="utf-8" />
            <title>Muster: API</title>
            <link rel="stylesheet" href="swagger-ui.css" />
          </head>
          <body>
            <div id="api"></div>
            <script src="swagger-ui-bundle.js"></script>
            <script src="start.js"></script>
          </body>
        </html>`,
    ),
  );
  docs.get('/docs/start.js', (context) =>
    context.body(START, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  for (const [name, form] of Object.entries(ASSETS))
    docs.get(`/docs/${name}`, (context) =>
      context.body(asset(name), 200, { 'content-type': form, 'cache-control': A_DAY }),
    );
  return docs;
}

import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { requireKey, requireThisHost } from './access.ts';
import { healthRoutes } from './health.ts';
import { describeRoutes } from './openapi.ts';
import { problem } from './problem.ts';
import { rotaCoverRoutes } from './rota-cover.ts';
import { rotaHoursRoutes } from './rota-hours.ts';
import { rotaRoutes } from './rotas.ts';
import { scenarioRoutes } from './scenarios.ts';
import type { Services } from './services.ts';

const MEBIBYTE = 1024 * 1024;

/** Largest body: room for the scenario of a county. */
const LARGEST_BODY = 32 * MEBIBYTE;

/** The API: every route, behind the checks that all of them share. It knows no rule. */
export function createApi(services: Services): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use(requireThisHost);
  app.use('/v1/*', requireKey(services.store.keys));
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (context) =>
        problem(context, 'too-large', { detail: `At most ${LARGEST_BODY / MEBIBYTE} MiB are read.` }),
    }),
  );
  app.route('/', healthRoutes(services));
  app.route('/', scenarioRoutes(services));
  app.route('/', rotaRoutes(services));
  app.route('/', rotaCoverRoutes(services));
  app.route('/', rotaHoursRoutes(services));
  describeRoutes(app, services.engine);
  app.notFound((context) =>
    problem(context, 'not-found', { detail: `There is no ${context.req.path} here.` }),
  );
  app.onError((error, context) => {
    if (!(error instanceof HTTPException)) {
      services.report(error);
      return problem(context, 'fault');
    }
    const kind = error.status === 415 ? 'unknown-form' : 'malformed-request';
    return problem(context, kind, { detail: error.message });
  });
  return app;
}

import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { requireKey, requireThisHost } from './access.ts';
import { auditRoutes } from './audit.ts';
import type { Api } from './caller.ts';
import { docsRoutes } from './docs.ts';
import { healthRoutes } from './health.ts';
import { doneOnce } from './idempotency.ts';
import { keyRoutes } from './keys.ts';
import { createMetrics } from './metrics.ts';
import { openDutyRoutes } from './open-duties.ts';
import { describeRoutes } from './openapi.ts';
import { problem } from './problem.ts';
import { publicationRoutes } from './publications.ts';
import { limitRate, type RateLimit, USUAL_RATE } from './rate-limit.ts';
import { replyRoutes } from './replies/index.ts';
import { requireRole } from './roles.ts';
import { rotaCoverRoutes } from './rota-cover.ts';
import { rotaEventRoutes } from './rota-events.ts';
import { rotaHoursRoutes } from './rota-hours.ts';
import { rotaRoutes } from './rotas.ts';
import { scenarioRoutes } from './scenarios.ts';
import type { Services } from './services.ts';
import { whoRoutes } from './who.ts';

const MEBIBYTE = 1024 * 1024;

/** Largest body: room for the scenario of a county. */
const LARGEST_BODY = 32 * MEBIBYTE;

/** Where a key is needed. */
const GUARDED = ['/v1/*', '/metrics'];

/** The API: every route, behind the checks that all of them share. It knows no rule. */
export function createApi(services: Services, rate: RateLimit = USUAL_RATE): OpenAPIHono<Api> {
  const app = new OpenAPIHono<Api>();
  const metrics = createMetrics();
  const [withKey, withinRate, withinRole] = [
    requireKey(services.store.keys),
    limitRate(rate),
    requireRole(app),
  ];
  app.use(requestId());
  app.use(metrics.observe);
  app.use(secureHeaders());
  app.use(compress());
  app.use(requireThisHost);
  for (const path of GUARDED) app.use(path, withKey, withinRate, withinRole);
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (context) =>
        problem(context, 'too-large', { detail: `At most ${LARGEST_BODY / MEBIBYTE} MiB are read.` }),
    }),
  );
  app.use('/v1/*', doneOnce(services.store.requests));
  app.route('/', healthRoutes(services, metrics));
  app.route('/', keyRoutes(services));
  app.route('/', auditRoutes(services));
  app.route('/', scenarioRoutes(services));
  app.route('/', rotaRoutes(services));
  app.route('/', rotaEventRoutes(services));
  app.route('/', rotaCoverRoutes(services));
  app.route('/', rotaHoursRoutes(services));
  app.route('/', replyRoutes(services));
  app.route('/', publicationRoutes(services));
  app.route('/', openDutyRoutes(services));
  app.route('/', whoRoutes(services));
  app.route('/', docsRoutes());
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

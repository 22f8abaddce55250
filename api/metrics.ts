/** What the server does, as Prometheus reads it. */
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { Counter, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** Counts and times every request. */
  readonly observe: MiddlewareHandler;
  /** Everything counted so far, as text, and its media type. */
  text(): Promise<string>;
  readonly form: string;
}

/** Upper ends of the classes of answering times, seconds. */
const CLASSES = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const requests = new Counter({
    name: 'muster_http_requests_total',
    help: 'Requests answered.',
    labelNames: ['method', 'route', 'status'] as const,
    registers: [registry],
  });
  const times = new Histogram({
    name: 'muster_http_request_seconds',
    help: 'Time until an answer begins.',
    labelNames: ['method', 'route'] as const,
    buckets: CLASSES,
    registers: [registry],
  });
  return {
    observe: async (context, next) => {
      const started = performance.now();
      await next();
      // A pattern and no path: paths hold ids of people.
      const labels = { method: context.req.method, route: routePath(context, -1) };
      times.observe(labels, (performance.now() - started) / 1000);
      requests.inc({ ...labels, status: String(context.res.status) });
    },
    text: () => registry.metrics(),
    form: registry.contentType,
  };
}

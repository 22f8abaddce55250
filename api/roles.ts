/** Which roles may ask what. A route that names none is refused to everybody. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { METHOD_NAME_ALL } from 'hono/router';
import { matchedRoutes } from 'hono/route';
import { ACCESS_ROLES, type AccessRole } from '../src/domain/access.ts';
import type { Api } from './caller.ts';
import { problem } from './problem.ts';

/** What a route says of who may ask it; an admin may ask everything. */
export function allow(...roles: readonly AccessRole[]): {
  readonly security: { readonly key: [] }[];
  readonly 'x-roles': readonly AccessRole[];
} {
  const allowed = ACCESS_ROLES.filter((role) => role === 'admin' || roles.includes(role));
  return { security: [{ key: [] }], 'x-roles': allowed };
}

/** Lets a request through if the route it is for allows the role of its key. */
export function requireRole(app: OpenAPIHono<Api>): MiddlewareHandler<Api> {
  let known: Map<string, readonly AccessRole[]> | undefined;
  return async (context, next) => {
    known ??= rolesByRoute(app);
    // The routes that would answer, whatever the method says: a HEAD is answered by a GET.
    const routes = matchedRoutes(context).filter(({ method }) => method !== METHOD_NAME_ALL);
    const { role } = context.get('caller');
    // Where there is none it is answered that there is nothing: that says nothing of anybody.
    if (routes.every(({ method, path }) => known?.get(`${method} ${path}`)?.includes(role) === true)) {
      await next();
      return undefined;
    }
    return problem(context, 'not-allowed', { detail: `The key is one of a ${role}.` });
  };
}

/** `GET /v1/rotas/:id` → who may. */
function rolesByRoute({ openAPIRegistry }: OpenAPIHono<Api>): Map<string, readonly AccessRole[]> {
  const routes = openAPIRegistry.definitions.flatMap((each) => (each.type === 'route' ? [each.route] : []));
  return new Map(
    routes.map(({ method, path, ...more }) => [
      `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      'x-roles' in more ? (more['x-roles'] as readonly AccessRole[]) : [],
    ]),
  );
}

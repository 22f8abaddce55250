/** Who may use the API: whoever has a key, from this machine, within their role. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { AccessKey } from '../src/domain/access.ts';
import { sha256 } from '../src/store/content-hash.ts';
import type { KeyRequest, Keys } from '../src/store/keys.ts';
import type { Api } from './caller.ts';
import { problem } from './problem.ts';

const SECRET_BYTES = 32;

/** Makes a key. The secret is returned this once; only its hash is kept: random 256 bits cannot be guessed from it. */
export async function newKey(
  keys: Keys,
  request: Omit<KeyRequest, 'id' | 'hash'>,
): Promise<{ readonly secret: string; readonly key: AccessKey }> {
  const secret = `muster_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { secret, key: await keys.add({ id: randomUUID(), hash: sha256(secret), ...request }) };
}

/** Makes the first key of a data file, which may do everything; undefined if the file has had one. */
export async function firstKey(keys: Keys): Promise<string | undefined> {
  if ((await keys.list()).length > 0) return undefined;
  const { secret } = await newKey(keys, { name: 'first key', role: 'admin', scope: {} });
  return secret;
}

/** Lets a request through that carries a key, `Authorization: Bearer muster_…`, and says whose it is. */
export function requireKey(keys: Keys): MiddlewareHandler<Api> {
  return async (context, next) => {
    const [scheme, secret] = (context.req.header('authorization') ?? '').split(' ');
    const caller =
      scheme?.toLowerCase() === 'bearer' && secret !== undefined
        ? await keys.find(sha256(secret))
        : undefined;
    if (caller === undefined)
      return problem(context, 'key-required', {
        detail: 'Send a key: Authorization: Bearer muster_… The first was printed at the first start.',
      });
    context.set('caller', caller);
    await next();
    return undefined;
  };
}

const THIS_MACHINE = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Lets a request through that was meant for this machine by name. A page of another site whose name was made to
 * point here (DNS rebinding) still carries that site's name.
 */
export const requireThisHost: MiddlewareHandler = async (context, next) => {
  const { hostname } = new URL(context.req.url);
  if (THIS_MACHINE.has(hostname)) {
    await next();
    return undefined;
  }
  return problem(context, 'other-host', { detail: `The request was meant for ${hostname}.` });
};

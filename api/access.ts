/** Who may use the API: this machine, with the key. */
import { createHash, randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Keys } from '../src/store/keys.ts';
import { problem } from './problem.ts';

const KEY_BYTES = 32;

/**
 * Makes the first key of a data file.
 * @returns the key, to be shown this once; undefined if the file already has one. Only its hash is kept: a random
 * 256-bit key cannot be guessed from it.
 */
export async function firstKey(keys: Keys): Promise<string | undefined> {
  if (await keys.any()) return undefined;
  const key = `muster_${randomBytes(KEY_BYTES).toString('base64url')}`;
  await keys.add(hashOf(key));
  return key;
}

/** Lets a request through that carries a key: `Authorization: Bearer muster_…`. */
export function requireKey(keys: Keys): MiddlewareHandler {
  return async (context, next) => {
    const [scheme, key] = (context.req.header('authorization') ?? '').split(' ');
    if (scheme?.toLowerCase() === 'bearer' && key !== undefined && (await keys.has(hashOf(key)))) {
      await next();
      return undefined;
    }
    return problem(context, 'key-required', {
      detail: 'Send the key that was printed at the first start: Authorization: Bearer muster_…',
    });
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

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

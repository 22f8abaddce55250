/** So many requests a minute for each key, and what is left of them in headers. */
import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Api } from './caller.ts';
import { problem } from './problem.ts';

/** Requests that a key may send in a window. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** Room for the pages of a busy office behind one key; a loop that has gone mad is stopped. */
export const USUAL_RATE: RateLimit = { requests: 60_000, seconds: 60 };

/** Refuses what a key sends beyond its limit (headers as in the IETF draft on RateLimit fields). */
export function limitRate({ requests, seconds }: RateLimit): MiddlewareHandler<Api> {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds });
  return async (context, next) => {
    const used = await limiter.consume(context.get('caller').id).catch(refused);
    const left = Math.max(0, used.remainingPoints);
    const again = Math.ceil(used.msBeforeNext / 1000);
    const isRefused = used.consumedPoints > requests;
    if (!isRefused) await next();
    else context.res = problem(context, 'too-many', { detail: `The next may be sent in ${again} s.` });
    context.header('ratelimit-policy', `"key";q=${requests};w=${seconds}`);
    context.header('ratelimit', `"key";r=${left};t=${again}`);
    if (isRefused) context.header('retry-after', `${again}`);
  };
}

/** A refusal is thrown as what is left; anything else is a fault. */
function refused(thrown: unknown): RateLimiterRes {
  if (thrown instanceof RateLimiterRes) return thrown;
  throw thrown;
}

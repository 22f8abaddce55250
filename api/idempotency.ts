/** `Idempotency-Key`: a POST that is sent again, since its answer was lost, is done once and answered as before. */
import type { MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { sha256 } from '../src/store/content-hash.ts';
import type { KeptAnswer, Requests } from '../src/store/requests.ts';
import type { Api } from './caller.ts';
import { documentOf, problem } from './problem.ts';

/** Headers of an answer that are part of what it says. */
const KEPT_HEADERS = ['content-type', 'location', 'etag'];

const LONGEST_NAME = 255;

/** Kept instead of an answer with a secret, of which the data file has no copy. */
const TOLD_ONCE: KeptAnswer = {
  status: 409,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify(documentOf('told-once')),
};

/** Answers a POST with an `Idempotency-Key` once; the same again gets the same answer, for a day. */
export function doneOnce(requests: Requests): MiddlewareHandler<Api> {
  return async (context, next) => {
    const name = context.req.header('idempotency-key');
    if (context.req.method !== 'POST' || name === undefined) {
      await next();
      return undefined;
    }
    if (name === '' || name.length > LONGEST_NAME) {
      const expected = `1 to ${LONGEST_NAME} characters`;
      const issues = [{ where: 'header.idempotency-key', found: `${name.length} characters`, expected }];
      return problem(context, 'unusable-input', { issues });
    }
    const { pathname, search } = new URL(context.req.url);
    const body = Buffer.from(await context.req.arrayBuffer()).toString('base64');
    const form = context.req.header('content-type') ?? '';
    const content = sha256(JSON.stringify([pathname, search, form, body]));
    const request = { key: context.get('caller').id, name, content };
    const begun = await requests.begin(request);
    if (begun.state === 'other') return problem(context, 'other-request');
    if (begun.state === 'unanswered')
      return problem(context, 'in-progress', {
        detail: 'It is being answered, or the answer was lost: look whether it was done.',
      });
    if (begun.state === 'answered') {
      const { status, headers, body: said } = begun.answer;
      return context.body(said, status as ContentfulStatusCode, {
        ...headers,
        'idempotency-replayed': 'true',
      });
    }
    await next();
    await keep(requests, request, context.res);
    return undefined;
  };
}

/** A fault has done nothing, and what may succeed later is no answer to keep. */
async function keep(
  requests: Requests,
  request: Parameters<Requests['end']>[0],
  response: Response,
): Promise<void> {
  if (response.status >= 500 || response.status === 429) {
    await requests.forget(request);
    return;
  }
  if (response.headers.get('cache-control') === 'no-store') {
    await requests.end(request, TOLD_ONCE);
    return;
  }
  const headers = KEPT_HEADERS.flatMap((header) => {
    const value = response.headers.get(header);
    return value === null ? [] : [[header, value] as const];
  });
  const body = await response.clone().text();
  await requests.end(request, { status: response.status, headers: Object.fromEntries(headers), body });
}

/** Errors as problem documents (RFC 9457), every one in the same form. */
import { z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** One problem of the input, as an answer tells it. */
export const issueSchema = z
  .strictObject({
    where: z.string().describe('Where it stands: a sheet and cell, or a path.'),
    found: z.string().describe('What was found there.'),
    expected: z.string().describe('What was expected instead.'),
    maybe: z.string().optional().describe('A next step, usually the nearest valid name.'),
  })
  .readonly()
  .openapi('Issue');

const problemDocument = z
  .strictObject({
    type: z.string().describe('Names the kind of problem; does not change.'),
    title: z.string().describe('The kind of problem in words.'),
    status: z.int().describe('The HTTP status.'),
    detail: z.string().optional().describe('What happened this time.'),
    issues: z.array(issueSchema).readonly().optional().describe('Everything that is wrong with the input.'),
  })
  .openapi('Problem');
type ProblemDocument = z.infer<typeof problemDocument>;

const KINDS = {
  'malformed-request': { status: 400, title: 'The request cannot be read.' },
  'key-required': { status: 401, title: 'A valid key is required.' },
  'not-allowed': { status: 403, title: 'The role of the key does not allow it.' },
  'other-host': { status: 403, title: 'Only requests to this machine are answered.' },
  'not-found': { status: 404, title: 'There is no such thing.' },
  'in-progress': { status: 409, title: 'A request with the same Idempotency-Key has not been answered.' },
  'not-ready': { status: 409, title: 'The rota has no assignments.' },
  'told-once': { status: 409, title: 'It was done; what was answered is told once and not kept.' },
  'too-large': { status: 413, title: 'The body is too large.' },
  'unknown-form': { status: 415, title: 'The body has a form that is not understood.' },
  'other-request': { status: 422, title: 'The Idempotency-Key was used for another request.' },
  'unusable-input': { status: 422, title: 'The input has problems; nothing was saved.' },
  'too-many': { status: 429, title: 'Too many requests in a short time.' },
  fault: { status: 500, title: 'This is a fault of Muster, not of your input.' },
} as const satisfies Record<string, { status: ContentfulStatusCode; title: string }>;

export type ProblemKind = keyof typeof KINDS;
type StatusOf<Kind extends ProblemKind> = (typeof KINDS)[Kind]['status'];

const MEDIA_TYPE = 'application/problem+json';

/** What happened this time. */
export type Particulars = Pick<ProblemDocument, 'detail' | 'issues'>;

/** What is said of a problem. */
export function documentOf(kind: ProblemKind, particulars: Particulars = {}): ProblemDocument {
  const { status, title } = KINDS[kind];
  return { type: `urn:problem-type:muster:${kind}`, title, status, ...particulars };
}

/** Answers with a problem document. */
export function problem<Kind extends ProblemKind>(
  context: Context,
  kind: Kind,
  particulars: Particulars = {},
): Response & TypedResponse<ProblemDocument, StatusOf<Kind>, 'json'> {
  const status: StatusOf<Kind> = KINDS[kind].status;
  const document = documentOf(kind, particulars);
  if (status === KINDS['key-required'].status) context.header('www-authenticate', 'Bearer');
  return context.json<ProblemDocument, StatusOf<Kind>>(document, status, { 'content-type': MEDIA_TYPE });
}

type Responses<Kind extends ProblemKind> = {
  [K in Kind as StatusOf<K>]: {
    description: string;
    content: { 'application/problem+json': { schema: typeof problemDocument } };
  };
};

/** What every route under `/v1` may answer. */
const ALWAYS = ['key-required', 'not-allowed', 'other-host', 'too-many', 'fault'] as const;
type Always = (typeof ALWAYS)[number];

/** How a route documents the problems it answers with, beside those of every route. */
export function problems<Kind extends Exclude<ProblemKind, Always> = never>(
  ...kinds: readonly Kind[]
): Responses<Kind | Always> {
  const content = { [MEDIA_TYPE]: { schema: problemDocument } };
  const titles = new Map<number, string[]>();
  for (const kind of [...kinds, ...ALWAYS]) {
    const { status, title } = KINDS[kind];
    titles.set(status, [...(titles.get(status) ?? []), title]);
  }
  const entries = [...titles].map(([status, said]) => [status, { description: said.join(' Or: '), content }]);
  return Object.fromEntries(entries) as Responses<Kind | Always>;
}

/** What all routes have in common by which something is said of the days of a rota. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { AccessKey, AccessRole } from '../../src/domain/access.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { type ReplyOutcome, replyTo, type Said } from '../../src/life/replying.ts';
import type { RotaLife } from '../../src/life/rota-life.ts';
import type { Api } from '../caller.ts';
import { idInPath, json } from '../form.ts';
import { problem, problems } from '../problem.ts';
import { allow } from '../roles.ts';
import { rotaInSight } from '../rota-in-sight.ts';
import type { Services } from '../services.ts';
import { resource } from '../validation.ts';
import { keptReply } from './form.ts';
import { unseenIssues } from './sight.ts';

/** One thing that can be said. */
export interface Saying<Body extends z.ZodObject> {
  /** Plural noun: the last part of the path. */
  readonly name: string;
  readonly summary: string;
  readonly roles: readonly AccessRole[];
  readonly body: Body;
  /** The line that it makes, or all that is wrong with it; `by`: who says it. */
  readonly say: (life: RotaLife, body: z.output<Body>, by: string) => Said | Promise<Said>;
}

const query = z.strictObject({
  trial: z.enum(['true', 'false']).default('false').describe('true: say what it would do, and keep nothing.'),
});

/** The route of one thing that can be said: `POST /v1/rotas/{id}/NAME`. */
export function sayingRoutes<Body extends z.ZodObject>(
  { store }: Services,
  { name, summary, roles, body, say }: Saying<Body>,
): OpenAPIHono<Api> {
  const post = createRoute({
    method: 'post',
    path: `/v1/rotas/{id}/${name}`,
    summary,
    ...allow(...roles),
    request: { params: idInPath, query, body: { required: true, content: json(body) } },
    responses: {
      200: { description: 'What it would do; nothing was kept.', content: json(keptReply) },
      201: { description: 'It is kept.', content: json(keptReply) },
      ...problems(
        'malformed-request',
        'not-found',
        'not-ready',
        'too-large',
        'unknown-form',
        'unusable-input',
      ),
    },
  });
  return resource({ param: idInPath, query, json: body }).openapi(post, async (context) => {
    const caller = context.get('caller');
    // All of it was validated; it is read again for its types, which do not come through a type parameter.
    const { id } = idInPath.parse(context.req.param());
    const { trial } = query.parse(context.req.query());
    const seen = await rotaInSight(store, caller, id);
    if (typeof seen === 'string') return problem(context, seen);
    const asked = body.parse(await context.req.json());
    const unseen = unseenIssues(seen.life, caller, asked);
    if (unseen.length > 0) return problem(context, 'unusable-input', { issues: inBody(unseen) });
    const world = { instant: () => new Date().toISOString(), isTrial: trial === 'true' };
    const outcome = await replyTo(store.as(caller.name), seen.stored, world, async (life) =>
      say(life, asked, speakerOf(caller, asked)),
    );
    if (outcome.status === 'wrong')
      return problem(context, 'unusable-input', { issues: inBody(outcome.issues) });
    if (outcome.status === 'forbidden')
      return problem(context, 'unusable-input', { issues: forbiddenIssues(outcome.verdict.forbids, caller) });
    return outcome.status === 'kept'
      ? context.json(toldOf(outcome, caller), 201)
      : context.json(toldOf(outcome, caller), 200);
  });
}

/** Who says it: whoever is named, or whose key it is. */
function speakerOf({ name, scope }: AccessKey, body: Readonly<Record<string, unknown>>): string {
  return typeof body['by'] === 'string' ? body['by'] : (scope.person ?? name);
}

function inBody(issues: readonly Issue[]): Issue[] {
  return issues.map(({ where, ...issue }) => ({ where: `body.${where}`, ...issue }));
}

/** What others’ days lack is no business of a colleague. */
function forbiddenIssues(forbids: readonly string[], { role }: AccessKey): Issue[] {
  const expected = 'nothing that binds is broken by it';
  if (role === 'person') return [{ where: 'the rota', found: 'something that binds', expected }];
  return forbids.map((found) => ({ where: 'the rota', found, expected }));
}

function toldOf(
  outcome: Extract<ReplyOutcome, { readonly status: 'kept' | 'weighed' }>,
  { role }: AccessKey,
): z.infer<typeof keptReply> {
  const { line, reply, verdict, toBeTold } = outcome;
  return {
    ...(outcome.status === 'kept' && { number: outcome.number }),
    line,
    ...(reply !== undefined && { state: reply.state }),
    ...(role !== 'person' && { ...(verdict && { verdict }), toBeTold }),
  };
}

/** What all routes have in common by which something is said of the days of a rota. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { AccessKey, AccessRole } from '../../src/domain/access.ts';
import type { Issue } from '../../src/domain/issue.ts';
import type { ReplyOutcome } from '../../src/life/replying.ts';
import type { SaidOf, SayingName } from '../../src/life/sayings/index.ts';
import type { Api } from '../caller.ts';
import { idInPath, json } from '../form.ts';
import { problem, problems } from '../problem.ts';
import { refused } from '../refusal.ts';
import { allow } from '../roles.ts';
import type { Services } from '../services.ts';
import { resource } from '../validation.ts';
import { keptReply } from './form.ts';

/** The route of one thing that can be said. */
export interface SayingRoute<Name extends SayingName> {
  /** Plural noun: the last part of the path. */
  readonly name: Name;
  readonly summary: string;
  readonly roles: readonly AccessRole[];
  readonly body: z.ZodType<SaidOf[Name] & { readonly by?: string | undefined }>;
}

const query = z.strictObject({
  trial: z.enum(['true', 'false']).default('false').describe('true: say what it would do, and keep nothing.'),
});

/** Answers `POST /v1/rotas/{id}/NAME`. */
export function sayingRoutes<Name extends SayingName>(
  { desk }: Services,
  { name, summary, roles, body }: SayingRoute<Name>,
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
    const said = body.parse(await context.req.json());
    const { by = caller.scope.person ?? caller.name } = said;
    const outcome = await desk.ask('say', {
      ...{ caller, id, what: name, said, by },
      isTrial: trial === 'true',
    });
    switch (outcome.status) {
      case 'kept':
        return context.json(toldOf(outcome, caller), 201);
      case 'weighed':
        return context.json(toldOf(outcome, caller), 200);
      case 'forbidden':
        return problem(context, 'unusable-input', {
          issues: forbiddenIssues(outcome.verdict.forbids, caller),
        });
      default:
        return refused(context, outcome, 'body');
    }
  });
}

/** What the rota says of everybody is told to those alone whose key is limited to nobody. */
function seesEverybody({ scope }: AccessKey): boolean {
  return Object.keys(scope).length === 0;
}

function forbiddenIssues(forbids: readonly string[], caller: AccessKey): Issue[] {
  const expected = 'nothing that binds is broken by it';
  if (!seesEverybody(caller)) return [{ where: 'the rota', found: 'something that binds', expected }];
  return forbids.map((found) => ({ where: 'the rota', found, expected }));
}

function toldOf(
  outcome: Extract<ReplyOutcome, { readonly status: 'kept' | 'weighed' }>,
  caller: AccessKey,
): z.infer<typeof keptReply> {
  const { line, reply, verdict, toBeTold } = outcome;
  return {
    ...(outcome.status === 'kept' && { number: outcome.number }),
    line,
    ...(reply !== undefined && { state: reply.state }),
    ...(seesEverybody(caller) && { ...(verdict && { verdict }), toBeTold }),
  };
}

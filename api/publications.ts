import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Issue } from '../src/domain/issue.ts';
import { publication, publishedChange } from '../src/domain/publication.ts';
import { ROTA_STATES } from '../src/domain/rota.ts';
import type { KeptPublishing } from '../src/life/publishing.ts';
import { DAY_STATES } from '../src/publish/day-states.ts';
import type { Api } from './caller.ts';
import { described } from './described.ts';
import { idInPath, json } from './form.ts';
import { problem, problems } from './problem.ts';
import { refused } from './refusal.ts';
import { allow } from './roles.ts';
import type { Services } from './services.ts';
import { resource } from './validation.ts';

const moment = z.iso.datetime({ offset: true });

const body = z
  .strictObject({
    through: z.iso.date().optional().describe('Last operational day; left out: the last of the rota.'),
    told: moment.optional().describe('When everybody was told; left out: now.'),
    toldApart: z
      .array(z.strictObject({ person: z.string().describe('Who.'), told: moment.describe('When.') }))
      .optional()
      .describe('Who was told at another time.'),
    aside: z
      .strictObject({
        statements: z.array(z.string()).min(1).describe('Names of statements that are broken.'),
        reason: z.string().min(1).describe('Why they are set aside, without anything personal.'),
        authority: z.string().min(1).describe('Who decided that: a name or a rank.'),
      })
      .optional()
      .describe('What is set aside where the law allows it; left out: nothing.'),
    by: z.string().trim().min(1).optional().describe('Who publishes; left out: whose key it is.'),
  })
  .openapi('PublicationRequest');

const published = z
  .strictObject({
    status: z
      .enum(['published', 'unchanged'])
      .describe('unchanged: all of it was published before, just so.'),
    number: z.int().optional().describe('Number of the publication.'),
    publication: described(publication).optional().describe('What was published.'),
    first: z.int().optional().describe('How many days had never been published before.'),
  })
  .openapi('Published');

const soFar = z
  .strictObject({
    state: z.enum(ROTA_STATES).describe('How far the rota has come.'),
    publications: z
      .array(
        z.strictObject({
          number: z.int().describe('Its number.'),
          state: z
            .enum(['published', 'archived'])
            .describe('archived: later ones have taken the place of all of it.'),
          publication: described(publication).describe('What was published.'),
        }),
      )
      .describe('Everything published from the data file, in that order.'),
    days: z
      .array(
        z.strictObject({
          from: z.iso.date().describe('First operational day.'),
          through: z.iso.date().describe('Last one.'),
          people: z
            .partialRecord(z.enum(DAY_STATES), z.int())
            .readonly()
            .describe('How many people’s days are in each state.'),
        }),
      )
      .describe('How far the days of the rota have come, together where they are alike.'),
    untold: z
      .array(described(publishedChange))
      .describe('Days ahead that are no longer as people were told.'),
  })
  .openapi('Publications');

const post = createRoute({
  method: 'post',
  path: '/v1/rotas/{id}/publications',
  summary: 'Publishes a rota as it stands, unless it breaks what binds, and says what changes for whom.',
  ...allow('planner'),
  request: { params: idInPath, body: { required: true, content: json(body) } },
  responses: {
    200: { description: 'It was published before as it is.', content: json(published) },
    201: { description: 'It is published.', content: json(published) },
    ...problems('malformed-request', 'not-found', 'not-ready', 'too-large', 'unknown-form', 'unusable-input'),
  },
});

const get = createRoute({
  method: 'get',
  path: '/v1/rotas/{id}/publications',
  summary:
    'What is published, how far the days of a rota have come, and what of it people have not been told.',
  ...allow('planner', 'auditor'),
  request: { params: idInPath },
  responses: {
    200: { description: 'What is published.', content: json(soFar) },
    ...problems('not-found', 'not-ready', 'unusable-input'),
  },
});

export function publicationRoutes({ desk }: Services): OpenAPIHono<Api> {
  return resource({ param: idInPath, json: body })
    .openapi(post, async (context) => {
      const caller = context.get('caller');
      const { id } = context.req.valid('param');
      const { by = caller.name, ...asked } = context.req.valid('json');
      const outcome = await desk.ask('publish', { caller, id, publishing: { ...asked, by } });
      switch (outcome.status) {
        case 'published': {
          const { status, number, line, first } = outcome;
          return context.json({ status, number, publication: line, first: first.length }, 201);
        }
        case 'unchanged':
          return context.json({ status: outcome.status }, 200);
        case 'blocked':
          return problem(context, 'unusable-input', { issues: obstacleIssues(outcome) });
        case 'wrong':
          return refused(context, { ...outcome, issues: outcome.issues.map(inRequest) }, 'body');
        default:
          return refused(context, outcome, 'body');
      }
    })
    .openapi(get, async (context) => {
      const { id } = context.req.valid('param');
      const answer = await desk.ask('published', { caller: context.get('caller'), id });
      if (answer.status !== 'found') return refused(context, answer, 'query');
      const { state, publications, days, untold } = answer;
      return context.json(
        {
          state,
          publications: publications.map(({ line, ...about }) => ({ ...about, publication: line })),
          days: [...days],
          untold: [...untold],
        },
        200,
      );
    });
}

/** Where the issues of a publication stand in a request. */
const PLACES: Readonly<Record<string, string>> = {
  'told-apart': 'toldApart',
  override: 'aside.statements',
  reason: 'aside.reason',
  authority: 'aside.authority',
};

function inRequest({ where, ...issue }: Issue): Issue {
  return { where: where === 'rota' ? 'the rota' : (PLACES[where] ?? where), ...issue };
}

function obstacleIssues({ days, obstacles, overridable }: Blocked): Issue[] {
  const names = overridable.join(', ');
  return obstacles.map(({ sentence }) => ({
    ...{ where: 'the rota', found: sentence },
    expected: `nothing that binds is broken from ${days.from} to ${days.through}`,
    ...(names !== '' && { maybe: `set aside ${names}, with a reason and an authority` }),
  }));
}

type Blocked = Extract<KeptPublishing, { readonly status: 'blocked' }>;

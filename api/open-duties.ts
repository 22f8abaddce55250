import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { instant } from '../src/domain/primitives.ts';
import type { Api } from './caller.ts';
import { effectFields } from './effects-form.ts';
import { idInPath, json } from './form.ts';
import { problems } from './problem.ts';
import { refused } from './refusal.ts';
import { requiredHours, requiredOf } from './required-hours-form.ts';
import { allow } from './roles.ts';
import type { Services } from './services.ts';
import { resource } from './validation.ts';

const openDuty = z
  .strictObject({
    date: z.iso.date().describe('Operational day.'),
    duty: z.string().describe('Duty template.'),
    beat: z.string().optional().describe('Where.'),
    text: z.string().describe('The duty in words.'),
    start: instant.describe('Start.'),
    end: instant.describe('End (half-open).'),
    credited: z.number().describe('Minutes towards required hours.'),
    drive: z.number().describe('Minutes of driving from the base to where it is worked, and back.'),
    ...effectFields,
  })
  .openapi('OpenDuty');

const openDuties = z
  .strictObject({
    person: z.string().describe('Who.'),
    name: z.string().describe('Name.'),
    required: z.array(requiredHours).describe('Hours they must reach.'),
    open: z
      .array(openDuty)
      .describe('What they could take without breaking anything binding; best for the rota first.'),
    chosen: z
      .array(openDuty)
      .describe('Those that together meet the required hours as well as can be, with the least driving.'),
    refused: z
      .array(
        z.strictObject({
          date: z.iso.date().describe('Operational day.'),
          through: z.iso.date().describe('The last day for which the same reasons hold.'),
          duty: z.string().describe('Duty template.'),
          text: z.string().describe('The duty in words.'),
          why: z.array(z.string()).readonly().describe('Everything that speaks against it.'),
        }),
      )
      .describe('What they could not take.'),
  })
  .openapi('OpenDuties');

const query = z.strictObject({ person: z.string().optional().describe('Who; left out: whose key it is.') });

const get = createRoute({
  method: 'get',
  path: '/v1/rotas/{id}/open-duties',
  summary:
    'What somebody could still take, which of it meets their required hours, and why other duties are refused.',
  ...allow('person', 'supervisor', 'planner', 'auditor'),
  request: { params: idInPath, query },
  responses: {
    200: { description: 'The duties.', content: json(openDuties) },
    ...problems('not-found', 'not-ready', 'unusable-input'),
  },
});

export function openDutyRoutes({ desk }: Services): OpenAPIHono<Api> {
  return resource({ param: idInPath, query }).openapi(get, async (context) => {
    const caller = context.get('caller');
    const { id } = context.req.valid('param');
    const { person = caller.scope.person } = context.req.valid('query');
    if (person === undefined) return refused(context, { status: 'wrong', issues: [NOBODY] }, 'query');
    const answer = await desk.ask('openDuties', { caller, id, person });
    if (answer.status !== 'found') return refused(context, answer, 'query');
    const { status: _, required, open, chosen, refused: others, ...about } = answer;
    return context.json(
      {
        ...about,
        required: required.map(requiredOf),
        open: [...open],
        chosen: [...chosen],
        refused: [...others],
      },
      200,
    );
  });
}

const NOBODY = { where: 'person', found: 'nothing', expected: 'the id of a person' };

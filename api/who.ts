import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { dayRecord } from '../src/domain/duty.ts';
import { ROLE_KINDS } from '../src/domain/organisation.ts';
import { due } from '../src/domain/publication.ts';
import { REQUIRED_STATES } from '../src/hours/required-hours.ts';
import type { HoursChange } from '../src/rota/hours-change.ts';
import type { Holder, Taker } from '../src/rota/who.ts';
import { instant } from '../src/domain/primitives.ts';
import type { Api } from './caller.ts';
import { effectFields } from './effects-form.ts';
import { described } from './described.ts';
import { idInPath, json } from './form.ts';
import { problems } from './problem.ts';
import { refused } from './refusal.ts';
import { windowFields } from './required-hours-form.ts';
import { allow } from './roles.ts';
import type { Services } from './services.ts';
import { vacancyFields } from './vacancy-form.ts';
import { resource } from './validation.ts';

const query = z.strictObject(vacancyFields);

const change = {
  before: z.number().describe('Minutes without it.'),
  after: z.number().describe('Minutes with it.'),
};

const hours = z.strictObject({
  work: z.strictObject(change).describe('Working time in the rota.'),
  required: z
    .array(
      windowFields.extend({
        organisation: z.string().describe('For whom.'),
        whole: z.number().describe('Minutes to be reached by the end of the window.'),
        state: z.enum(REQUIRED_STATES).describe('How that stands with it.'),
        ...change,
      }),
    )
    .describe('Windows of required hours that it changes.'),
  contracts: z
    .array(
      z.strictObject({
        organisation: z.string().describe('For whom.'),
        kind: z.enum(ROLE_KINDS).describe('Role.'),
        ...change,
      }),
    )
    .describe('Balances of contracts that it changes; over if positive.'),
});

const departure = described(due).extend({
  person: z.string().describe('Whose day.'),
  date: z.iso.date().describe('Operational day.'),
  was: z.string().describe('As they know it.'),
  is: z.string().describe('As it would be.'),
});

const { hard: _, ...loss } = effectFields;

const holder = z.strictObject({
  person: z.string().describe('Who has it now.'),
  name: z.string().describe('Name.'),
  hours: hours.describe('What giving it away does to their hours.'),
  departure: departure.optional().describe('What it departs from, and what is due for that.'),
  loss: z.strictObject(loss).describe('What it costs if nobody takes it.'),
});

const taker = z
  .strictObject({
    person: z.string().describe('Who.'),
    name: z.string().describe('Name.'),
    day: dayRecord.describe('Their day as it would be.'),
    text: z.string().describe('The same in words.'),
    toBeAsked: z.boolean().describe('true: nobody may give it to them, they have to be asked.'),
    gaveTime: z.boolean().describe('Whether they gave time for it, where that is needed.'),
    hours: hours.describe('What it does to their hours.'),
    rest: z
      .strictObject({
        before: z.number().optional().describe('Minutes free before it; left out: no duty before.'),
        after: z.number().optional().describe('Minutes free after it.'),
      })
      .describe('Their rest around it.'),
    alike: z.int().describe('Duties of the same kind that they have already.'),
    departure: departure.optional().describe('What it departs from, and what is due for that.'),
    ...effectFields,
  })
  .openapi('Taker');

const link = z.strictObject({
  person: z.string().describe('Who.'),
  name: z.string().describe('Name.'),
  text: z.string().describe('What they do then, in words.'),
});

const who = z
  .strictObject({
    vacancy: query.describe('The duty.'),
    text: z.string().describe('The same in words.'),
    start: instant.describe('Start.'),
    end: instant.describe('End (half-open).'),
    holder: holder.optional().describe('Who has it now.'),
    takers: z.array(taker).describe('Who could take it: who gave time first, best for the rota first.'),
    chains: z
      .array(
        z.strictObject({
          takes: link.describe('Who takes it.'),
          relieves: link.describe('Who takes theirs.'),
          ...effectFields,
        }),
      )
      .describe('Better for the rota than any of them alone.'),
    refused: z
      .array(
        z.strictObject({
          person: z.string().describe('Who.'),
          name: z.string().describe('Name.'),
          why: z.array(z.string()).readonly().describe('Everything that speaks against it.'),
        }),
      )
      .describe('Who could not.'),
  })
  .openapi('Who');

const get = createRoute({
  method: 'get',
  path: '/v1/rotas/{id}/who',
  summary: 'Whom a duty could go to, ranked, what that would do, and why it could not go to others.',
  ...allow('planner', 'auditor'),
  request: { params: idInPath, query },
  responses: {
    200: { description: 'Who.', content: json(who) },
    ...problems('not-found', 'not-ready', 'unusable-input'),
  },
});

export function whoRoutes({ desk }: Services): OpenAPIHono<Api> {
  return resource({ param: idInPath, query }).openapi(get, async (context) => {
    const { id } = context.req.valid('param');
    const vacancy = context.req.valid('query');
    const answer = await desk.ask('who', { caller: context.get('caller'), id, vacancy });
    if (answer.status !== 'found') return refused(context, answer, 'query');
    const { status: _status, holder: held, takers, chains, refused: others, ...about } = answer;
    return context.json(
      {
        ...about,
        ...(held !== undefined && { holder: holderOf(held) }),
        takers: takers.map(takerOf),
        chains: [...chains],
        refused: [...others],
      },
      200,
    );
  });
}

function hoursOf({ work, required, contracts }: HoursChange): z.infer<typeof hours> {
  return {
    work,
    required: required.map(({ window: { kind, first, last }, ...sum }) => ({ kind, first, last, ...sum })),
    contracts: [...contracts],
  };
}

function holderOf({ hours: changed, ...rest }: Holder): z.infer<typeof holder> {
  return { ...rest, hours: hoursOf(changed) };
}

function takerOf({ hours: changed, ...rest }: Taker): z.infer<typeof taker> {
  return { ...rest, hours: hoursOf(changed) };
}

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { PumpCover } from '../src/cover/report.ts';
import { CREW_STATES } from '../src/cover/states.ts';
import type { CoverSegment } from '../src/cover/timeline.ts';
import { instant } from '../src/domain/primitives.ts';
import type { Api } from './caller.ts';
import { idInPath, json } from './form.ts';
import { problems } from './problem.ts';
import { refused } from './refusal.ts';
import { allow } from './roles.ts';
import type { Services } from './services.ts';
import { resource } from './validation.ts';

const segment = z
  .strictObject({
    start: instant.describe('From this minute.'),
    end: instant.describe('To this minute (half-open).'),
    state: z
      .enum(CREW_STATES)
      .describe('The best crew there is; DELAYED: only with slower people; OFF: off the run.'),
    watch: z.boolean().describe('Crewed by a wholetime watch, who are not rostered here.'),
    seats: z
      .array(
        z.strictObject({
          kind: z.string().describe('Seat.'),
          skills: z.array(z.string()).readonly().describe('Any one of these fills it; empty: any rider.'),
          rider: z.string().optional().describe('Who sits there.'),
        }),
      )
      .readonly()
      .describe('The crew that can go; empty if none can.'),
    reasons: z.array(z.string()).readonly().describe('Why it is not STANDARD or better.'),
    mend: z
      .array(z.array(z.string()).readonly())
      .readonly()
      .describe('The fewest further people for a standard crew; each must fill one of the seats listed.'),
    delay: z
      .number()
      .optional()
      .describe('Minutes in which a standard crew could be there, counting slower people.'),
    insteadOf: z.string().optional().describe('Vehicle whose riders it takes: only one of the two can go.'),
  })
  .openapi('CoverSegment');

const pumpCover = z
  .strictObject({
    station: z.string().describe('Station.'),
    pump: z.string().describe('Pump.'),
    planned: z.number().describe('Share of the period at STANDARD or better, if proposed time is confirmed.'),
    promised: z.number().describe('The same if nothing that is proposed is confirmed.'),
    offered: z.number().describe('The same if everybody gave all the time they offered.'),
    target: z.number().optional().describe('Share wanted.'),
    longestGap: z.number().describe('Longest time without a standard crew, minutes.'),
    minutes: z
      .strictObject({
        FULL: z.number().describe('Minutes with a full crew.'),
        STANDARD: z.number().describe('Minutes with a standard crew.'),
        LIMITED: z.number().describe('Minutes with a limited crew.'),
        DELAYED: z.number().describe('Minutes off the run but for people in a slower turn-in time.'),
        OFF: z.number().describe('Minutes off the run.'),
      })
      .describe('Minutes of the period in each state.'),
    segments: z
      .array(segment)
      .describe('Stretches with the same crew; with at, the one that has that minute.'),
  })
  .openapi('PumpCover');

const query = z.strictObject({
  pump: z.string().optional().describe('Only this pump.'),
  at: z
    .string()
    // An offset's + arrives as a blank where it was not written %2B, and seconds may be left out.
    .overwrite((text) => text.replace(' ', '+').replace(/(T\d\d:\d\d)(?=$|[Z+-])/, '$1:00'))
    .pipe(z.iso.datetime({ offset: true, local: true }))
    .optional()
    .openapi({ type: 'string', format: 'date-time' })
    .describe('Only this minute; without an offset it is local time.'),
});

const get = createRoute({
  method: 'get',
  path: '/v1/rotas/{id}/cover',
  summary: 'Fire cover of a rota: in which state each pump is when, who sits where, and why it is no better.',
  ...allow('planner', 'auditor', 'station'),
  request: { params: idInPath, query },
  responses: {
    200: {
      description: 'The cover.',
      content: json(z.strictObject({ pumps: z.array(pumpCover).describe('In the order of the scenario.') })),
    },
    ...problems('not-found', 'not-ready', 'unusable-input'),
  },
});

export function rotaCoverRoutes({ desk }: Services): OpenAPIHono<Api> {
  return resource({ param: idInPath, query }).openapi(get, async (context) => {
    const { id } = context.req.valid('param');
    const answer = await desk.ask('cover', {
      ...{ caller: context.get('caller'), id },
      ...context.req.valid('query'),
    });
    if (answer.status !== 'found') return refused(context, answer, 'query');
    return context.json({ pumps: answer.pumps.map(coverOf) }, 200);
  });
}

function coverOf({ segments, minutes, ...rest }: PumpCover): z.infer<typeof pumpCover> {
  return { ...rest, minutes: { ...minutes }, segments: segments.map(segmentOf) };
}

function segmentOf({ from: _from, to: _to, seats, ...rest }: CoverSegment): z.infer<typeof segment> {
  return { ...rest, seats: seats.map((seat) => ({ ...seat })) };
}

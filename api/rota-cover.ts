import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { coverAt, coverReport, type PumpCover } from '../src/cover/report.ts';
import { CREW_STATES } from '../src/cover/states.ts';
import type { CoverSegment } from '../src/cover/timeline.ts';
import type { Issue } from '../src/domain/issue.ts';
import { createCalendar, type Calendar } from '../src/time/calendar.ts';
import type { Api } from './caller.ts';
import { idInPath, json } from './form.ts';
import { problem, problems } from './problem.ts';
import { allow } from './roles.ts';
import { rotaInSight } from './rota-in-sight.ts';
import { mayKnowOfStation } from './sight.ts';
import type { Services } from './services.ts';
import { resource } from './validation.ts';

const segment = z
  .strictObject({
    start: z.iso.datetime({ offset: true, precision: -1 }).describe('From this minute.'),
    end: z.iso.datetime({ offset: true, precision: -1 }).describe('To this minute (half-open).'),
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

export function rotaCoverRoutes({ store }: Services): OpenAPIHono<Api> {
  return resource({ param: idInPath, query }).openapi(get, async (context) => {
    const { id } = context.req.valid('param');
    const { pump, at } = context.req.valid('query');
    const caller = context.get('caller');
    const seen = await rotaInSight(store, caller, id);
    if (typeof seen === 'string') return problem(context, seen);
    const { rota } = seen.life;
    const calendar = createCalendar(rota.scenario);
    const minute = at === undefined ? undefined : calendar.minuteOf(at);
    const end = calendar.dayStart(calendar.days);
    if (at !== undefined && minute !== undefined && !(0 <= minute && minute < end)) {
      return problem(context, 'unusable-input', { issues: [outside(at, calendar)] });
    }
    const covers = coverReport(rota, { pump }).filter(({ station }) => mayKnowOfStation(caller, station));
    if (pump !== undefined && covers.length === 0)
      return problem(context, 'not-found', { detail: `No pump is called ${pump}.` });
    return context.json({ pumps: covers.map((cover) => coverOf(cover, minute)) }, 200);
  });
}

function outside(at: string, calendar: Calendar): Issue {
  const [first, end] = [calendar.iso(0), calendar.iso(calendar.dayStart(calendar.days))];
  return { where: 'query.at', found: at, expected: `a minute from ${first} to before ${end}` };
}

function coverOf(cover: PumpCover, minute: number | undefined): z.infer<typeof pumpCover> {
  const { segments, minutes, ...rest } = cover;
  const wanted = minute === undefined ? segments : [coverAt(cover, minute)];
  return {
    ...rest,
    minutes: { ...minutes },
    segments: wanted.flatMap((found) => (found ? [segmentOf(found)] : [])),
  };
}

function segmentOf({ from: _from, to: _to, seats, ...rest }: CoverSegment): z.infer<typeof segment> {
  return { ...rest, seats: seats.map((seat) => ({ ...seat })) };
}

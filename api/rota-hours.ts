import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ROLE_KINDS } from '../src/domain/organisation.ts';
import { ACCOUNTS } from '../src/domain/person.ts';
import { REST_STATES } from '../src/hours/compensatory-rest.ts';
import type { DatedHours } from '../src/life/questions/hours.ts';
import { WEEK_PARTS } from '../src/time/week-parts.ts';
import type { Api } from './caller.ts';
import { idInPath, json } from './form.ts';
import { problems } from './problem.ts';
import { requiredHours, requiredOf, windowFields } from './required-hours-form.ts';
import { refused } from './refusal.ts';
import { allow } from './roles.ts';
import type { Services } from './services.ts';
import { resource } from './validation.ts';

const minutes = {
  presence: z.number().describe('Minutes at work, breaks included.'),
  working: z.number().describe('Minutes of working time.'),
  paid: z.number().describe('Paid minutes.'),
  standby: z.number().describe('Minutes of readiness away from work.'),
  credited: z.number().describe('Minutes towards the hours a volunteer must reach.'),
  proposed: z.number().describe('The part of credited that is not yet promised.'),
  recorded: z.number().describe('The part of working that somebody said was done.'),
};

const emergencyShare = {
  first: z.iso.date().describe('First day of the twelve weeks.'),
  last: z.iso.date().describe('Last day.'),
  calls: z.number().describe('Minutes on calls, on duty or not.'),
  working: z.number().describe('Minutes of working time.'),
  share: z.number().describe('calls / working.'),
  tooMuch: z.boolean().describe('Whether it is more than a tenth.'),
};

const personHours = z
  .strictObject({
    person: z.string().describe('Who.'),
    name: z.string().describe('Name.'),
    total: z.strictObject(minutes).describe('Of the planned period.'),
    days: z
      .array(z.strictObject({ date: z.iso.date().describe('Operational day.'), ...minutes }))
      .describe('Days on which there is anything.'),
    organisations: z
      .array(z.strictObject({ organisation: z.string().describe('For whom.'), ...minutes }))
      .describe('By organisation.'),
    windows: z.array(windowFields.extend(minutes)).describe('By week, 28 days and month.'),
    required: z.array(requiredHours).describe('Hours a volunteer must reach.'),
    fatigue: z
      .strictObject({
        points: z.number().describe('Points at the end of the most tiring spell, a heuristic.'),
        date: z.iso.date().describe('On which it began.'),
      })
      .optional()
      .describe('How tiring the run of work is; absent where there is none.'),
    attendance: z
      .strictObject({
        attended: z.int().describe('Duties attended.'),
        cancelled: z.int().describe('Duties cancelled.'),
      })
      .optional()
      .describe('Where an organisation counts it of single people.'),
    contracts: z
      .array(
        z.strictObject({
          organisation: z.string().describe('For whom.'),
          kind: z.enum(ROLE_KINDS).describe('Role.'),
          contracted: z.number().describe('Paid minutes the contract asks of the period.'),
          paid: z.number().describe('Paid minutes in the rota.'),
          balance: z.number().describe('paid − contracted.'),
        }),
      )
      .describe('Paid contracts.'),
    accounts: z
      .array(
        z.strictObject({
          account: z.enum(ACCOUNTS).describe('Which account.'),
          organisation: z.string().describe('Employer who keeps it.'),
          opening: z.number().describe('Minutes in it before the period.'),
          change: z.number().describe('Minutes added in the period, by lines and by hours over contract.'),
          closing: z.number().describe('Minutes in it after the period.'),
          due: z.number().describe('Minutes to be given by the end of the period, not taken yet.'),
        }),
      )
      .describe('Accounts of time; below zero the person owes it.'),
    retainer: z
      .strictObject({
        weeklyHours: z.number().describe('Hours of readiness a week in the rota.'),
        percent: z.number().describe('Of annual basic pay, by the band these hours are in.'),
      })
      .optional()
      .describe('Of on-call contracts.'),
    spread: z
      .array(
        z.strictObject({
          part: z.enum(WEEK_PARTS).describe('Part of the week.'),
          least: z.number().describe('Minutes the contract asks of the period at least.'),
          minutes: z.number().describe('Minutes of readiness in the rota.'),
        }),
      )
      .describe('Readiness by part of the week, of those the contract says something of.'),
    restOwed: z
      .array(
        z.strictObject({
          date: z.iso.date().describe('On which the duty began before which rest was too short.'),
          owed: z.number().describe('Minutes that it lacked of the daily rest.'),
          due: z.iso.date().describe('Last day on which to begin giving it.'),
          given: z.iso.date().optional().describe('On which the free time began that made up for it.'),
          state: z.enum(REST_STATES).describe('What became of it.'),
        }),
      )
      .describe('Daily rest that calls between duties cost.'),
    emergency: z
      .strictObject({
        ...emergencyShare,
        ahead: z
          .strictObject(emergencyShare)
          .optional()
          .describe(
            'At the end of the period, with the calls that are expected of the duties still to come.',
          ),
      })
      .optional()
      .describe('How much of the working time went into calls.'),
    average: z
      .strictObject({
        first: z.iso.date().describe('First date of the reference period.'),
        last: z.iso.date().describe('Last date of the reference period.'),
        minutes: z.number().describe('Average working minutes a week.'),
        weeks: z.number().describe('Weeks in the reference period.'),
      })
      .optional()
      .describe('The highest average working week.'),
  })
  .openapi('PersonHours');

const query = z.strictObject({ person: z.string().optional().describe('Only this person.') });

const get = createRoute({
  method: 'get',
  path: '/v1/rotas/{id}/hours',
  summary: 'What everybody’s time adds up to in a rota, or one person’s.',
  ...allow('planner', 'auditor', 'supervisor', 'person'),
  request: { params: idInPath, query },
  responses: {
    200: {
      description: 'The hours.',
      content: json(
        z.strictObject({ people: z.array(personHours).describe('In the order of the scenario.') }),
      ),
    },
    ...problems('not-found', 'not-ready', 'unusable-input'),
  },
});

export function rotaHoursRoutes({ desk }: Services): OpenAPIHono<Api> {
  return resource({ param: idInPath, query }).openapi(get, async (context) => {
    const { id } = context.req.valid('param');
    const { person } = context.req.valid('query');
    const answer = await desk.ask('hours', { caller: context.get('caller'), id, person });
    if (answer.status !== 'found') return refused(context, answer, 'query');
    return context.json({ people: answer.people.map(hoursOf) }, 200);
  });
}

function hoursOf(hours: DatedHours): z.infer<typeof personHours> {
  const { byDate, byOrganisation, average, ...rest } = hours;
  return {
    ...rest,
    days: [...byDate].map(([date, sum]) => ({ date, ...sum })),
    organisations: [...byOrganisation].map(([organisation, sum]) => ({ organisation, ...sum })),
    windows: rest.windows.map(({ window: { kind, first, last }, ...sum }) => ({ kind, first, last, ...sum })),
    required: rest.required.map(requiredOf),
    contracts: [...rest.contracts],
    accounts: [...rest.accounts],
    spread: [...rest.spread],
    restOwed: [...rest.restOwed],
    ...(average === undefined
      ? {}
      : {
          average: {
            first: average.first,
            last: average.last,
            minutes: average.minutes,
            weeks: average.weeks,
          },
        }),
  };
}

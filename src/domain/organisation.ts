import { z } from 'zod';
import { date, id, importance, localTime, validity } from './primitives.ts';

/** Kinds of role a person may hold; a rule or a duty says for which it is meant. */
export const ROLE_KINDS = [
  'pcso',
  'volunteer',
  'special',
  'on-call',
  'wholetime',
  'tri-service',
  'staff',
] as const;
export const roleKind = z.enum(ROLE_KINDS);
export type RoleKind = z.infer<typeof roleKind>;

/** Kinds of role that are not paid by the hour and have required hours instead. */
export const UNPAID: readonly string[] = ['volunteer', 'special'];

/** People a rule may be meant for, whatever their role: those under 18, and those who normally work at night. */
export const PERSON_KINDS = ['young', 'night-worker'] as const;

/** One rule as an organisation states it: a rule of the catalogue with its parameters. */
export const ruleStatement = z.strictObject({
  rule: z.string().describe('Id of a rule in the catalogue (docs/rules.md).'),
  id: id.optional().describe('Name of this statement where an organisation states one rule twice.'),
  for: z
    .array(z.string())
    .optional()
    .describe(
      'Role kinds, young, night-worker or person ids it is meant for; left out: everyone with a role in the organisation.',
    ),
  ...importance,
  params: z
    .record(z.string(), z.unknown())
    .optional()
    .describe(
      'Parameters of the rule (docs/rules.md), durations in minutes; left out: its defaults. Windows may also be months, four-weeks (28 days each, counted from the date in anchor) or a list of [first date, last date], so that a rule stands unchanged from one period to the next.',
    ),
  source: z.string().optional().describe('Law, agreement or policy it comes from.'),
  overridable: z
    .boolean()
    .optional()
    .describe(
      'true: it may be set aside for somebody for some days by an override that says why and by whose authority, where the law allows that; left out: false.',
    ),
});
export type RuleStatement = z.infer<typeof ruleStatement>;

/** Rules in force together from a date on: law and agreements are data, not code. */
export const ruleSet = z.strictObject({
  id: id.describe('Name of the rule set, e.g. grey-book-2025.'),
  ...validity,
  version: z.string().optional().describe('Version of the text it follows.'),
  rules: z.array(ruleStatement).describe('The rules.'),
});
export type RuleSet = z.infer<typeof ruleSet>;

/** Part of every night, in clock times. */
const nightly = z.strictObject({
  start: localTime.describe('From this time.'),
  end: localTime.describe('To this time, the next day if not after start.'),
});

/** Rest after a call in the night. */
export const restAfterCall = z.strictObject({
  leading: z
    .strictObject({
      hours: z.number().min(0).describe('For so long after the call; 0: no such rest.'),
      touching: nightly.describe('If any of it was in this part of the night.'),
      seats: z.array(z.string()).describe('Kinds of seat the person does not fill meanwhile.'),
    })
    .describe('Who was out in the night neither leads nor drives.'),
  duty: z
    .strictObject({
      hours: z.number().min(0).describe('For so long after the call; 0: no such rest.'),
      touching: nightly.describe('If any of it was in this part of the night.'),
      minutes: z.number().min(0).describe('And it lasted so long or longer.'),
    })
    .describe('Who was out for long in the dead of night has no planned duty.'),
});
export type RestAfterCall = z.infer<typeof restAfterCall>;

/** What payroll is told apart by. */
const pay = z.strictObject({
  night: nightly.optional().describe('Hours paid as night; left out: 20:00–06:00.'),
  clockChange: z
    .enum(['elapsed', 'nominal'])
    .optional()
    .describe(
      'Of a duty in which the clocks change: elapsed: what it lasted; nominal: what the clock shows, the hour more or less told apart. Left out: elapsed.',
    ),
});

/** A post is not a person: two may share one, and one may be empty. Roles say which they hold. */
export const post = z.strictObject({
  id: z.string().min(1).describe('Name of the post, as roles give it.'),
  kind: roleKind.describe('Which kind of role fills it.'),
  weeklyHours: z.number().positive().max(168).describe('Hours a week of the whole post.'),
  ...validity,
  leadMonths: z
    .int()
    .min(0)
    .max(60)
    .optional()
    .describe('Months from the advert to the first day of who is found; left out: 6.'),
});
export type Post = z.infer<typeof post>;

/** Minutes between two check-ins of somebody alone, unless said otherwise. */
export const CHECK_IN_MINUTES = 60;

/** A body that employs people or runs stations. */
export const organisation = z.strictObject({
  id: id.describe('Short name, e.g. DCP.'),
  name: z.string().describe('Full name.'),
  kind: z.enum(['police', 'fire', 'ambulance', 'council']).describe('Which service it is.'),
  holidays: z
    .enum(['england-and-wales', 'scotland', 'northern-ireland'])
    .optional()
    .describe('Which bank holidays apply; left out: england-and-wales.'),
  extraHolidays: z.array(date).optional().describe('One-off bank holidays proclaimed.'),
  roleKinds: z
    .array(roleKind)
    .min(1)
    .optional()
    .describe(
      'Kinds of role people may hold in it; left out: pcso and special in a police force, on-call and wholetime in a fire service, volunteer, tri-service and staff anywhere.',
    ),
  notTogether: z
    .array(z.tuple([roleKind, roleKind]).describe('Two kinds of role.'))
    .optional()
    .describe(
      'Kinds of role that nobody may hold at the same time where one of the two is held here, e.g. pcso and special.',
    ),
  restAfterCall: restAfterCall
    .optional()
    .describe(
      'Rest of its on-call people after a call in the night; left out: 8 h without OIC or driver seat after one that touched 23:00–06:00, and 8 h without duty after 2 h or more that touched 00:00–05:00.',
    ),
  callReserveMinutes: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe(
      'Working time a week that is kept free for calls below the limit of the weekly average, for who may be called; left out: 120.',
    ),
  selfBooking: z
    .enum(['instant', 'confirmed', 'invited'])
    .optional()
    .describe(
      'Who decides where somebody takes an open duty or swaps one. instant: they do; confirmed: a planner has to confirm it; invited: nobody takes what was not proposed to them, and a planner has to confirm swaps. Left out: instant.',
    ),
  checkInMinutes: z
    .int()
    .min(5)
    .optional()
    .describe(
      `Minutes after which somebody alone in a beat on one of its duties checks in; left out: ${CHECK_IN_MINUTES}.`,
    ),
  standbyCountsAs: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      'Part of the readiness at its stations that counts as working time, e.g. 1 where people stand by at the station; left out: 0, as for readiness from any place in reach.',
    ),
  replyHours: z
    .number()
    .min(0)
    .optional()
    .describe(
      'Hours before it begins by which somebody has to accept what was proposed to them; then it lapses. Left out: it never does.',
    ),
  lockDays: z
    .int()
    .min(0)
    .optional()
    .describe(
      'Days ahead of today of which no new plan changes what is published of its people; left out: 0, only days that have begun.',
    ),
  attendancePerPerson: z
    .boolean()
    .optional()
    .describe(
      'Whether attended and cancelled duties of its people are counted one by one and shown to each; left out: false, by kind of duty alone.',
    ),
  posts: z
    .array(post)
    .optional()
    .describe('Its posts, for the establishment: who holds them, which are empty.'),
  spanOfControl: z
    .int()
    .min(1)
    .optional()
    .describe('Most people that one leader leads in it; left out: no such limit.'),
  notice: z
    .strictObject({
      restDays: z
        .int()
        .min(0)
        .describe('Days ahead at which rest days are known; a later change needs agreement.'),
      times: z
        .int()
        .min(0)
        .describe(
          'Days ahead at which times are known; later also exigency of duty may change them, and rest days.',
        ),
      short: z
        .int()
        .min(0)
        .describe(
          'A rest day worked at fewer days of notice earns overtime and time off, otherwise one of them.',
        ),
    })
    .optional()
    .describe(
      'Notice of departures from a published rota; left out: 365, 90 and 5 days for the PCSOs and staff of a police force, nothing elsewhere.',
    ),
  pay: pay.optional().describe('How hours are told apart for payroll; left out: as each part says.'),
  ruleSets: z.array(ruleSet).optional().describe('Its rules, dated.'),
});
export type Organisation = z.infer<typeof organisation>;

/** An agreement between organisations under which a person counts for another service. */
export const agreement = z.strictObject({
  id: id.describe('Name, e.g. salisbury-pilot.'),
  parties: z.array(z.string()).min(1).describe('Organisations.'),
  members: z.array(z.string()).describe('People it covers.'),
  stations: z.array(z.string()).describe('Stations for which they may count.'),
  ...validity,
  phases: z
    .array(
      z.strictObject({
        name: z.string().describe('E.g. settling in.'),
        ...validity,
        counts: z.boolean().describe('Whether members count for fire cover in this phase.'),
        hours: z
          .strictObject({
            start: localTime.describe('From this clock time.'),
            end: localTime.describe('To this clock time.'),
          })
          .optional()
          .describe('Hours of the day in which they count; left out: all.'),
      }),
    )
    .optional()
    .describe('Dated phases; left out: one phase in which members count.'),
  calls: z
    .strictObject({
      perWeek: z.number().min(0).describe('Calls that a member answers in 37 hours of duty with a pager.'),
      hours: z.number().min(0).describe('Hours that one takes.'),
    })
    .optional()
    .describe('Expected calls, for what they cost of duty; left out: 0.8 of one hour.'),
  costShares: z
    .record(z.string(), z.number().min(0).max(1))
    .optional()
    .describe('Share of the cost each party bears, by organisation; the shares add up to 1.'),
});
export type Agreement = z.infer<typeof agreement>;

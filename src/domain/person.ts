import { z } from 'zod';
import { trainingBlock } from './course.ts';
import { roleKind } from './organisation.ts';
import { date, id, localTime, moment, validity, weekday, when } from './primitives.ts';

/** A capability that is signed off and expires, of one service. */
export const skill = z.strictObject({
  id: id.describe('Short name, e.g. driver.'),
  name: z.string().describe('Name.'),
  service: z.enum(['police', 'fire', 'medical', 'council']).describe('Service that signs it off.'),
});
export type Skill = z.infer<typeof skill>;

/** A legal power, designated or accredited. */
export const power = z.strictObject({
  id: id.describe('Short name, e.g. traffic.'),
  name: z.string().describe('Name.'),
});
export type Power = z.infer<typeof power>;

/** One job a person holds. A person may hold several, for several employers. */
export const role = z.strictObject({
  organisation: z.string().describe('Employer, or the body a volunteer serves.'),
  kind: roleKind.describe('Which kind of role.'),
  ...validity,
  post: z.string().optional().describe('Post filled (a post is not a person: two may share one).'),
  base: z.string().optional().describe('Place where duties start.'),
  beat: z.string().optional().describe('Own beat.'),
  deputyBeats: z.array(z.string()).optional().describe('Beats covered for others.'),
  station: z.string().optional().describe('Fire station of an on-call or dual role.'),
  duties: z
    .array(z.string())
    .optional()
    .describe('Duty templates this role works; left out: all those meant for its kind.'),
  pattern: z
    .strictObject({
      id: z.string().describe('Shift pattern.'),
      anchor: date.describe('A day on which the cycle begins.'),
      fixed: z
        .boolean()
        .optional()
        .describe(
          'true: the pattern is worked as it stands (duty or off is fixed); false: departures cost points.',
        ),
    })
    .optional()
    .describe('Standing shift pattern.'),
  weeklyHours: z.number().min(0).max(168).optional().describe('Contracted hours a week on average.'),
  readiness: z
    .strictObject({
      min: z.number().min(0).describe('Fewest hours of readiness a week, on average over the period.'),
      max: z.number().min(0).describe('Most hours of readiness a week, on average over the period.'),
      spread: z
        .strictObject({
          weekdayDay: z.number().min(0).max(60).optional().describe('Monday to Friday 07:00–19:00.'),
          weekdayNight: z.number().min(0).max(60).optional().describe('The rest of Monday to Friday.'),
          weekend: z.number().min(0).max(48).optional().describe('Saturday and Sunday.'),
        })
        .optional()
        .describe('Fewest hours of it a week in each part of the week.'),
    })
    .optional()
    .describe('On-call contract band, hours.'),
  requiredHours: z
    .strictObject({
      hours: z.number().min(0).describe('Hours to be reached.'),
      per: z
        .enum(['month', '28-days', '3-months'])
        .describe(
          'In each calendar month, each 28 days from the period start, or any three calendar months in a row.',
        ),
      cap: z.number().min(0).optional().describe('Hours not to be passed, so that nobody burns out.'),
      carryOver: z
        .strictObject({
          above: z
            .number()
            .min(0)
            .optional()
            .describe('Hours above that count in the next window, at most; left out: 0.'),
          below: z
            .number()
            .min(0)
            .optional()
            .describe('Hours missing that the next window asks on top, at most; left out: 0.'),
        })
        .optional()
        .describe(
          'What goes on from one window to the next; left out: nothing. Not of three months, which overlap.',
        ),
    })
    .optional()
    .describe(
      'Hours a volunteer must reach, pro rata for joiners, absence, and days neither planned nor in the history.',
    ),
  patrol: z
    .enum(['independent', 'accompanied'])
    .optional()
    .describe('accompanied: never without an independent colleague; left out: independent.'),
  tutors: z
    .array(z.string())
    .min(1)
    .optional()
    .describe(
      'People of whom one is there for the whole of each duty in a beat, until a role without tutors begins; left out: nobody in particular.',
    ),
  leader: z
    .string()
    .optional()
    .describe(
      'Person who leads them in this role, for hours, leave and mentoring; approves what they say was done. Left out: nobody in particular.',
    ),
  fireMode: z
    .enum(['onDutyRelease', 'ownTimeOnCall', 'both'])
    .optional()
    .describe('How a dual-role person counts for fire: from police duty, in own time, or both.'),
  fundedBy: z.string().optional().describe('Who pays for the post where its hours are ring-fenced.'),
});
export type Role = z.infer<typeof role>;

/** Someone who is rostered. Names are display names; no address, no birth date, no reason for anything. */
export const person = z.strictObject({
  id: id.describe('Short name or number.'),
  name: z.string().describe('Name shown in the rota.'),
  ...validity,
  roles: z.array(role).min(1).describe('Roles held.'),
  skills: z
    .array(z.strictObject({ skill: z.string().describe('Skill.'), ...validity }))
    .optional()
    .describe('Skills signed off, with validity.'),
  powers: z
    .array(z.strictObject({ power: z.string().describe('Power.'), ...validity }))
    .optional()
    .describe('Powers held, with validity.'),
  recognised: z
    .array(z.string())
    .optional()
    .describe('Courses they need not take, since earlier training is recognised; left out: none.'),
  training: z.array(trainingBlock).optional().describe('Training booked; they are away in it.'),
  turnIn: z
    .record(z.string(), z.number().min(0))
    .optional()
    .describe('Declared minutes to a station in own time, by station. Not computed from an address.'),
  optOut: z
    .strictObject({ ...validity })
    .optional()
    .describe('Written opt-out from the weekly average limit.'),
  takesAlong: z
    .int()
    .min(0)
    .optional()
    .describe('Accompanied people whose companion this person may be at once; left out: 2.'),
  young: z.boolean().optional().describe('true while under 18.'),
  nightWorker: z
    .boolean()
    .optional()
    .describe('true for whoever works three hours or more at night as a normal course.'),
});
export type Person = z.infer<typeof person>;

/** Accounts of time that outlast a period: hours over contract, time off in lieu, rest owed by law, hours of volunteers carried over. */
export const ACCOUNTS = ['bank-hours', 'toil', 'compensatory-rest', 'required-hours'] as const;

/** One line of a person's account; what the account holds is the sum of its lines. */
export const accountEntry = z.strictObject({
  person: z.string().describe('Whose account.'),
  account: z
    .enum(ACCOUNTS)
    .describe(
      'bank-hours: worked above contract; toil: time off in lieu; compensatory-rest: rest owed; required-hours: what volunteers carry over.',
    ),
  organisation: z.string().describe('Employer who keeps the account.'),
  date: date.describe('Day on which the hours were added or taken.'),
  hours: z.number().describe('Hours added; below zero: taken, or owed by the person.'),
  due: date.optional().describe('Day by which hours added are to be given; left out: no such day.'),
});
export type AccountEntry = z.infer<typeof accountEntry>;

/** What a person has said about a time. Time about which nothing was said counts as no. */
export const availability = z.strictObject({
  person: z.string().describe('Who.'),
  state: z
    .enum(['committed', 'offered', 'no'])
    .describe('committed: will be there; offered: may be asked; no: not available. A later line wins.'),
  when: when.describe('On which days.'),
  start: localTime.optional().describe('From this time; left out: the day start.'),
  end: localTime
    .optional()
    .describe('To this time, the next day if not after start; left out: one day later.'),
  for: z
    .enum(['duty', 'on-call'])
    .optional()
    .describe(
      'What the time is for, duties or readiness; the line says nothing of the other. Left out: both.',
    ),
  ...validity,
});
export type Availability = z.infer<typeof availability>;

/** Time away. The reason is not kept beyond its kind. */
export const leave = z.strictObject({
  person: z.string().describe('Who.'),
  kind: z.enum(['annual', 'sick', 'training', 'court', 'other']).describe('Kind of absence.'),
  from: moment.describe('First day (or minute).'),
  through: moment.describe('Last day (or minute).'),
});
export type Leave = z.infer<typeof leave>;

/** A call that a person answered: tired people are not planned, nor counted on to lead or drive. */
export const callOut = z.strictObject({
  person: z.string().describe('Who.'),
  from: moment.describe('Minute of the alert.'),
  through: moment.describe('Minute at which they were released.'),
});
export type CallOut = z.infer<typeof callOut>;

/** An effect that limits a person's duties; its reason is not kept. */
export const restriction = z.strictObject({
  person: z.string().describe('Who.'),
  ...validity,
  weekdays: z.array(weekday).optional().describe('On these days; left out: all.'),
  notBefore: localTime.optional().describe('No duty begins before this time.'),
  notAfter: localTime.optional().describe('No duty ends after this time.'),
  noNights: z.boolean().optional().describe('No night duty.'),
  noLone: z.boolean().optional().describe('No lone duty: counts as accompanied.'),
});
export type Restriction = z.infer<typeof restriction>;

/** A wish for or against a duty or a day off. */
export const request = z.strictObject({
  person: z.string().describe('Who.'),
  when: when.describe('On which days.'),
  duty: z.string().describe('Duty template, duty family (early, late, night, day), work or off.'),
  want: z.boolean().describe('true: would like it; false: would rather not.'),
  points: z.int().min(0).optional().describe('Points if not granted; left out: 10.'),
});
export type Request = z.infer<typeof request>;

import { z } from 'zod';

/** Names a record inside one scenario; other records refer to it by this. */
export const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.'/~-]*$/u, "an id: letters, digits and - _ . / ' without spaces");

/** A calendar day, `2026-06-01`. */
export const date = z.iso.date();

/** A minute, ISO with offset. JSON Schema’s own `date-time` has seconds. */
export const instant = z.string().regex(z.regexes.datetime({ offset: true, precision: -1 }));

/** Who said something, and when; of every line that stays as it was said. */
export const said = {
  by: z.string().describe('Who said so.'),
  recorded: z.iso.datetime().describe('When it was said, UTC.'),
};

/** Clock time in the scenario's zone, `07:00`; `24:00` is the day's end. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time from 00:00 to 24:00');

/** A day, or a minute of a day in the scenario's zone: `2026-06-01` or `2026-06-01T12:00`. */
export const moment = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?$/, {
    error: 'a date, or a date and time',
    abort: true,
  })
  .refine((text) => date.safeParse(text.slice(0, 10)).success, 'a day that the calendar has');

/** From Monday, which calendars number 0. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const weekday = z.enum(WEEKDAYS);

/** When a record holds. Both ends may be left out. */
export const validity = {
  from: moment.optional().describe('First day (or minute) on which this holds; left out: always before.'),
  through: moment
    .optional()
    .describe('Last day on which this holds (a date counts to its end; with a time, up to that minute).'),
};

/** Days on which something happens: one of dates, weekdays or a calendar rule. */
export const when = z.strictObject({
  dates: z.array(date).optional().describe('Just these days.'),
  weekdays: z.array(weekday).optional().describe('Every week on these days.'),
  rrule: z
    .string()
    .optional()
    .describe('A calendar rule (RFC 5545 RRULE), e.g. FREQ=MONTHLY;BYDAY=2TU for the second Tuesday.'),
  except: z.array(date).optional().describe('Not on these days.'),
  within: z
    .array(
      z.strictObject({
        from: date.describe('First day.'),
        through: date.describe('Last day.'),
      }),
    )
    .min(1)
    .optional()
    .describe('Only inside one of these stretches, e.g. school terms; left out: always.'),
  holidays: z
    .enum(['include', 'exclude', 'only'])
    .optional()
    .describe('Whether bank holidays of the organisation count; left out: include.'),
});

export type When = z.infer<typeof when>;
export type Weekday = z.infer<typeof weekday>;

/** Order of importance of everything that can be asked; a rota is better by the first in which two differ. */
export const TIERS = ['law', 'fire', 'commitments', 'rural', 'contracts', 'preferences'] as const;
export const tier = z.enum(TIERS);
export type TierName = z.infer<typeof tier>;

/** How much a statement matters. All may be left out: each kind has a default. */
export const importance = {
  strength: z
    .enum(['hard', 'soft'])
    .optional()
    .describe('hard: must hold; soft: costs points where it does not.'),
  tier: tier.optional().describe('Tier in which a soft statement costs points.'),
  weight: z
    .int()
    .min(0)
    .optional()
    .describe('Points per unit (minute, visit, person, day) by which it is missed.'),
};

/** People and hours where and when they are wanted. */
import { z } from 'zod';
import { date, localTime, when } from '../primitives.ts';
import { beats, common, KIND, who } from './common.ts';

/** People on a duty: so many on early every weekday, two of them able to direct traffic. */
export const staffing = z.strictObject({
  kind: z.literal('staffing').describe(KIND),
  ...common,
  duties: z.array(z.string()).min(1).describe('Duty templates or families that count.'),
  beats: beats.optional().describe('Only duties worked in these beats; left out: anywhere.'),
  when: when.describe('On which days.'),
  need: z.int().min(0).describe('People needed.'),
  most: z.int().min(0).optional().describe('People wanted at most; more cost points.'),
  ...who,
});

/** Visible hours in a beat, a week. */
export const patrolHours = z.strictObject({
  kind: z.literal('patrol-hours').describe(KIND),
  ...common,
  beats: beats.describe('Each of these beats.'),
  hoursPerWeek: z.number().min(0).describe('Hours of visible duty in each week from the period start.'),
  ...who,
});

/** Days on which a parish can be visited from a duty in its beat. */
export const parishVisits = z.strictObject({
  kind: z.literal('parish-visits').describe(KIND),
  ...common,
  parishes: z.array(z.string()).optional().describe('Parishes; left out: every parish of every beat.'),
  visits: z.int().min(1).describe('Visits in each `everyDays` days.'),
  everyDays: z.int().min(1).describe('Length of the window, days.'),
  minutes: z.int().min(1).describe('Shortest visit that counts, minutes.'),
  ...who,
});

/** The longest time a parish may go without a visit. */
export const longestGap = z.strictObject({
  kind: z.literal('longest-gap').describe(KIND),
  ...common,
  parishes: z.array(z.string()).optional().describe('Parishes; left out: every parish of every beat.'),
  days: z.int().min(1).describe('Longest gap between two visits, days.'),
  minutes: z.int().min(1).optional().describe('Shortest visit that counts, minutes; left out: 45.'),
  lastVisits: z
    .array(
      z.strictObject({
        parish: z.string().describe('Parish.'),
        date: date.describe('Day of the last visit.'),
      }),
    )
    .optional()
    .describe('Last visits before the period.'),
  ...who,
});

/** Presence not always on the same weekday and hour: predictable patrols are a risk. */
export const spread = z.strictObject({
  kind: z.literal('spread').describe(KIND),
  ...common,
  beats: beats.describe('Each of these beats.'),
  weekdays: z.int().min(1).max(7).describe('On at least this many different weekdays in the period.'),
  dayParts: z.int().min(1).max(4).describe('In at least this many different shift families in the period.'),
  ...who,
});

/** People visible in some beats in a window, e.g. the town centre on Friday evening. */
export const peakPresence = z.strictObject({
  kind: z.literal('peak-presence').describe(KIND),
  ...common,
  beats: beats.describe('Beats that count, together.'),
  when: when.describe('On which days.'),
  start: localTime.describe('From this time.'),
  end: localTime.describe('To this time, the next day if not after start.'),
  need: z.int().min(1).describe('People needed at every minute of the window.'),
  ...who,
});

/** Hours in which beats are usually patrolled: not every force has anybody out before or after. */
export const PATROLLED_HOURS = { start: '08:00', end: '20:00' } as const;

/** At most a share of the beats without anybody at once, in the hours in which beats are patrolled. */
export const beatsEmptied = z.strictObject({
  kind: z.literal('beats-emptied').describe(KIND),
  ...common,
  beats: beats.describe('The beats.'),
  share: z.number().min(0).max(1).describe('Largest share of them that may be empty at once.'),
  when: when.optional().describe('On which days; left out: every day.'),
  start: localTime.optional().describe(`From this time; left out: ${PATROLLED_HOURS.start}.`),
  end: localTime
    .optional()
    .describe(`To this time, the next day if not after start; left out: ${PATROLLED_HOURS.end}.`),
  ...who,
});

/** Somebody with a skill on duty for so many hours a day, e.g. medical response. */
export const skillHours = z.strictObject({
  kind: z.literal('skill-hours').describe(KIND),
  ...common,
  skill: z.string().describe('Skill.'),
  beats: beats.optional().describe('In these beats; left out: anywhere.'),
  hoursPerDay: z.number().min(0).describe('Hours of duty a day by people with the skill.'),
});

/** Neighbouring stations whose first pumps must not both be off the run. */
export const neighbours = z.strictObject({
  kind: z.literal('neighbours').describe(KIND),
  ...common,
  pairs: z
    .array(z.tuple([z.string(), z.string()]).describe('Two stations.'))
    .min(1)
    .describe('Pairs of stations.'),
});

/** Home visits (safe and well) with due dates; the rota must leave room for them. */
export const visitsDue = z.strictObject({
  kind: z.literal('visits-due').describe(KIND),
  ...common,
  skill: z.string().describe('Skill needed for such a visit.'),
  perDuty: z.int().min(1).describe('Visits that fit into one duty.'),
  due: z
    .array(
      z.strictObject({
        date: date.describe('Day by which they are due.'),
        visits: z.int().min(1).describe('How many fall due on that day.'),
        beat: z.string().optional().describe('Beat in which they are; left out: anywhere.'),
        referredBy: z.string().optional().describe('Service that referred them.'),
        services: z
          .array(z.string())
          .min(1)
          .optional()
          .describe(
            'Services for which one such visit is enough, so that the others need not attend; left out: one.',
          ),
      }),
    )
    .min(1)
    .describe('What falls due.'),
});

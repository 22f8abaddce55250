import { z } from 'zod';
import { roleKind } from './organisation.ts';
import { date, id, importance, localTime, validity, when } from './primitives.ts';

const KIND = 'What is asked for: decides which other fields there are.';

const common = { id: id.describe('Name of the demand.'), ...validity, ...importance };

const who = {
  roles: z
    .array(roleKind)
    .optional()
    .describe('Role kinds that count; left out: pcso, tri-service and staff.'),
  skills: z.array(z.string()).optional().describe('Only people with all these skills count.'),
  powers: z.array(z.string()).optional().describe('Only people with all these powers count.'),
};

const beats = z.array(z.string()).min(1);

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

/** Around the clock. */
export const WHOLE_DAY = { start: '00:00', end: '24:00' } as const;

/** Minutes in which a back-up is there, unless said otherwise. */
export const BACK_UP_MINUTES = 30;

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

/** Hours of funded posts that must be spent in the funded area. */
export const ringFence = z.strictObject({
  kind: z.literal('ring-fence').describe(KIND),
  ...common,
  funder: z.string().describe('Whose posts (role.fundedBy).'),
  beats: beats.describe('The funded area.'),
  share: z.number().min(0).max(1).describe('Smallest share of paid hours in the area.'),
});

/** Fixed time and place: a meeting, a school talk, court, an event. */
export const commitment = z.strictObject({
  kind: z.literal('commitment').describe(KIND),
  ...common,
  name: z.string().describe('What it is.'),
  when: when.describe('On which days.'),
  start: localTime.describe('From this time.'),
  end: localTime.describe('To this time, the next day if not after start.'),
  place: z.string().optional().describe('Where; people must be able to get there from their beat.'),
  need: z.int().min(1).describe('People needed for all of it.'),
  people: z.array(z.string()).optional().describe('Just these people (court: the witness).'),
  vehicle: z.string().optional().describe('Vehicle it takes.'),
  releasable: z.boolean().optional().describe('May be left for a fire call; left out: false.'),
  ...who,
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
      }),
    )
    .min(1)
    .describe('What falls due.'),
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

/** Somebody with a skill on duty for so many hours a day, e.g. medical response. */
export const skillHours = z.strictObject({
  kind: z.literal('skill-hours').describe(KIND),
  ...common,
  skill: z.string().describe('Skill.'),
  beats: beats.optional().describe('In these beats; left out: anywhere.'),
  hoursPerDay: z.number().min(0).describe('Hours of duty a day by people with the skill.'),
});

/** Hours in which nobody is alone in a beat, e.g. after 21:00. */
export const neverAlone = z.strictObject({
  kind: z.literal('never-alone').describe(KIND),
  ...common,
  strength: importance.strength.describe('hard: must hold; soft: costs points a minute. Left out: hard.'),
  beats: beats.optional().describe('In each of these beats; left out: in every beat.'),
  when: when.optional().describe('On which days the hours begin; left out: every day.'),
  start: localTime.describe('Nobody is alone from this time.'),
  end: localTime.describe('To this time, the next day if not after start.'),
  roles: z.array(roleKind).optional().describe('Role kinds that must not be alone; left out: all.'),
});

/** Who is on duty in a beat has somebody near who can come. */
export const backUp = z.strictObject({
  kind: z.literal('back-up').describe(KIND),
  ...common,
  beats: beats.optional().describe('For whoever is on duty in these beats; left out: in any beat.'),
  minutes: z
    .int()
    .min(0)
    .optional()
    .describe(
      `Longest drive of a back-up in another beat, from its farthest parish to the farthest here; left out: ${BACK_UP_MINUTES}. Within a beat it is not asked.`,
    ),
  when: when.optional().describe('On which days the hours begin; left out: every day.'),
  start: localTime.optional().describe(`From this time; left out: ${WHOLE_DAY.start}.`),
  end: localTime
    .optional()
    .describe(`To this time, the next day if not after start; left out: ${WHOLE_DAY.end}.`),
  ...who,
  roles: z
    .array(roleKind)
    .optional()
    .describe(
      'Role kinds of a back-up, who is never accompanied; left out: all. Who carries a fire pager is one, until a call comes.',
    ),
});

export const demand = z.discriminatedUnion('kind', [
  staffing,
  patrolHours,
  parishVisits,
  longestGap,
  spread,
  peakPresence,
  beatsEmptied,
  ringFence,
  commitment,
  visitsDue,
  neighbours,
  skillHours,
  neverAlone,
  backUp,
]);
export type DemandRecord = z.infer<typeof demand>;
export type DemandOf<K extends DemandRecord['kind']> = Extract<DemandRecord, { kind: K }>;

import { z } from 'zod';
import { roleKind } from './organisation.ts';
import { date, id, importance, localTime, moment, validity, when } from './primitives.ts';

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

/** Visible hours in a beat by the officers whose own it is. */
export const namedOfficer = z.strictObject({
  kind: z.literal('named-officer').describe(KIND),
  ...common,
  beats: beats.describe('Each of these beats.'),
  share: z
    .number()
    .min(0)
    .max(1)
    .describe('Smallest share of the visible hours by officers whose own beat it is.'),
  ...who,
});

const eachPerson = {
  people: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Just these people; left out: everybody who counts.'),
  everyDays: z.int().min(1).optional().describe('In each window of so many days; left out: 28.'),
};

/** Duty hours in which somebody is seen. */
export const visibility = z.strictObject({
  kind: z.literal('visibility').describe(KIND),
  ...common,
  share: z.number().min(0).max(1).describe('Smallest share of everybody’s duty hours that is visible.'),
  ...eachPerson,
  ...who,
});

/** Officers taken off their own beats. */
export const abstraction = z.strictObject({
  kind: z.literal('abstraction').describe(KIND),
  ...common,
  share: z
    .number()
    .min(0)
    .max(1)
    .describe('Largest share of everybody’s hours in beats that is spent outside the own ones.'),
  ...eachPerson,
  ...who,
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

/** Somebody and their leader on duty at once now and then, so that they can speak; by phone too, so no place matters. */
export const supervision = z.strictObject({
  kind: z.literal('supervision').describe(KIND),
  ...common,
  everyDays: z
    .int()
    .min(1)
    .optional()
    .describe(
      'Days in each of which there is one, counted from the first on which it is asked; fewer that are left ask nothing. Left out: 28.',
    ),
  minutes: z
    .int()
    .min(1)
    .optional()
    .describe('Minutes for which both are on a duty of that operational day at once; left out: 30.'),
  people: z.array(z.string()).min(1).optional().describe('Who; left out: everybody who has a leader.'),
  roles: z
    .array(roleKind)
    .min(1)
    .optional()
    .describe('Kinds of the roles whose leaders are meant; left out: all.'),
});

/** Hours for which nobody holds a cordon longer, unless it says otherwise. */
export const RELIEF_HOURS = 4;

/** A scene held until somebody takes it over, in turns: nobody holds it for too long. */
export const cordon = z.strictObject({
  kind: z.literal('cordon').describe(KIND),
  ...common,
  name: z.string().describe('What it is.'),
  from: moment.describe('When it begins: a day (from its midnight) or a minute.'),
  through: moment.describe('Until when it is held at worst: a day (to its end) or a minute.'),
  place: z.string().optional().describe('Where; people must be able to get there from their beat and back.'),
  need: z.int().min(1).describe('People needed at every minute.'),
  reliefHours: z
    .number()
    .min(1)
    .optional()
    .describe(`Nobody holds it for longer in one duty, hours; left out: ${RELIEF_HOURS}.`),
  relievedBy: z
    .string()
    .optional()
    .describe(
      'Vehicle or other resource, e.g. a response car: when it begins to be valid, it takes the cordon over. Left out: nobody does.',
    ),
  releasable: z
    .boolean()
    .optional()
    .describe('May be left for a fire call, so that people with a pager may hold it; left out: false.'),
  ...who,
});

/** Minutes that a meeting at an end of the shift takes, unless it says otherwise. */
export const MEETING_MINUTES = 15;

/** The meeting at the start or the end of the shift of some duties. */
export const shiftMeeting = z.strictObject({
  kind: z.literal('shift-meeting').describe(KIND),
  ...common,
  name: z.string().describe('What it is.'),
  duties: z.array(z.string()).min(1).describe('Duty templates or families that meet.'),
  at: z
    .enum(['start', 'end'])
    .describe('start: as soon as all of the day’s duties have begun; end: before the first of them ends.'),
  minutes: z.int().min(1).optional().describe(`How long it is; left out: ${MEETING_MINUTES}.`),
  when: when.optional().describe('On which operational days; left out: every day.'),
  place: z
    .string()
    .optional()
    .describe('Where; the way there and back is part of the duty. Left out: remote, nobody travels.'),
  need: z.int().min(0).optional().describe('Quorum, people; left out: 0, it is only shown in the rota.'),
  ...who,
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
  namedOfficer,
  visibility,
  abstraction,
  commitment,
  visitsDue,
  neighbours,
  skillHours,
  supervision,
  cordon,
  shiftMeeting,
]);
export type DemandRecord = z.infer<typeof demand>;
export type DemandOf<K extends DemandRecord['kind']> = Extract<DemandRecord, { kind: K }>;

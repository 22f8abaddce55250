/** What happens at a fixed time, and who has to be on duty together. */
import { z } from 'zod';
import { roleKind } from '../organisation.ts';
import { localTime, moment, when } from '../primitives.ts';
import { common, KIND, who } from './common.ts';

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
  duties: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Only people on these duty templates or families; left out: on any duty.'),
  vehicle: z.string().optional().describe('Vehicle it takes.'),
  releasable: z.boolean().optional().describe('May be left for a fire call; left out: false.'),
  ...who,
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

import { z } from 'zod';
import { roleKind } from './organisation.ts';
import { date, id, localTime, validity, weekday } from './primitives.ts';

/** What a person does on a duty, and what follows for cover. */
export const activity = z.strictObject({
  id: id.describe('Short name, e.g. patrol.'),
  name: z.string().describe('Name.'),
  visible: z.boolean().optional().describe('Counts as visible presence; left out: false.'),
  releasable: z.boolean().optional().describe('May be dropped for a fire call; left out: false.'),
  loneAllowed: z.boolean().optional().describe('May be done alone; left out: true.'),
});
export type Activity = z.infer<typeof activity>;

/** A kind of duty: a spell of police or volunteer work with fixed times. */
export const duty = z.strictObject({
  id: id.describe('Rota code, e.g. E.'),
  code: z.string().min(1).max(4).optional().describe('Code shown in the grid; left out: the id.'),
  name: z.string().describe('Name.'),
  organisation: z.string().describe('Whose duty it is.'),
  roles: z.array(roleKind).min(1).describe('Role kinds that work it.'),
  activity: z.string().describe('What is done.'),
  family: z.enum(['early', 'day', 'late', 'night']).describe('Shift family.'),
  start: localTime.describe('Clock time at which it starts.'),
  end: localTime.describe('Clock time at which it ends; the next day if not after the start.'),
  breakMinutes: z.int().min(0).optional().describe('Break that is neither paid nor working time, minutes.'),
  paidBreakMinutes: z
    .int()
    .min(0)
    .optional()
    .describe('Break in it that is paid and counts as working time, minutes.'),
  credited: z
    .boolean()
    .optional()
    .describe('Whether its hours count towards the hours a volunteer must reach; left out: true.'),
  attendance: z
    .number()
    .gt(0)
    .max(1)
    .optional()
    .describe(
      'Part of such duties that is attended as planned; of hours asked for, that part of them counts. Left out: 1.',
    ),
  weekdays: z.array(weekday).optional().describe('On these days only.'),
  skills: z.array(z.string()).optional().describe('Skills needed, valid for the whole duty.'),
  powers: z.array(z.string()).optional().describe('Powers needed.'),
  area: z
    .enum(['beat', 'none'])
    .optional()
    .describe('beat: worked in one of the person’s beats; none: in no area (office, drill). Left out: beat.'),
  vehicle: z.string().optional().describe('Vehicle it takes.'),
  noOnCall: z
    .boolean()
    .optional()
    .describe('true: nobody who works it is on call on the same operational day; left out: false.'),
  ...validity,
});
export type Duty = z.infer<typeof duty>;

/** A repeating cycle of duties, e.g. three days on, three off. */
export const shiftPattern = z.strictObject({
  id: id.describe('Short name, e.g. 3-on-3-off.'),
  cycle: z
    .array(z.string())
    .min(1)
    .describe('One entry a day: a duty, a duty family, work (any duty) or off.'),
});
export type ShiftPattern = z.infer<typeof shiftPattern>;

/** One person’s day as it was or shall be: history, a lock, what they accepted, a published duty. */
export const dayRecord = z.strictObject({
  person: z.string().describe('Who.'),
  date: date.describe('Operational day on which it starts.'),
  duty: z.string().describe('Duty template, or off.'),
  beat: z.string().optional().describe('Beat worked.'),
  onCall: z
    .array(
      z.strictObject({
        start: localTime.describe('From this time.'),
        end: localTime.describe('To this time, the next day if not after start.'),
      }),
    )
    .optional()
    .describe('On-call periods of that operational day.'),
  pager: z.boolean().optional().describe('Fire pager carried on the duty.'),
  agreed: z.boolean().optional().describe('true: of a lock, that the person wants it so.'),
});
export type DayRecord = z.infer<typeof dayRecord>;

/** Minutes worked on a day, for long averages; reaches further back than history need. */
export const workedMinutes = z.strictObject({
  person: z.string().describe('Who.'),
  date: date.describe('Operational day.'),
  minutes: z.int().min(0).describe('Working time of all employers, minutes.'),
});
export type WorkedMinutes = z.infer<typeof workedMinutes>;

import { z } from 'zod';
import { date, id, instant, said } from './primitives.ts';

/**
 * `attended`: a duty was worked, planned or not; `cancelled`: a planned one was not; `call-out`: a call was answered;
 * `training`: a course, a drill, an assessment.
 */
export const ACTUAL_KINDS = ['attended', 'cancelled', 'call-out', 'training'] as const;

/** What time was spent on, for reports: an incident with a log, help for the ambulance service, a safe and well visit. */
export const TAGS = ['log', 'ambulance', 'visit'] as const;

/** What one person did. A line is never changed: a later one may take its place. No reasons. */
export const actual = z.strictObject({
  kind: z.enum(ACTUAL_KINDS).describe('What became of it.'),
  person: id.describe('Who.'),
  date: date.describe('Operational day.'),
  organisation: z.string().describe('For whom.'),
  duty: z.string().optional().describe('Duty template, of a duty attended or cancelled.'),
  start: instant.optional().describe('Start, ISO with offset; of all but what was cancelled.'),
  end: instant.optional().describe('End (half-open), ISO with offset.'),
  breakMinutes: z.int().min(0).describe('Break in it that is neither paid nor working time, minutes.'),
  tag: z.enum(TAGS).optional().describe('What the time was spent on.'),
  replaces: z.int().min(1).optional().describe('Number of the line that this one takes the place of.'),
  ...said,
});
export type Actual = z.infer<typeof actual>;

/** A supervisor has seen a line and found it right. */
export const approval = z.strictObject({
  kind: z.literal('approved').describe('Always approved.'),
  of: z.int().min(1).describe('Number of the line.'),
  ...said,
});
export type Approval = z.infer<typeof approval>;

/** A line with the number by which later lines refer to it; numbers ascend. */
export interface NumberedLine {
  readonly number: number;
  readonly line: Actual | Approval;
}

import { z } from 'zod';
import { dayRecord } from './duty.ts';
import { date, id, instant, said } from './primitives.ts';

/** `accepted`: they will do what was proposed, or took what was open; `asked`: they would take it, and a planner decides. */
export const acceptance = z.strictObject({
  kind: z.enum(['accepted', 'asked']).describe('Whether it is firm, or waits for a planner.'),
  day: dayRecord.describe('Their whole operational day, as it is to be.'),
  ...said,
});
export type Acceptance = z.infer<typeof acceptance>;

/** A person will not do what was proposed, or gives back what they had accepted. No reason is asked or kept. */
export const declining = z.strictObject({
  kind: z.literal('declined').describe('Always declined.'),
  person: id.describe('Who.'),
  date: date.describe('Operational day.'),
  spells: z
    .array(
      z.strictObject({
        start: instant.describe('Start, ISO with offset.'),
        end: instant.describe('End (half-open), ISO with offset.'),
      }),
    )
    .describe('When it would have been; none if it was only asked for.'),
  ...said,
});
export type Declining = z.infer<typeof declining>;

/** What somebody would like on a day, or would rather not. It promises nothing; the next plan weighs it. */
export const wish = z.strictObject({
  kind: z.literal('wished').describe('Always wished.'),
  person: id.describe('Who.'),
  date: date.describe('Operational day, of this plan or of one to come.'),
  duty: z.string().describe('Duty template, duty family, or work: any duty of theirs.'),
  want: z.boolean().describe('true: would like it, and gives the time for it; false: would rather not.'),
  ...said,
});
export type Wish = z.infer<typeof wish>;

/** One person asks another to change duties with them, or to take one over. */
export const swap = z.strictObject({
  kind: z.literal('swap').describe('Always swap.'),
  person: id.describe('Who asks.'),
  with: id.describe('Who is asked.'),
  days: z.array(dayRecord).min(2).describe('The operational days of both that change, as they are to be.'),
  confirm: z.boolean().describe('true: once both want it, a planner decides.'),
  ...said,
});
export type Swap = z.infer<typeof swap>;

/** What is said of a line that waits: the person asked agrees, a planner confirms, either refuses. */
export const decision = z.strictObject({
  kind: z.enum(['agreed', 'confirmed', 'refused']).describe('What is said of it.'),
  of: z.int().min(1).describe('Number of the line.'),
  ...said,
});
export type Decision = z.infer<typeof decision>;

/** A planner decides what days of people are to be; it holds at once. */
export const move = z.strictObject({
  kind: z.literal('moved').describe('Always moved.'),
  days: z.array(dayRecord).min(1).describe('The operational days that it decides, as they are to be.'),
  reason: z.string().optional().describe('Why, without anything personal; left out: not said.'),
  ...said,
});
export type Move = z.infer<typeof move>;

/** A planner takes back what a planner decided, or had taken back. */
export const undoing = z.strictObject({
  kind: z.literal('undone').describe('Always undone.'),
  of: z.int().min(1).describe('Number of the line.'),
  ...said,
});
export type Undoing = z.infer<typeof undoing>;

/** Several people are asked at once whether they would take a duty; the first who says yes gets it. */
export const asking = z.strictObject({
  kind: z.literal('asking').describe('Always asking.'),
  person: id.optional().describe('Whose duty it is until then; left out: nobody’s.'),
  date: date.describe('Operational day.'),
  duty: id.describe('Duty template.'),
  beat: id
    .optional()
    .describe('Where it is worked; left out: in no area, or in the own beat of whoever takes it.'),
  people: z.array(id).min(1).describe('Who is asked.'),
  planner: z.boolean().describe('true: a planner asks, not the person whose duty it is.'),
  confirm: z.boolean().describe('true: once somebody wants it, a planner decides.'),
  widens: z
    .int()
    .min(1)
    .exactOptional()
    .describe('Number of the first line that asked for the same duty that nobody has: one yes answers both.'),
  ...said,
});
export type Asking = z.infer<typeof asking>;

/** Somebody who was asked with others takes the duty. */
export const taking = z.strictObject({
  kind: z.literal('taken').describe('Always taken.'),
  of: z.int().min(1).describe('Number of the line that asks.'),
  person: id.describe('Who takes it.'),
  days: z
    .array(dayRecord)
    .min(1)
    .describe('The operational days as they are to be: of who takes it, and of whose duty it was.'),
  ...said,
});
export type Taking = z.infer<typeof taking>;

/** Somebody who was asked with others will not. No reason is asked or kept. */
export const passing = z.strictObject({
  kind: z.literal('passed').describe('Always passed.'),
  of: z.int().min(1).describe('Number of the line that asks.'),
  person: id.describe('Who will not.'),
  ...said,
});
export type Passing = z.infer<typeof passing>;

export type Reply =
  Acceptance | Declining | Wish | Swap | Decision | Move | Undoing | Asking | Taking | Passing;

/** A reply with the number by which later ones refer to it; numbers ascend. A line is never changed. */
export interface NumberedReply {
  readonly number: number;
  readonly line: Reply;
}

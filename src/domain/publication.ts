import { z } from 'zod';
import { dayRecord } from './duty.ts';
import { override } from './override.ts';
import { date, id, said } from './primitives.ts';

/** What is due for a departure from what was published, by the notice given. */
export const due = z.strictObject({
  kind: z.enum(['rest day worked', 'stood down', 'times changed']).describe('What it is for its holder.'),
  notice: z
    .int()
    .describe(
      'Whole days from the day on which they were told to the day itself; below zero: told afterwards.',
    ),
  needs: z.enum(['nothing', 'agreement', 'agreement or exigency']).describe('What makes it right.'),
  owed: z
    .enum(['nothing', 'overtime or time off', 'overtime and time off'])
    .describe('What is owed for each hour of it.'),
  minutes: z.int().min(0).describe('Minutes for which it is owed.'),
  open: z
    .boolean()
    .describe(
      'true: told exactly as many days ahead as the text leaves open, and taken as the cheaper case.',
    ),
});
export type Due = z.infer<typeof due>;

/** What somebody does on an operational day, as it was published. */
export const publishedDay = dayRecord.omit({ agreed: true }).extend({
  proposed: z.boolean().exactOptional().describe('true: some of it waits for its holder’s yes.'),
});
export type PublishedDay = z.infer<typeof publishedDay>;

/** A day that had been published otherwise. */
export const publishedChange = z.strictObject({
  was: publishedDay.describe('As it was published before.'),
  is: publishedDay.describe('As it is published now.'),
  told: z.iso
    .datetime()
    .exactOptional()
    .describe('When its holder was told, UTC; left out: when everybody was.'),
  due: due.exactOptional().describe('Left out: its holder wanted it so, or nobody states a notice for it.'),
});
export type PublishedChange = z.infer<typeof publishedChange>;

/** The days of a rota made known to those whose days they are. */
export const publication = z.strictObject({
  scenario: z.string().describe('Name of the scenario that the rota answers.'),
  rota: z
    .string()
    .exactOptional()
    .describe('The rota as it was made, by the hash of its content; left out: that was not kept.'),
  from: date.describe('First operational day published.'),
  through: date.describe('Last such day.'),
  people: z.array(id).describe('Whose days; a day of theirs without a record is published as off.'),
  days: z.array(publishedDay).describe('Days that are not off.'),
  changes: z.array(publishedChange).describe('Days that had been published otherwise.'),
  overrides: z.array(override).describe('What was set aside so that it could be published.'),
  told: z.iso.datetime().describe('When everybody was told, UTC.'),
  ...said,
});
export type Publication = z.infer<typeof publication>;

/** A publication with its number; numbers ascend. It is never changed, a later one may take its place. */
export interface NumberedPublication {
  readonly number: number;
  readonly line: Publication;
}

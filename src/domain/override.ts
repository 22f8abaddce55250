import { z } from 'zod';
import { date } from './primitives.ts';

/** A rule that binds is set aside for somebody for some days: a decision with a name to it, never silent. */
export const override = z.strictObject({
  organisation: z.string().describe('Who states the rule.'),
  statement: z.string().describe('Name of the statement, or its rule where it has none.'),
  person: z.string().describe('For whom.'),
  from: date.describe('First operational day on which breaking it may show.'),
  through: date.describe('Last such day.'),
  reason: z.string().min(1).describe('Why, without anything personal.'),
  authority: z.string().min(1).describe('Who decided it: a name or a rank.'),
  recorded: date.optional().describe('When it was decided; left out: not said.'),
});
export type Override = z.infer<typeof override>;

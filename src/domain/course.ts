import { z } from 'zod';
import { roleKind } from './organisation.ts';
import { id, moment, validity } from './primitives.ts';

/** A course that newcomers to a kind of role take before they can do all of it. */
export const course = z.strictObject({
  id: id.describe('Short name, e.g. police.'),
  name: z.string().describe('Name.'),
  organisation: z.string().describe('Body that gives it.'),
  for: z.array(roleKind).min(1).describe('Kinds of role that need it.'),
  gives: z
    .array(z.string())
    .optional()
    .describe('Skills that can be signed off after it; whoever holds all it leads to has no need of it.'),
  powers: z.array(z.string()).optional().describe('Powers it leads to, likewise.'),
  days: z.int().min(1).max(400).describe('Days of training it takes, five of them to a week.'),
  after: z.array(z.string()).optional().describe('Courses that come first; left out: none.'),
  ...validity,
});
export type Course = z.infer<typeof course>;

/** Time booked for a course: nobody is planned for anything else in it. */
export const trainingBlock = z.strictObject({
  course: z.string().describe('Course.'),
  from: moment.describe('First day (or minute).'),
  through: moment.describe('Last day (or minute).'),
  passed: z
    .boolean()
    .optional()
    .describe(
      'true: the course was passed with this block; false: the block counts for nothing; left out: passed once all its days are over.',
    ),
});
export type TrainingBlock = z.infer<typeof trainingBlock>;

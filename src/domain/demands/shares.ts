/** Parts of hours: by whom, where, and how they are spent. */
import { z } from 'zod';
import { beats, common, KIND, who } from './common.ts';

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

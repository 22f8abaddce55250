import { z } from 'zod';
import { id, validity } from './primitives.ts';

/** What a layer of hotspots is about. */
export const HOTSPOT_LAYERS = ['crime', 'fire', 'health'] as const;

/** Beats in which more is at stake, by what one of the services knows. No addresses, no people. */
export const hotspot = z.strictObject({
  id: id.describe('Short name.'),
  layer: z.enum(HOTSPOT_LAYERS).describe('What it is about.'),
  beats: z.array(z.string()).min(1).describe('Where.'),
  weight: z
    .number()
    .positive()
    .max(10)
    .describe(
      'What it adds to the weight of demands for presence there: 0.5 is half as much again. Of one layer the highest counts, layers add up.',
    ),
  ...validity,
});
export type Hotspot = z.infer<typeof hotspot>;

import { z } from '@hono/zod-openapi';

/** What a change does to the points of a rota. */
export const tierChanges = z
  .array(
    z.strictObject({
      name: z.string().describe('Tier.'),
      change: z.number().describe('Change of its points; below 0 is better.'),
    }),
  )
  .readonly()
  .describe('Most important first.');

/** What it would do to a rota if somebody did a duty. */
export const effectFields = {
  hard: z.number().describe('Change of the points of what binds; above 0 something binding would break.'),
  tiers: tierChanges,
  breaks: z.array(z.string()).readonly().describe('What would break, and which demands would lack more.'),
  gains: z.array(z.string()).readonly().describe('What would be mended, and which demands would lack less.'),
};

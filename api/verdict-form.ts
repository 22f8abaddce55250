import { z } from '@hono/zod-openapi';
import { tierChanges } from './effects-form.ts';

const sentences = (about: string) => z.array(z.string()).readonly().describe(about);

/** What a change would do to a rota. */
export const verdictSchema = z
  .strictObject({
    forbids: sentences('What binds and would be broken, or broken more.'),
    tiers: tierChanges,
    loses: sentences('What else would be broken, and which demands would lack more.'),
    gains: sentences('What would be mended, and which demands would lack less.'),
  })
  .openapi('Verdict');

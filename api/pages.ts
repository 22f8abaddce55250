/** Long lists, a page at a time. */
import { z } from '@hono/zod-openapi';
import type { Issue } from '../src/domain/issue.ts';

const PAGE = { usual: 50, most: 200 } as const;

/** Query of every list. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(PAGE.most)
    .default(PAGE.usual)
    .describe(`How many at most; left out: ${PAGE.usual}.`),
  cursor: z.string().optional().describe('Where the page before ended: its next.'),
};

/** What a list says of the page after it. */
export const nextPage = z
  .string()
  .optional()
  .describe('Cursor of the next page; left out: this is the last.');

interface Asked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The page of a list that is asked for, or what is wrong with the cursor. `nameOf` tells the items of the list apart. */
export function pageOf<T>(
  all: readonly T[],
  { limit, cursor }: Asked,
  nameOf: (item: T) => string,
): { readonly items: T[]; readonly next?: string } | { readonly issues: readonly Issue[] } {
  const last = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
  const begin = last === undefined ? 0 : all.findIndex((item) => nameOf(item) === last) + 1;
  if (begin === 0 && cursor !== undefined)
    return { issues: [{ where: 'query.cursor', found: cursor, expected: 'the next of an earlier page' }] };
  const items = all.slice(begin, begin + limit);
  const end = items.at(-1);
  if (begin + limit >= all.length || end === undefined) return { items };
  return { items, next: Buffer.from(nameOf(end)).toString('base64url') };
}

import type { Reply } from '../domain/reply.ts';
import type { Audit } from './audit.ts';
import type { Database } from './database.ts';
import { type NumberedLines, numberedLinesIn, numberedTable } from './numbered-lines.ts';

export const repliesTable = numberedTable('replies');

/** What people answered to what was proposed to them. */
export type Replies = NumberedLines<Reply>;

export function repliesIn(database: Database, audit: Audit): Replies {
  return numberedLinesIn(database, repliesTable, { kind: 'reply', audit });
}

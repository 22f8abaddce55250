import type { Publication } from '../domain/publication.ts';
import type { Audit } from './audit.ts';
import type { Database } from './database.ts';
import { type NumberedLines, numberedLinesIn, numberedTable } from './numbered-lines.ts';

export const publicationsTable = numberedTable('publications');

/** What was published, and what that changed for whom. */
export type Publications = NumberedLines<Publication>;

export function publicationsIn(database: Database, audit: Audit): Publications {
  return numberedLinesIn(database, publicationsTable, { kind: 'publication', audit });
}

import type { Publication } from '../domain/publication.ts';
import type { Database } from './database.ts';
import { type NumberedLines, numberedLinesIn, numberedTable } from './numbered-lines.ts';

export const publicationsTable = numberedTable('publications');

/** What was published, and what that changed for whom. */
export type Publications = NumberedLines<Publication>;

export function publicationsIn(database: Database): Publications {
  return numberedLinesIn(database, publicationsTable);
}

import type { NumberedLine } from '../domain/actual.ts';
import type { Audit } from './audit.ts';
import type { Database } from './database.ts';
import { type NumberedLines, numberedLinesIn, numberedTable } from './numbered-lines.ts';

export const actualsTable = numberedTable('actuals');

/** What was done, as people said. */
export type Actuals = NumberedLines<NumberedLine['line']>;

export function actualsIn(database: Database, audit: Audit): Actuals {
  return numberedLinesIn(database, actualsTable, { kind: 'actual', audit });
}

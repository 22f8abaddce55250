import type { NumberedLine } from '../domain/actual.ts';
import type { Database } from './database.ts';
import { type NumberedLines, numberedLinesIn, numberedTable } from './numbered-lines.ts';

export const actualsTable = numberedTable('actuals');

/** What was done, as people said. */
export type Actuals = NumberedLines<NumberedLine['line']>;

export function actualsIn(database: Database): Actuals {
  return numberedLinesIn(database, actualsTable);
}

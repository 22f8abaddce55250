import { asc } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AuditLine } from '../domain/audit.ts';
import type { Audit } from './audit.ts';
import { type Database, write } from './database.ts';

const columns = { number: integer().primaryKey(), json: text().notNull() };

type NumberedTable = ReturnType<typeof sqliteTable<string, typeof columns>>;

/** A table of lines that are said one after another and never changed. */
export function numberedTable(name: string): NumberedTable {
  return sqliteTable(name, columns);
}

/** What was said, line by line. */
export interface NumberedLines<Line> {
  /** Adds a line after number `last`, 0 for none; its number, or nothing where somebody has said more meanwhile. */
  add(line: Line, last: number): Promise<number | undefined>;
  /** In the order in which they were said. */
  list(): Promise<{ readonly number: number; readonly line: Line }[]>;
}

export function numberedLinesIn<Line>(
  database: Database,
  table: NumberedTable,
  { kind, audit }: { readonly kind: AuditLine['kind']; readonly audit: Audit },
): NumberedLines<Line> {
  return {
    async add(line, last) {
      const [number, json] = [last + 1, JSON.stringify(line)];
      return await write(database, (transaction) => {
        const { changes } = transaction.insert(table).values({ number, json }).onConflictDoNothing().run();
        if (changes === 0) return undefined;
        audit(transaction, { action: 'added', kind, id: String(number), json });
        return number;
      });
    },

    async list() {
      const rows = await database.select().from(table).orderBy(asc(table.number));
      return rows.map(({ number, json }) => ({ number, line: JSON.parse(json) as Line }));
    },
  };
}

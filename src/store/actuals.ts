import { asc } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NumberedLine } from '../domain/actual.ts';
import type { Database } from './database.ts';

export const actualsTable = sqliteTable('actuals', {
  number: integer().primaryKey(),
  json: text().notNull(),
});

/** What was done, as people said. */
export interface Actuals {
  /** Adds a line after all others; returns its number. */
  add(line: NumberedLine['line']): Promise<number>;
  /** In the order in which they were said. */
  list(): Promise<NumberedLine[]>;
}

export function actualsIn(database: Database): Actuals {
  return {
    async add(line) {
      const { lastInsertRowid } = await database.insert(actualsTable).values({ json: JSON.stringify(line) });
      return Number(lastInsertRowid);
    },

    async list() {
      const rows = await database.select().from(actualsTable).orderBy(asc(actualsTable.number));
      return rows.map(({ number, json }) => ({ number, line: JSON.parse(json) as NumberedLine['line'] }));
    },
  };
}

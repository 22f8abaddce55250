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
  /** Adds a line after number `last`, 0 for none; its number, or nothing where somebody has said more meanwhile. */
  add(line: NumberedLine['line'], last: number): Promise<number | undefined>;
  /** In the order in which they were said. */
  list(): Promise<NumberedLine[]>;
}

export function actualsIn(database: Database): Actuals {
  return {
    async add(line, last) {
      const number = last + 1;
      const { changes } = await database
        .insert(actualsTable)
        .values({ number, json: JSON.stringify(line) })
        .onConflictDoNothing();
      return changes === 1 ? number : undefined;
    },

    async list() {
      const rows = await database.select().from(actualsTable).orderBy(asc(actualsTable.number));
      return rows.map(({ number, json }) => ({ number, line: JSON.parse(json) as NumberedLine['line'] }));
    },
  };
}

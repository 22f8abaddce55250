import { asc } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Status } from '../domain/status.ts';
import type { Database } from './database.ts';

export const statusesTable = sqliteTable('statuses', {
  number: integer().primaryKey(),
  person: text().notNull(),
  json: text().notNull(),
});

/** What people said about now. */
export interface Statuses {
  /** Adds a line after all others. */
  add(status: Status): Promise<void>;
  /** In the order in which they were said. */
  list(): Promise<Status[]>;
}

export function statusesIn(database: Database): Statuses {
  return {
    async add(status) {
      await database.insert(statusesTable).values({ person: status.person, json: JSON.stringify(status) });
    },

    async list() {
      const rows = await database
        .select({ json: statusesTable.json })
        .from(statusesTable)
        .orderBy(asc(statusesTable.number));
      return rows.map(({ json }) => JSON.parse(json) as Status);
    },
  };
}

import { asc } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Status } from '../domain/status.ts';
import type { Audit } from './audit.ts';
import { type Database, write } from './database.ts';

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

export function statusesIn(database: Database, audit: Audit): Statuses {
  return {
    async add(status) {
      const json = JSON.stringify(status);
      await write(database, (transaction) => {
        const { lastInsertRowid } = transaction
          .insert(statusesTable)
          .values({ person: status.person, json })
          .run();
        audit(transaction, { action: 'added', kind: 'status', id: String(lastInsertRowid), json });
      });
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

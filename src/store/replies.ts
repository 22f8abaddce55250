import { asc } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NumberedReply, Reply } from '../domain/reply.ts';
import type { Database } from './database.ts';

export const repliesTable = sqliteTable('replies', {
  number: integer().primaryKey(),
  json: text().notNull(),
});

/** What people answered to what was proposed to them. */
export interface Replies {
  /** Adds a line after all others; returns its number. */
  add(line: Reply): Promise<number>;
  /** In the order in which they were said. */
  list(): Promise<NumberedReply[]>;
}

export function repliesIn(database: Database): Replies {
  return {
    async add(line) {
      const { lastInsertRowid } = await database.insert(repliesTable).values({ json: JSON.stringify(line) });
      return Number(lastInsertRowid);
    },

    async list() {
      const rows = await database.select().from(repliesTable).orderBy(asc(repliesTable.number));
      return rows.map(({ number, json }) => ({ number, line: JSON.parse(json) as Reply }));
    },
  };
}

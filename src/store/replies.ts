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
  /** Adds a line after number `last`, 0 for none; its number, or nothing where somebody has said more meanwhile. */
  add(line: Reply, last: number): Promise<number | undefined>;
  /** In the order in which they were said. */
  list(): Promise<NumberedReply[]>;
}

export function repliesIn(database: Database): Replies {
  return {
    async add(line, last) {
      const number = last + 1;
      const { changes } = await database
        .insert(repliesTable)
        .values({ number, json: JSON.stringify(line) })
        .onConflictDoNothing();
      return changes === 1 ? number : undefined;
    },

    async list() {
      const rows = await database.select().from(repliesTable).orderBy(asc(repliesTable.number));
      return rows.map(({ number, json }) => ({ number, line: JSON.parse(json) as Reply }));
    },
  };
}

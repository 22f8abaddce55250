import { eq } from 'drizzle-orm';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Clock, Database } from './database.ts';

export const keysTable = sqliteTable('keys', {
  hash: text().primaryKey(),
  created: text().notNull(),
});

/** Keys of the API. Only their hashes are kept: a copy of the data file opens nothing. */
export interface Keys {
  add(hash: string): Promise<void>;
  has(hash: string): Promise<boolean>;
  /** Whether there is any key at all. */
  any(): Promise<boolean>;
}

export function keysIn(database: Database, clock: Clock): Keys {
  return {
    async add(hash) {
      await database.insert(keysTable).values({ hash, created: clock().toISOString() });
    },

    async has(hash) {
      const found = await database.select().from(keysTable).where(eq(keysTable.hash, hash));
      return found.length > 0;
    },

    async any() {
      const found = await database.select().from(keysTable).limit(1);
      return found.length > 0;
    },
  };
}

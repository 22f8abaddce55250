import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/** The database as repositories see it. */
export type Database = BetterSQLite3Database;

/** The database inside a transaction, which is synchronous: statements in it end in `run()`, `get()` or `all()`. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/**
 * Writes in one transaction: all of it is kept, or nothing. It waits for other writers before it has read anything, and
 * rejects with what `work` throws.
 */
export function write<T>(database: Database, work: (transaction: Transaction) => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(database.transaction(work, { behavior: 'immediate' }));
  });
}

/** Where the time of day comes from. */
export type Clock = () => Date;

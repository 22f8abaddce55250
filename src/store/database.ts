import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/** The database as repositories see it. */
export type Database = BetterSQLite3Database;

/** The database inside a transaction, which is synchronous: statements in it end in `run()`, `get()` or `all()`. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Where the time of day comes from. */
export type Clock = () => Date;

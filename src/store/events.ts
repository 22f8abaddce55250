import { asc, eq } from 'drizzle-orm';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Progress } from '../rota/progress.ts';
import type { Database } from './database.ts';

export const eventsTable = sqliteTable(
  'events',
  {
    run: text().notNull(),
    number: integer().notNull(),
    json: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.run, table.number] })],
);

/** What runs told while they ran. */
export interface Events {
  /** Adds what a run tells, under the next number of its own. */
  add(run: string, number: number, event: Progress): Promise<void>;
  /** In the order in which they were told. */
  list(run: string): Promise<Progress[]>;
}

export function eventsIn(database: Database): Events {
  return {
    async add(run, number, event) {
      await database.insert(eventsTable).values({ run, number, json: JSON.stringify(event) });
    },

    async list(run) {
      const rows = await database
        .select({ json: eventsTable.json })
        .from(eventsTable)
        .where(eq(eventsTable.run, run))
        .orderBy(asc(eventsTable.number));
      return rows.map(({ json }) => JSON.parse(json) as Progress);
    },
  };
}

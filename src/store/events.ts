import { and, asc, eq, gte } from 'drizzle-orm';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
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

/** A better rota that a run has found, readable without its problem. */
export interface Progress {
  /** Seconds since the search began. */
  readonly seconds: number;
  /** Points of hard rules and demands; 0 if and only if none is broken. */
  readonly hard: number;
  /** Points by tier, most important first. */
  readonly tiers: readonly { readonly name: string; readonly penalty: number }[];
  /** Demands with a shortfall. */
  readonly shortfalls: number;
  /** Moves tried so far. */
  readonly moves: number;
}

/** What runs told while they ran. */
export interface Events {
  /** Adds what a run tells, under the next number of its own. */
  add(run: string, number: number, event: Progress): Promise<void>;
  /** In the order in which they were told; with `after`, without so many first ones. */
  list(run: string, after?: number): Promise<Progress[]>;
}

export function eventsIn(database: Database): Events {
  return {
    async add(run, number, event) {
      await database.insert(eventsTable).values({ run, number, json: JSON.stringify(event) });
    },

    async list(run, after = 0) {
      const rows = await database
        .select({ json: eventsTable.json })
        .from(eventsTable)
        .where(and(eq(eventsTable.run, run), gte(eventsTable.number, after)))
        .orderBy(asc(eventsTable.number));
      return rows.map(({ json }) => JSON.parse(json) as Progress);
    },
  };
}

import { and, asc, eq } from 'drizzle-orm';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Scenario } from '../domain/scenario.ts';
import type { Database, Transaction } from './database.ts';
import { recordsOf, scenarioOf, type PlanRecord } from './plan-records.ts';

export const recordsTable = sqliteTable(
  'records',
  {
    plan: text().notNull(),
    kind: text().notNull(),
    place: integer().notNull(),
    id: text(),
    from: text(),
    through: text(),
    json: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.plan, table.kind, table.place] })],
);

/** Dated records as last posted, by plan (the name that the scenarios of a team share). */
export interface Records {
  /** All records of a plan, or those of one kind (`people`, `leave`, …), in the order in which they were posted. */
  list(plan: string, kind?: string): Promise<PlanRecord[]>;
  /** A snapshot of a plan's records with a period: the next scenario, nothing typed again. */
  snapshot(plan: string, period: Scenario['period']): Promise<unknown>;
}

export function recordsIn(database: Database): Records {
  const { plan, kind, place } = recordsTable;
  return {
    async list(wanted, ofKind) {
      const rows = await database
        .select()
        .from(recordsTable)
        .where(and(eq(plan, wanted), ofKind === undefined ? undefined : eq(kind, ofKind)))
        .orderBy(asc(kind), asc(place));
      return rows.map(({ json, ...row }) => ({ ...row, data: JSON.parse(json) as unknown }));
    },

    async snapshot(wanted, period) {
      const records = await this.list(wanted);
      return records.length === 0 ? undefined : scenarioOf(records, period);
    },
  };
}

/** Replaces the records of a scenario's plan by the scenario's, as part of a transaction. */
export function postRecords(transaction: Transaction, scenario: Scenario): void {
  transaction.delete(recordsTable).where(eq(recordsTable.plan, scenario.name)).run();
  for (const { data, ...record } of recordsOf(scenario)) {
    transaction
      .insert(recordsTable)
      .values({ ...record, json: JSON.stringify(data) })
      .run();
  }
}

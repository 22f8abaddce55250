import { desc, eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Scenario } from '../domain/scenario.ts';
import { contentHash } from './content-hash.ts';
import type { Audit } from './audit.ts';
import { type Clock, type Database, write } from './database.ts';
import { oneWithPrefix } from './prefix.ts';
import { postRecords } from './records.ts';

export const scenariosTable = sqliteTable('scenarios', {
  id: text().primaryKey(),
  name: text().notNull(),
  from: text().notNull(),
  days: integer().notNull(),
  json: text().notNull(),
  created: text().notNull(),
});

/** What a list of scenarios says of one. */
export interface ScenarioEntry {
  readonly id: string;
  readonly name: string;
  /** The period planned. */
  readonly from: string;
  readonly days: number;
  /** When it was first saved, UTC. */
  readonly created: string;
}

/** Immutable inputs, named by their content: saving one twice keeps one. */
export interface Scenarios {
  /** Saves a scenario, and its records as what was last posted of its plan. Returns its id. */
  save(scenario: Scenario): Promise<string>;
  get(id: string): Promise<Scenario | undefined>;
  /** The full id of the one scenario whose id begins so; undefined if none or several do. */
  find(prefix: string): Promise<string | undefined>;
  /** Newest first. */
  list(): Promise<ScenarioEntry[]>;
}

export function scenariosIn(database: Database, clock: Clock, audit: Audit): Scenarios {
  const { id, name, from, days, json, created } = scenariosTable;
  return {
    async save(scenario) {
      const hash = contentHash(scenario);
      const row = { id: hash, name: scenario.name, ...scenario.period, json: JSON.stringify(scenario) };
      await write(database, (transaction) => {
        const { changes } = transaction
          .insert(scenariosTable)
          .values({ ...row, created: clock().toISOString() })
          .onConflictDoNothing()
          .run();
        if (changes === 1)
          audit(transaction, { action: 'added', kind: 'scenario', id: hash, json: row.json });
        postRecords(transaction, scenario);
      });
      return hash;
    },

    async get(wanted) {
      const [row] = await database.select({ json }).from(scenariosTable).where(eq(id, wanted));
      return row === undefined ? undefined : (JSON.parse(row.json) as Scenario);
    },

    async find(prefix) {
      return oneWithPrefix(await database.select({ id }).from(scenariosTable), prefix);
    },

    async list() {
      return await database
        .select({ id, name, from, days, created })
        .from(scenariosTable)
        .orderBy(desc(created), id);
    },
  };
}

import { desc, eq, sql } from 'drizzle-orm';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Rota, RotaSummary } from '../domain/rota.ts';
import type { Audit } from './audit.ts';
import { contentHash } from './content-hash.ts';
import type { Clock, Database, Transaction } from './database.ts';
import { oneWithPrefix } from './prefix.ts';

export const rotasTable = sqliteTable('rotas', {
  id: text().primaryKey(),
  scenario: text().notNull(),
  state: text().$type<Rota['state']>().notNull(),
  summary: text().notNull(),
  json: text().notNull(),
  created: text().notNull(),
  content: text(),
});

/** What a list of rotas says of one. */
export interface RotaEntry {
  readonly id: string;
  /** Id of the scenario it answers. */
  readonly scenario: string;
  /** Names what it is; publications name it so. */
  readonly content: string;
  readonly summary: RotaSummary;
  /** When it was saved, UTC. */
  readonly created: string;
}

/** Answers. */
export interface Rotas {
  get(id: string): Promise<Rota | undefined>;
  /** The full id of the one rota whose id begins so; undefined if none or several do. */
  find(prefix: string): Promise<string | undefined>;
  /** Newest first. */
  list(): Promise<RotaEntry[]>;
}

export function rotasIn(database: Database): Rotas {
  const { id, scenario, summary, json, created, content } = rotasTable;
  // Only of those whose content was not named when they were saved.
  const jsonIfUnnamed = sql<string>`CASE WHEN ${content} IS NULL THEN ${json} END`;
  return {
    async get(wanted) {
      const [row] = await database.select({ json }).from(rotasTable).where(eq(id, wanted));
      return row === undefined ? undefined : (JSON.parse(row.json) as Rota);
    },

    async find(prefix) {
      return oneWithPrefix(await database.select({ id }).from(rotasTable), prefix);
    },

    async list() {
      const rows = await database
        .select({ id, scenario, summary, created, content, unnamed: jsonIfUnnamed })
        .from(rotasTable)
        .orderBy(desc(created), id);
      return rows.map(({ unnamed, ...row }) => ({
        ...row,
        summary: JSON.parse(row.summary) as RotaSummary,
        content: row.content ?? contentHash(JSON.parse(unnamed)),
      }));
    },
  };
}

/** Writes a rota as part of a transaction. */
export function addRota(
  transaction: Transaction,
  { clock, audit }: { readonly clock: Clock; readonly audit: Audit },
  answer: { readonly id: string; readonly scenario: string; readonly rota: Rota },
): void {
  const { rota, ...ids } = answer;
  const [summary, json] = [JSON.stringify(rota.summary), JSON.stringify(rota)];
  const created = clock().toISOString();
  transaction
    .insert(rotasTable)
    .values({ ...ids, state: rota.state, summary, json, created, content: contentHash(rota) })
    .run();
  audit(transaction, { action: 'added', kind: 'rota', id: ids.id, json });
}

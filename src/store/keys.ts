import { and, asc, eq, isNull } from 'drizzle-orm';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AccessKey, AccessRole, AccessScope } from '../domain/access.ts';
import type { Audit } from './audit.ts';
import { type Clock, type Database, write } from './database.ts';

export const keysTable = sqliteTable('keys', {
  id: text().primaryKey(),
  hash: text().notNull(),
  name: text().notNull(),
  role: text().$type<AccessRole>().notNull(),
  scope: text().notNull(),
  created: text().notNull(),
  expires: text(),
  revoked: text(),
});

/** What a new key is to be. */
export type KeyRequest = Omit<AccessKey, 'created' | 'revoked'> & {
  /** SHA-256 of the secret, hexadecimal. */
  readonly hash: string;
};

/** Keys of the API. Only their hashes are kept: a copy of the data file opens nothing. */
export interface Keys {
  add(request: KeyRequest): Promise<AccessKey>;
  /** The key with this hash, as long as it opens anything. */
  find(hash: string): Promise<AccessKey | undefined>;
  /** Takes a key back; false if there is none, or it had been taken back. */
  revoke(id: string): Promise<boolean>;
  /** All there ever were, oldest first. */
  list(): Promise<AccessKey[]>;
}

export function keysIn(database: Database, clock: Clock, audit: Audit): Keys {
  const now = (): string => clock().toISOString();
  return {
    async add({ scope, ...request }) {
      const row = { ...request, scope: JSON.stringify(scope), created: now() };
      return await write(database, (transaction) => {
        const kept = transaction.insert(keysTable).values(row).returning().get();
        audit(transaction, { action: 'added', kind: 'key', id: row.id });
        return keyOf(kept);
      });
    },

    async find(hash) {
      // An index finds the hash: how long that takes says nothing of a 256-bit secret.
      const [row] = await database.select().from(keysTable).where(eq(keysTable.hash, hash));
      if (row === undefined) return undefined;
      const isOver = row.revoked !== null || (row.expires !== null && row.expires <= now());
      return isOver ? undefined : keyOf(row);
    },

    revoke: (id) =>
      write(database, (transaction) => {
        const { changes } = transaction
          .update(keysTable)
          .set({ revoked: now() })
          .where(and(eq(keysTable.id, id), isNull(keysTable.revoked)))
          .run();
        if (changes === 1) audit(transaction, { action: 'revoked', kind: 'key', id });
        return changes === 1;
      }),

    async list() {
      const rows = await database.select().from(keysTable).orderBy(asc(keysTable.created), asc(keysTable.id));
      return rows.map(keyOf);
    },
  };
}

function keyOf({ hash: _hash, scope, expires, revoked, ...row }: typeof keysTable.$inferSelect): AccessKey {
  return {
    ...row,
    scope: JSON.parse(scope) as AccessScope,
    ...(expires === null ? {} : { expires }),
    ...(revoked === null ? {} : { revoked }),
  };
}

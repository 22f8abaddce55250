/** The log of every change, chained by hashes. */
import { asc, desc, gt } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AuditLine } from '../domain/audit.ts';
import type { Issue } from '../domain/issue.ts';
import { chainFaults, hashOfLine, NOTHING_BEFORE } from './audit-chain.ts';
import { recordFaults } from './audit-records.ts';
import { sha256 } from './content-hash.ts';
import type { Clock, Database, Transaction } from './database.ts';

export const auditTable = sqliteTable('audit', {
  number: integer().primaryKey(),
  at: text().notNull(),
  by: text().notNull(),
  action: text().$type<AuditLine['action']>().notNull(),
  kind: text().$type<AuditLine['kind']>().notNull(),
  id: text().notNull(),
  content: text(),
  hash: text().notNull(),
});

/** What is said of a change. */
export type Change = Pick<AuditLine, 'action' | 'kind' | 'id'> & {
  /** The record as it is kept. */
  readonly json?: string;
};

/** Adds a line, as part of the transaction that makes the change: both are kept, or neither. */
export type Audit = (transaction: Transaction, change: Change) => void;

export interface AuditVerdict {
  readonly lines: number;
  /** Hash of the last line; kept elsewhere, it shows later that no line up to it was made anew. */
  readonly head: string;
  readonly faults: readonly Issue[];
}

/** Reads the log. */
export interface AuditLog {
  /** Lines after a number, in their order, at most so many. */
  list(after: number, most: number): Promise<AuditLine[]>;
  /**
   * Everything that shows that something was changed past the log: a line that does not follow from the one before, a
   * record that is not as it was when it was kept, one that is gone, one that no line tells of.
   */
  verify(): Promise<AuditVerdict>;
}

/** Adds lines in the name of `by`. */
export function auditIn(clock: Clock, by: string): Audit {
  return (transaction, { json, ...change }) => {
    const last = transaction.select().from(auditTable).orderBy(desc(auditTable.number)).limit(1).get();
    const line = {
      number: (last?.number ?? 0) + 1,
      at: clock().toISOString(),
      by,
      ...change,
      ...(json === undefined ? {} : { content: sha256(json) }),
    };
    const hash = hashOfLine(line, last?.hash ?? NOTHING_BEFORE);
    transaction
      .insert(auditTable)
      .values({ ...line, hash })
      .run();
  };
}

export function auditLogIn(database: Database): AuditLog {
  return {
    async list(after, most) {
      const rows = await database
        .select()
        .from(auditTable)
        .where(gt(auditTable.number, after))
        .orderBy(asc(auditTable.number))
        .limit(most);
      return rows.map(lineOf);
    },

    verify() {
      // One transaction: nothing is written between the log and what it tells of.
      const found = database.transaction((transaction) => {
        const rows = transaction.select().from(auditTable).orderBy(asc(auditTable.number)).all();
        const lines = rows.map(lineOf);
        const faults = [...chainFaults(lines), ...recordFaults(transaction)];
        return { lines: lines.length, head: lines.at(-1)?.hash ?? NOTHING_BEFORE, faults };
      });
      return Promise.resolve(found);
    },
  };
}

function lineOf({ content, ...row }: typeof auditTable.$inferSelect): AuditLine {
  return { ...row, ...(content === null ? {} : { content }) };
}

/** Records against the log: each is as it was when it was kept, none is gone, none came past the log. */
import { sql } from 'drizzle-orm';
import type { AuditLine } from '../domain/audit.ts';
import type { Issue } from '../domain/issue.ts';
import { sha256 } from './content-hash.ts';
import type { Transaction } from './database.ts';

/** Where records of a kind are, what names one, and the column that never changes. */
const KEPT: Readonly<
  Record<AuditLine['kind'], { readonly table: string; readonly id: string; readonly json: string | null }>
> = {
  scenario: { table: 'scenarios', id: 'id', json: 'json' },
  run: { table: 'runs', id: 'id', json: null },
  rota: { table: 'rotas', id: 'id', json: 'json' },
  status: { table: 'statuses', id: 'CAST(number AS TEXT)', json: 'json' },
  actual: { table: 'actuals', id: 'CAST(number AS TEXT)', json: 'json' },
  reply: { table: 'replies', id: 'CAST(number AS TEXT)', json: 'json' },
  publication: { table: 'publications', id: 'CAST(number AS TEXT)', json: 'json' },
  key: { table: 'keys', id: 'id', json: null },
};

/** Everything that is not as the log says. */
export function recordFaults(transaction: Transaction): Issue[] {
  return Object.entries(KEPT).flatMap(([kind, { table, id, json }]) => {
    const records = new Map<string, string | null>(
      transaction
        .all<{ id: string; json: string | null }>(
          sql.raw(`SELECT ${id} AS id, ${json ?? 'NULL'} AS json FROM ${table}`),
        )
        .map((row) => [row.id, row.json]),
    );
    const added = new Map<string, string | null>(
      transaction
        .all<{ id: string; content: string | null }>(
          sql`SELECT id, content FROM audit WHERE kind = ${kind} AND action = 'added'`,
        )
        .map((row) => [row.id, row.content]),
    );
    const before = new Set(
      transaction
        .all<{ id: string }>(sql`SELECT id FROM before_audit WHERE kind = ${kind}`)
        .map((row) => row.id),
    );
    const changed = [...added].flatMap(([name, content]): Issue[] => {
      const where = `${kind} ${name}`;
      const record = records.get(name);
      if (record === undefined) return [{ where, found: 'nothing', expected: 'what was added' }];
      if (record === null || sha256(record) === content) return [];
      return [{ where, found: 'another content', expected: 'what was added' }];
    });
    const unknown = [...records.keys()]
      .filter((name) => !added.has(name) && !before.has(name))
      .map((name) => ({ where: `${kind} ${name}`, found: 'a record', expected: 'a line that tells of it' }));
    return [...changed, ...unknown];
  });
}

import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Issue } from '../domain/issue.ts';
import { actualsIn } from './actuals.ts';
import { auditIn, auditLogIn } from './audit.ts';
import type { Clock } from './database.ts';
import { eventsIn } from './events.ts';
import { keysIn } from './keys.ts';
import { migrate } from './migrate.ts';
import { publicationsIn } from './publications.ts';
import { recordsIn } from './records.ts';
import { repliesIn } from './replies.ts';
import { requestsIn } from './requests.ts';
import { rotasIn } from './rotas.ts';
import { runsIn } from './runs.ts';
import { scenariosIn } from './scenarios.ts';
import { statusesIn } from './statuses.ts';
import type { Store } from './store.ts';

/** How long a statement waits for another process that writes, milliseconds. */
const PATIENCE = 10_000;

/**
 * Opens a data file, and makes it if there is none. Runs that a dead process left unfinished become failed. What is
 * changed is kept in the audit as changed by `by`.
 * @returns the store, or why the file cannot be one.
 */
export async function openStore(
  file: string,
  clock: Clock,
  by = 'command line',
): Promise<{ readonly store: Store } | { readonly issues: readonly Issue[] }> {
  const opened = open(file);
  if ('issues' in opened) return opened;
  const { client } = opened;
  const database = drizzle({ client });
  const storeFor = (by: string): Store => {
    const audit = auditIn(clock, by);
    return {
      file,
      records: recordsIn(database),
      scenarios: scenariosIn(database, clock, audit),
      runs: runsIn(database, clock, audit),
      events: eventsIn(database),
      rotas: rotasIn(database),
      statuses: statusesIn(database, audit),
      actuals: actualsIn(database, audit),
      replies: repliesIn(database, audit),
      publications: publicationsIn(database, audit),
      keys: keysIn(database, clock, audit),
      requests: requestsIn(database, clock),
      audit: auditLogIn(database),
      as: storeFor,
      close: () => client.close(),
    };
  };
  const store = storeFor(by);
  await store.runs.failAbandoned();
  return { store };
}

function open(
  file: string,
): { readonly client: BetterSqlite3.Database } | { readonly issues: readonly Issue[] } {
  let client: BetterSqlite3.Database | undefined;
  try {
    client = new BetterSqlite3(file, { timeout: PATIENCE });
    const issues = migrate(client);
    if (issues.length > 0) {
      client.close();
      return { issues };
    }
    // Readers go on while one writes, and what is committed is on the disk.
    client.pragma('journal_mode = WAL');
    client.pragma('synchronous = FULL');
    client.pragma('foreign_keys = ON');
    return { client };
  } catch (error) {
    client?.close();
    const unusable = error instanceof BetterSqlite3.SqliteError || error instanceof TypeError;
    if (!unusable) throw error;
    return { issues: [{ where: file, found: error.message, expected: 'a data file that can be opened' }] };
  }
}

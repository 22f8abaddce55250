import { and, asc, desc, eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Settings } from '../../solver/solve.ts';
import type { Rota } from '../domain/rota.ts';
import type { Audit, Change } from './audit.ts';
import { type Clock, type Database, write } from './database.ts';
import { isAlive, thisProcess } from './owner.ts';
import { addRota } from './rotas.ts';

/**
 * - `queued`: waits for its turn · `running`: at work.
 * - `complete`: came to the end of its limits · `stopped`: ended early, on request or by a fault; both have a rota.
 * - `failed`: has no rota, and a reason.
 */
export type RunState = 'queued' | 'running' | 'complete' | 'stopped' | 'failed';

/** How long and how to search; with the scenario, the seed and the engine's version, all that a rota depends on. */
export type Limits = Omit<Settings, 'seed'>;

export const runsTable = sqliteTable('runs', {
  id: text().primaryKey(),
  scenario: text().notNull(),
  seed: integer().notNull(),
  limits: text().notNull(),
  engine: text().notNull(),
  state: text().$type<RunState>().notNull(),
  owner: text(),
  reason: text(),
  created: text().notNull(),
  started: text(),
  ended: text(),
  fault: text(),
});

/** What a run is asked to do. */
export interface RunRequest {
  readonly id: string;
  /** Id of a saved scenario. */
  readonly scenario: string;
  readonly seed: number;
  readonly limits: Limits;
  /** Version of Muster. */
  readonly engine: string;
}

/** One making of a rota, whole enough to make it again. Instants are UTC. */
export interface Run extends RunRequest {
  readonly state: RunState;
  /** Why it failed. */
  readonly reason: string | null;
  /** What ended it early that was nobody’s wish. */
  readonly fault: string | null;
  readonly created: string;
  readonly started: string | null;
  readonly ended: string | null;
}

/** How a run ended. */
export type Outcome =
  | { readonly state: 'complete' | 'stopped'; readonly rota: Rota; readonly fault?: string }
  | { readonly state: 'failed'; readonly reason: string };

/** The runs. */
export interface Runs {
  add(request: RunRequest): Promise<void>;
  /** Takes a queued run for this process; false if it is not queued (any more). */
  begin(id: string): Promise<boolean>;
  /** Fails a run that has not begun; nothing happens to any other. */
  withdraw(id: string): Promise<void>;
  /** Ends a run together with its rota: both are saved, or neither. Nothing happens to a run that has ended. */
  end(id: string, outcome: Outcome): Promise<void>;
  get(id: string): Promise<Run | undefined>;
  /** Newest first. */
  list(): Promise<Run[]>;
  /** Ids of the queued runs, in the order in which they came. */
  queued(): Promise<string[]>;
  /** Fails the runs whose process has died. */
  failAbandoned(): Promise<void>;
}

export function runsIn(database: Database, clock: Clock, audit: Audit): Runs {
  const { id, state, created } = runsTable;
  const now = (): string => clock().toISOString();

  /** Takes a run out of the queue; false if it is not queued (any more). */
  const fromQueue = (
    wanted: string,
    action: Change['action'],
    becomes: Partial<typeof runsTable.$inferInsert>,
  ): Promise<boolean> =>
    write(database, (transaction) => {
      const { changes } = transaction
        .update(runsTable)
        .set(becomes)
        .where(and(eq(id, wanted), eq(state, 'queued')))
        .run();
      if (changes === 1) audit(transaction, { action, kind: 'run', id: wanted });
      return changes === 1;
    });

  return {
    async add({ limits, ...request }) {
      const row = { ...request, limits: JSON.stringify(limits), state: 'queued' as const, created: now() };
      await write(database, (transaction) => {
        transaction.insert(runsTable).values(row).run();
        audit(transaction, { action: 'added', kind: 'run', id: row.id });
      });
    },

    begin: (wanted) => fromQueue(wanted, 'began', { state: 'running', owner: thisProcess, started: now() }),

    async withdraw(wanted) {
      const reason = 'it was stopped before it began';
      await fromQueue(wanted, 'withdrawn', { state: 'failed', reason, ended: now() });
    },

    async end(wanted, outcome) {
      const reason = outcome.state === 'failed' ? outcome.reason : null;
      const fault = outcome.state === 'failed' ? null : (outcome.fault ?? null);
      await write(database, (transaction) => {
        const run = transaction.select().from(runsTable).where(eq(id, wanted)).get();
        if (run === undefined) throw new Error(`no run ${wanted} to end`);
        if (run.ended !== null) return;
        transaction
          .update(runsTable)
          .set({ state: outcome.state, owner: null, reason, fault, ended: now() })
          .where(eq(id, wanted))
          .run();
        audit(transaction, { action: 'ended', kind: 'run', id: wanted });
        if (outcome.state === 'failed') return;
        addRota(transaction, { clock, audit }, { id: wanted, scenario: run.scenario, rota: outcome.rota });
      });
    },

    async get(wanted) {
      const [row] = await database.select().from(runsTable).where(eq(id, wanted));
      return row === undefined ? undefined : fromRow(row);
    },

    async list() {
      const rows = await database.select().from(runsTable).orderBy(desc(created), id);
      return rows.map(fromRow);
    },

    async queued() {
      const rows = await database
        .select({ id })
        .from(runsTable)
        .where(eq(state, 'queued'))
        .orderBy(asc(created), id);
      return rows.map((row) => row.id);
    },

    async failAbandoned() {
      const running = await database.select().from(runsTable).where(eq(state, 'running'));
      for (const run of running) {
        if (run.owner !== null && isAlive(run.owner)) continue;
        await this.end(run.id, {
          state: 'failed',
          reason: 'the process that made it ended before it was done',
        });
      }
    },
  };
}

function fromRow(row: typeof runsTable.$inferSelect): Run {
  const { owner: _owner, limits, ...rest } = row;
  return { ...rest, limits: JSON.parse(limits) as Limits };
}

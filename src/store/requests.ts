import { and, eq, lt } from 'drizzle-orm';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type Clock, type Database, write } from './database.ts';

export const requestsTable = sqliteTable(
  'requests',
  {
    key: text().notNull(),
    name: text().notNull(),
    content: text().notNull(),
    begun: text().notNull(),
    status: integer(),
    headers: text(),
    body: text(),
  },
  (table) => [primaryKey({ columns: [table.key, table.name] })],
);

/** A request that its sender has named, so that it is done once however often it is sent. */
export interface NamedRequest {
  /** Id of the API key it carries: each has names of its own. */
  readonly key: string;
  readonly name: string;
  /** SHA-256 of what is asked, hexadecimal. */
  readonly content: string;
}

/** What was answered. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * - `new`: nobody has sent it before; whoever reads this answers it
 * - `answered`: as it was answered then
 * - `unanswered`: it is being answered, or the process that did so has died: nobody can say here whether it was done
 * - `other`: the name was used for something else
 */
export type RequestState =
  | { readonly state: 'new' | 'unanswered' | 'other' }
  | { readonly state: 'answered'; readonly answer: KeptAnswer };

/** Requests with a name, and what was answered to them, for a day. */
export interface Requests {
  begin(request: NamedRequest): Promise<RequestState>;
  end(request: NamedRequest, answer: KeptAnswer): Promise<void>;
  /** It was not done: it may be sent again. */
  forget(request: NamedRequest): Promise<void>;
}

const KEPT_FOR = 24 * 60 * 60 * 1000;

export function requestsIn(database: Database, clock: Clock): Requests {
  const one = ({ key, name }: NamedRequest) => and(eq(requestsTable.key, key), eq(requestsTable.name, name));
  return {
    begin: (request) =>
      write(database, (transaction): RequestState => {
        const now = clock();
        const old = new Date(now.getTime() - KEPT_FOR).toISOString();
        transaction.delete(requestsTable).where(lt(requestsTable.begun, old)).run();
        const found = transaction.select().from(requestsTable).where(one(request)).get();
        if (found === undefined) {
          transaction
            .insert(requestsTable)
            .values({ ...request, begun: now.toISOString() })
            .run();
          return { state: 'new' };
        }
        if (found.content !== request.content) return { state: 'other' };
        const { status, headers, body } = found;
        if (status === null || headers === null || body === null) return { state: 'unanswered' };
        const answer = { status, headers: JSON.parse(headers) as KeptAnswer['headers'], body };
        return { state: 'answered', answer };
      }),

    async end(request, { status, headers, body }) {
      await database
        .update(requestsTable)
        .set({ status, headers: JSON.stringify(headers), body })
        .where(one(request));
    },

    async forget(request) {
      await database.delete(requestsTable).where(one(request));
    },
  };
}

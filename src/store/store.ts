import type { Actuals } from './actuals.ts';
import type { AuditLog } from './audit.ts';
import type { Events } from './events.ts';
import type { Keys } from './keys.ts';
import type { Publications } from './publications.ts';
import type { Records } from './records.ts';
import type { Replies } from './replies.ts';
import type { Requests } from './requests.ts';
import type { Rotas } from './rotas.ts';
import type { Runs } from './runs.ts';
import type { Scenarios } from './scenarios.ts';
import type { Statuses } from './statuses.ts';

/**
 * Everything Muster keeps. A port: `sqlite.ts` is the adapter of one machine. Each method is whole or nothing, and
 * asynchronous, so that a database behind a network fits too.
 */
export interface Store {
  /** The data file. */
  readonly file: string;
  readonly records: Records;
  readonly scenarios: Scenarios;
  readonly runs: Runs;
  readonly events: Events;
  readonly rotas: Rotas;
  readonly statuses: Statuses;
  readonly actuals: Actuals;
  readonly replies: Replies;
  readonly publications: Publications;
  readonly keys: Keys;
  readonly requests: Requests;
  readonly audit: AuditLog;
  /** The same, with what is changed kept in the audit as changed by somebody else. */
  as(by: string): Store;
  close(): void;
}

import type { Desk } from '../src/life/desk.ts';
import type { Store } from '../src/store/store.ts';
import type { Jobs } from '../src/runs/jobs.ts';

/** What the routes work with. */
export interface Services {
  readonly store: Store;
  readonly jobs: Jobs;
  /** Version of Muster, kept with every run. */
  readonly engine: string;
  /** Aborts when the server is to end: what would go on without end ends then. */
  readonly ending: AbortSignal;
  /** Where what is asked of rotas is worked out. */
  readonly desk: Desk;
  /** Is told of every fault, so that one can be looked into. */
  readonly report: (fault: unknown) => void;
}

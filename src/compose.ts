/**
 * Builds the real adapters and joins them; nobody else does. Database and server are loaded when they are asked for:
 * most commands need neither.
 */
import { readFileSync } from 'node:fs';
import { checkNaively } from '../test/naive/index.ts';
import type { AccessKey } from './domain/access.ts';
import type { Issue } from './domain/issue.ts';
import { fromPackageRoot } from './package-root.ts';
import type { SecondReading } from './rota/findings.ts';
import type { KeyRequest } from './store/keys.ts';
import type { Store } from './store/store.ts';

/** What binds, read by somebody who has never seen the solver (docs/decisions/0003). */
export const secondReading: SecondReading = checkNaively;

/** Where data is kept if nobody says otherwise. */
export const DEFAULT_DATA_FILE = 'muster.sqlite';

/** The version of this Muster, e.g. `0.1.0`; part of what makes a rota reproducible. */
export function engineVersion(): string {
  const { version } = JSON.parse(readFileSync(fromPackageRoot('package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Opens a data file, made if there is none; or says why it cannot be one. */
export async function openData(
  file: string,
): Promise<{ readonly store: Store } | { readonly issues: readonly Issue[] }> {
  const { openStore } = await import('./store/sqlite.ts');
  return openStore(file, () => new Date());
}

/** Makes a key of the API; its secret is told this once. */
export async function newAccessKey(
  store: Store,
  request: Omit<KeyRequest, 'id' | 'hash'>,
): Promise<{ readonly secret: string; readonly key: AccessKey }> {
  const { newKey } = await import('../api/access.ts');
  return newKey(store.keys, request);
}

export interface RunningServer {
  /** Where it answers. */
  readonly url: string;
  /** The key, if this start made it: to be shown now, since it is kept as a hash only. */
  readonly key: string | undefined;
  /** Takes no more requests, ends the rota in the making with its best, saves everything. */
  close(): Promise<void>;
}

/**
 * Starts the API on a port of this machine, over an open store that is the server's from now on. Rejects if the port
 * cannot be had; the store is closed then.
 */
export async function startServer(
  store: Store,
  settings: { readonly port: number; readonly report: (fault: unknown) => void },
): Promise<RunningServer> {
  const { port, report } = settings;
  const [{ firstKey }, { createApi }, { listen }, { createDesk }, { createJobs }] = await Promise.all([
    import('../api/access.ts'),
    import('../api/app.ts'),
    import('../api/server.ts'),
    import('./life/desk.ts'),
    import('./runs/jobs.ts'),
  ]);
  const engine = engineVersion();
  const own = store.as('server');
  const ending = new AbortController();
  const jobs = createJobs({ store: own, engine, report });
  const desk = createDesk(store.file);
  const release = async (): Promise<void> => {
    await Promise.all([desk.close(), jobs.close()]);
    store.close();
  };
  try {
    const server = await listen(
      createApi({ store, jobs, desk, engine, ending: ending.signal, report }),
      port,
    );
    return {
      url: server.url,
      key: await firstKey(own.keys),
      close: async () => {
        ending.abort();
        await server.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

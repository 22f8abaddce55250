import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { wiltshirePilot } from '../../examples/generate/wiltshire-pilot.ts';
import { openData, startServer, type RunningServer } from '../../src/compose.ts';
import type { AccessRole } from '../../src/domain/access.ts';
import type { Rota } from '../../src/domain/index.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { Store } from '../../src/store/store.ts';
import { Client } from './client.ts';

/** The real server on a free port, over a data file in a folder of its own. */
export interface TestServer {
  readonly url: string;
  readonly file: string;
  readonly key: string;
  readonly client: Client;
  /** Faults that the server told of; a test that expects none says so. */
  readonly faults: readonly unknown[];
  close(): Promise<void>;
}

export async function testServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-api-'));
  const file = join(folder, 'muster.sqlite');
  const faults: unknown[] = [];
  const server = await serveFile(file, faults);
  if (server.key === undefined) throw new Error('a new data file has no key');
  const { url, key } = server;
  const close = async (): Promise<void> => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, file, key, client: new Client(url, key), faults, close };
}

/** Starts a server for the tests of a file, and ends it after them; by then it must have told of no fault. */
export function serverForAll(use: (server: TestServer) => void | Promise<void>): void {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
    await use(server);
  });
  afterAll(async () => {
    await server.close();
    expect(server.faults).toEqual([]);
  });
}

/** Starts the server over a data file. */
export async function serveFile(file: string, faults: unknown[]): Promise<RunningServer> {
  const opened = await openData(file);
  if ('issues' in opened) throw new Error(JSON.stringify(opened.issues));
  return await startServer(opened.store, { port: 0, report: (fault) => faults.push(fault) });
}

/** A scenario with fire cover that is solved in a moment: the first week of the Wiltshire pilot. */
export function shortScenario(): Scenario {
  const { scenario } = wiltshirePilot;
  return { ...scenario, period: { ...scenario.period, days: 7 } };
}

/** Saves the short scenario; returns its id. */
export async function postShortScenario(client: Client): Promise<string> {
  const { body } = await client.postJson<{ id: string }>('/v1/scenarios', shortScenario());
  return body.id;
}

/** Keeps a rota in the data file of a server as one that it made; returns its id. */
export async function keepRota({ file }: TestServer, rota: Rota): Promise<string> {
  const opened = await openData(file);
  if ('issues' in opened) throw new Error(JSON.stringify(opened.issues));
  const id = await keptRota(opened.store, rota);
  opened.store.close();
  return id;
}

/** The same in a store that is open. */
export async function keptRota(store: Store, rota: Rota): Promise<string> {
  const scenario = await store.scenarios.save(rota.scenario);
  const id = `rota-${String((await store.runs.list()).length + 1)}`;
  const limits = { limit: { work: 1 }, threads: 1, check: 'never' as const };
  await store.runs.add({ id, scenario, seed: 1, limits, engine: rota.engine });
  await store.runs.begin(id);
  await store.runs.end(id, { state: 'complete', rota });
  return id;
}

/** A client of a server with a key of its own. */
export async function clientWith(
  { client, url }: TestServer,
  role: AccessRole,
  scope: object,
): Promise<Client> {
  const { status, body } = await client.postJson<{ secret: string }>('/v1/keys', {
    name: `a ${role}`,
    role,
    scope,
  });
  expect(status).toBe(201);
  return new Client(url, body.secret);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { wiltshirePilot } from '../../examples/generate/wiltshire-pilot.ts';
import { openData, startServer, type RunningServer } from '../../src/compose.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
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

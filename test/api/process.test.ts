import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromPackageRoot } from '../../src/package-root.ts';
import { Client, hasEnded, type RotaBody } from './client.ts';
import { postShortScenario } from './server.ts';

let folder: string;
let file: string;
let key: string | undefined;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-process-'));
  file = join(folder, 'muster.sqlite');
  key = undefined;
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** `muster serve` as a process of its own; resolves when it answers. */
async function serve(): Promise<{ readonly child: ChildProcess; readonly client: Client }> {
  const program = fromPackageRoot('src/cli/main.ts');
  const words = ['--import', 'tsx', program, 'serve', '--port', '0', '--data', file, '--json'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const told = JSON.parse(line) as { url: string; key?: string };
  key ??= told.key;
  if (key === undefined) throw new Error('no key was shown at the first start');
  return { child, client: new Client(told.url, key) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit') as Promise<[number | null]>;
  child.kill(signal);
  const [code] = await exit;
  return code;
}

/** Asks for two rotas, and waits until the first is on its way and the second behind it. */
async function makeTwo(client: Client): Promise<readonly [first: string, second: string]> {
  const scenarioId = await postShortScenario(client);
  const first = await client.postJson<RotaBody>('/v1/rotas', { scenarioId, seconds: 3600, threads: 1 });
  const second = await client.postJson<RotaBody>('/v1/rotas', { scenarioId, work: 1, threads: 1 });
  const paths = [`/v1/rotas/${first.body.id}`, `/v1/rotas/${second.body.id}`] as const;
  await client.until<RotaBody>(paths[0], ({ progress }) => progress.length > 0);
  return paths;
}

/** Several processes start from source here, on a machine that may be busy. */
const PATIENCE = { timeout: 240_000 };

describe('muster serve', PATIENCE, () => {
  it('killed in the middle of a run keeps all it told, fails that run and makes the next at its next start', async () => {
    const { child, client } = await serve();
    const [first, second] = await makeTwo(client);
    const before = (await client.get<RotaBody>(first)).body;
    expect(before.state).toBe('running');
    await end(child, 'SIGKILL');

    const again = await serve();
    const failed = (await again.client.get<RotaBody>(first)).body;
    expect(failed).toMatchObject({
      state: 'failed',
      reason: 'the process that made it ended before it was done',
      seed: before.seed,
      limits: before.limits,
    });
    expect(failed.progress.slice(0, before.progress.length)).toEqual(before.progress);
    expect(failed).not.toHaveProperty('assignments');
    expect(await again.client.until<RotaBody>(second, hasEnded)).toMatchObject({ state: 'complete' });
    expect(await end(again.child, 'SIGTERM')).toBe(0);
  });

  it('asked to stop ends in order: the rota in the making is saved with its best, what waits goes on waiting', async () => {
    const { child, client } = await serve();
    const [first, second] = await makeTwo(client);
    expect(await end(child, 'SIGTERM')).toBe(0);

    const again = await serve();
    const stopped = (await again.client.get<RotaBody>(first)).body;
    expect(stopped).toMatchObject({ state: 'stopped', reason: null });
    expect(stopped.assignments?.length).toBeGreaterThan(0);
    expect(await again.client.until<RotaBody>(second, hasEnded)).toMatchObject({ state: 'complete' });
    expect(await end(again.child, 'SIGINT')).toBe(0);
  });
});

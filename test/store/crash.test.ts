import BetterSqlite3 from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { fromPackageRoot } from '../../src/package-root.ts';
import type { Store } from '../../src/store/store.ts';
import { newDataFile } from './new-data-file.ts';
import { openOrThrow } from './open-or-throw.ts';

/** Runs crash-child.ts and kills it as soon as it has printed a line so many times. Returns how many it saved. */
async function killAt(file: string, line: string, times: number, endless = Infinity): Promise<number> {
  const script = fromPackageRoot('test/store/crash-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, file, String(endless)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed: string[] = [];
  for await (const found of createInterface({ input: child.stdout })) {
    printed.push(found);
    if (printed.filter((each) => each === line).length === times) child.kill('SIGKILL');
  }
  if (child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return printed.filter((each) => each === 'saved').length;
}

/** What must hold of every data file, whenever it is opened. */
async function expectWhole(store: Store, file: string): Promise<void> {
  const database = new BetterSqlite3(file, { readonly: true });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();
  const runs = await store.runs.list();
  for (const run of runs) {
    expect(['queued', 'complete', 'failed']).toContain(run.state);
    const scenario = await store.scenarios.get(run.scenario);
    const rota = await store.rotas.get(run.id);
    expect(rota?.scenario).toEqual(run.state === 'complete' ? scenario : undefined);
    const events = await store.events.list(run.id);
    expect(events.map(({ moves }) => moves)).toEqual([...events.keys()]);
  }
  expect(await store.rotas.list()).toHaveLength(runs.filter(({ state }) => state === 'complete').length);
}

describe('a process that is killed', () => {
  it('in the middle of a run loses nothing that was saved, and the run is failed at the next start', async () => {
    const file = newDataFile();
    const saved = await killAt(file, 'telling', 1, 3);
    expect(saved).toBe(3);
    const store = await openOrThrow(file);
    await expectWhole(store, file);
    const runs = await store.runs.list();
    expect(runs.map(({ state }) => state).sort()).toEqual(['complete', 'complete', 'complete', 'failed']);
    const failed = runs.find(({ state }) => state === 'failed');
    expect(failed?.reason).toBe('the process that made it ended before it was done');
    expect((await store.events.list(failed?.id ?? '')).length).toBeGreaterThanOrEqual(10);
    store.close();
  });

  it('at any moment leaves nothing half-written', async () => {
    const file = newDataFile();
    let saved = 0;
    for (const times of [1, 2, 5]) {
      saved += await killAt(file, 'saved', times);
      const store = await openOrThrow(file);
      await expectWhole(store, file);
      const complete = (await store.runs.list()).filter(({ state }) => state === 'complete').length;
      expect(complete).toBeGreaterThanOrEqual(saved);
      saved = complete;
      store.close();
    }
  });
});

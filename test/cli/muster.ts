import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { fromPackageRoot } from '../../src/package-root.ts';

/** What a run of the program left behind. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real program in a folder, as a user does. */
export function muster(folder: string, ...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fromPackageRoot('dist/src/cli/main.js'), ...words],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return { code: status, out: stdout, err: stderr };
}

/** Runs the real program several times at once, once for each list of words. */
export function mustersAtOnce(folder: string, ...runs: readonly (readonly string[])[]): Promise<Ran[]> {
  const run = (words: readonly string[]): Promise<Ran> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [fromPackageRoot('dist/src/cli/main.js'), ...words], {
        cwd: folder,
      });
      const said = { out: '', err: '' };
      child.stdout.on('data', (text) => (said.out += String(text)));
      child.stderr.on('data', (text) => (said.err += String(text)));
      child.on('error', reject);
      child.on('close', (code) => {
        resolve({ code, ...said });
      });
    });
  return Promise.all(runs.map(run));
}

/** The JSON a command printed. */
export function json(ran: Ran): unknown {
  return JSON.parse(ran.out);
}

/** A folder of its own for the tests of one file, gone afterwards, and the program built from what is there now. */
export function ownFolder(): { readonly path: string } {
  const folder = { path: '' };
  beforeAll(() => {
    const built = spawnSync('node_modules/.bin/tsc', ['-b', 'src/cli'], { cwd: fromPackageRoot('.') });
    if (built.status !== 0) throw new Error(String(built.stdout));
    folder.path = mkdtempSync(join(tmpdir(), 'muster-cli-'));
  });
  afterAll(() => {
    rmSync(folder.path, { recursive: true, force: true });
  });
  return folder;
}

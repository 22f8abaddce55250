import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** What a measurement depends on besides its settings. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly gigabytes: number;
  readonly node: string;
  readonly commit: string;
}

export function machineOf(): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    commit: commitOf(),
  };
}

/** The commit checked out, `-dirty` with changes beside it. */
export function commitOf(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      encoding: 'utf8',
      cwd: import.meta.dirname,
    }).trim();
  } catch {
    return 'unknown'; // a copy without its history, or a machine without git
  }
}

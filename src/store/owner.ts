import { randomUUID } from 'node:crypto';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

/**
 * Names this process for the runs it takes, on all of its threads. The random part tells it from an earlier process with
 * the same number: in a container every start is process 1.
 */
export const thisProcess = `${process.pid}:${startOfProcess()}`;

/** Drawn on the first thread that asks; threads begun from it are told. */
function startOfProcess(): string {
  const known = getEnvironmentData('muster start');
  if (typeof known === 'string') return known;
  const drawn = randomUUID();
  setEnvironmentData('muster start', drawn);
  return drawn;
}

/** Whether the process that an owner names still lives, as far as this machine can tell. */
export function isAlive(owner: string): boolean {
  const pid = Number(owner.split(':')[0]);
  if (pid === process.pid) return owner === thisProcess;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Someone else's process may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

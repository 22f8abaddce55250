import { randomUUID } from 'node:crypto';

/**
 * Names this process for the runs it takes. The random part tells it from an earlier process with the same number:
 * in a container every start is process 1.
 */
export const thisProcess = `${process.pid}:${randomUUID()}`;

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

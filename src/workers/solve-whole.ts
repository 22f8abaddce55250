/** A small problem solved whole, with proof, on a thread of its own. */

import type { LinearAnswer } from '../../solver/linear/solve.ts';
import type { Problem } from '../../solver/problem.ts';
import { startThread } from './start-thread.ts';

/** What the thread is given. */
export interface LinearTask {
  readonly problem: Problem;
  readonly seconds: number;
}

/**
 * Solves a valid problem as one mixed-integer model in HiGHS, tier after tier. Asked to stop by the function given to
 * `onStart` it has no rota: the model is either solved to its limit or not at all.
 */
export function solveWhole(task: LinearTask, onStart: (stop: () => void) => void): Promise<LinearAnswer> {
  const worker = startThread(new URL('./linear-worker', import.meta.url), task);
  return new Promise((resolve, reject) => {
    onStart(() => {
      resolve({ status: 'stopped', why: 'it was asked to end early' });
      void worker.terminate();
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

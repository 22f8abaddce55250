/** Search tasks on worker threads, one problem at a time. */

import type { Worker } from 'node:worker_threads';
import type { Problem } from '../../solver/problem.ts';
import type { AnnealResult, AnnealTask, RunTasks } from '../../solver/search/task.ts';
import type { Reply, Request, ThreadData } from './messages.ts';
import { startThread } from './start-thread.ts';

export interface SearchThreads {
  /** Runs tasks on the threads and gives their results in the order of the tasks. */
  readonly runTasks: RunTasks;
  /** Asks running and coming tasks to end with what they have. */
  interrupt(): void;
  readonly interrupted: () => boolean;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Starts threads that know the problem. Close them when the search is over. */
export function startSearchThreads(problem: Problem, threads: number): SearchThreads {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const flag = new Int32Array(stop);
  const workers = Array.from({ length: threads }, () =>
    startThread(new URL('./search-worker', import.meta.url), { problem, stop } satisfies ThreadData),
  );
  return {
    runTasks: (tasks) => runOn(workers, tasks),
    interrupt: () => void Atomics.store(flag, 0, 1),
    interrupted: () => Atomics.load(flag, 0) !== 0,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Every thread takes the next task when it is free. */
async function runOn(workers: readonly Worker[], tasks: readonly AnnealTask[]): Promise<AnnealResult[]> {
  const results = new Array<AnnealResult>(tasks.length);
  const waiting = tasks.entries();
  await Promise.all(
    workers.map(async (worker) => {
      // All threads draw from the one iterator.
      for (const [index, task] of waiting) results[index] = (await ask(worker, { index, task })).result;
    }),
  );
  return results;
}

function ask(worker: Worker, request: Request): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', answered);
      worker.off('error', failed);
    };
    const answered = (reply: Reply): void => {
      settle();
      resolve(reply);
    };
    const failed = (error: Error): void => {
      settle();
      reject(error);
    };
    worker.on('message', answered);
    worker.on('error', failed);
    worker.postMessage(request);
  });
}

/** Search tasks on worker threads, one problem at a time. */

import type { Worker } from 'node:worker_threads';
import type { RunBlocks } from '../../solver/blocks/bound.ts';
import type { RunColumns } from '../../solver/columns/run-columns.ts';
import type { ColumnNews, ColumnsResult, ColumnsTask } from '../../solver/columns/task.ts';
import type { Problem } from '../../solver/problem.ts';
import type { AnnealResult, AnnealTask, RunTasks } from '../../solver/search/task.ts';
import { type BlocksResult, type Message, packProblem, type ThreadData } from './messages.ts';
import type { PricingChannel } from './pricing-channel.ts';
import { endChannel } from './pricing-channel.ts';
import { startThread } from './start-thread.ts';
import { Threads } from './threads.ts';

export interface SearchThreads {
  /** Runs tasks on whichever threads are free and gives their results in the order of the tasks. */
  readonly runTasks: RunTasks;
  /** Runs tasks of column generation, those of one chain always on the same thread; a lone root is helped by the others. */
  readonly runColumns: RunColumns;
  /** Bounds a tier on whichever thread is free. */
  readonly runBlocks: RunBlocks;
  /** Asks running and coming tasks to end with what they have. */
  interrupt(): void;
  readonly interrupted: () => boolean;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Places of the integers that all threads share. */
const STOP = 0;
const ENOUGH = 1;
/** Streams of chance that a helper may use. */
const STREAMS = 1000;

/** Starts threads that know the problem. Close them when the search is over. */
export function startSearchThreads(problem: Problem, threads: number): SearchThreads {
  const stop = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  const flag = new Int32Array(stop);
  const data: ThreadData = { problem: packProblem(problem), stop };
  const workers = Array.from({ length: threads }, (): Worker =>
    startThread(new URL('./search-worker', import.meta.url), data),
  );
  const pool = new Threads(workers);
  return {
    runTasks: (tasks) =>
      Promise.all(tasks.map(async (task) => (await pool.run({ kind: 'anneal', task })) as AnnealResult)),
    runColumns: (tasks, tell, meanwhile) => {
      Atomics.store(flag, ENOUGH, 0);
      const hear = (news: ColumnNews): void => {
        if (!tell(news)) Atomics.store(flag, ENOUGH, 1);
      };
      return Promise.all(tasks.map((task) => runColumns(pool, task, hear, meanwhile)));
    },
    runBlocks: async (slot, limits) =>
      ((await pool.run({ kind: 'blocks', slot, limits })) as BlocksResult).bound,
    interrupt: () => void Atomics.store(flag, STOP, 1),
    interrupted: () => Atomics.load(flag, STOP) !== 0,
    close: () => pool.close(),
  };
}

async function runColumns(
  pool: Threads,
  task: ColumnsTask,
  tell: (news: ColumnNews) => void,
  meanwhile: AnnealTask | undefined,
): Promise<ColumnsResult> {
  const lead = task.chain % pool.size;
  // Helpers know the formulation of the root and no other.
  const helpers = task.helped && task.kind === 'root' ? pool.size - 1 : 0;
  const helping: Promise<unknown>[] = [];
  const channels: PricingChannel[] = [];
  const hear = (message: Message): void => {
    if (message.kind === 'news') tell(message.news);
    if (message.kind === 'channel') help(message.channel);
  };
  const help = (channel: PricingChannel): void => {
    channels.push(channel);
    for (let part = 1; part <= helpers; part++) {
      const thread = (lead + part) % pool.size;
      const job = {
        ...{ kind: 'help' as const, channel, chain: thread, weights: task.weights, part, parts: helpers + 1 },
        ...(meanwhile && { meanwhile: { ...meanwhile, stream: meanwhile.stream + part * STREAMS } }),
      };
      helping.push(pool.run(job, { thread, hear }));
    }
  };
  try {
    const result = await pool.run({ kind: 'columns', task, helpers }, { thread: lead, hear });
    tell(result as ColumnsResult);
    return result as ColumnsResult;
  } finally {
    // Whatever became of the one they helped, nobody waits for it any longer.
    channels.forEach(endChannel);
    await Promise.allSettled(helping);
  }
}

/** A thread of the search: makes the tables of its problem once, then does one job after another. */

import { parentPort, workerData } from 'node:worker_threads';
import { createFormulation } from '../../solver/columns/formulation.ts';
import { Score } from '../../solver/score.ts';
import { runTask } from '../../solver/search/task.ts';
import { tabulate } from '../../solver/tables.ts';
import { ColumnsThread } from './columns-thread.ts';
import type { Job, Message, ThreadData } from './messages.ts';
import { servePricing } from './shared-pricing.ts';

const { problem, stop } = workerData as ThreadData;
const flag = new Int32Array(stop);
const world = {
  now: () => performance.now() / 1000,
  interrupted: () => Atomics.load(flag, 0) !== 0,
};
const columnsWorld = {
  now: world.now,
  interrupted: () => Atomics.load(flag, 0) !== 0 || Atomics.load(flag, 1) !== 0,
};
const say = (message: Message): void => parentPort?.postMessage(message);

/** Made with the first job: until then the first rota, on the main thread, needs the processor more. */
let score: Score | undefined;
let columns: ColumnsThread | undefined;

async function run(job: Job): Promise<Message> {
  const begun = world.now();
  const tables = tabulate(problem);
  switch (job.kind) {
    case 'anneal':
      score ??= new Score(tables, job.task.rota);
      return { kind: 'done', result: runTask(score, job.task, world) };
    case 'columns':
      columns ??= new ColumnsThread(tables, columnsWorld, say);
      return { kind: 'done', result: await columns.run(job.task, job.helpers, begun) };
    case 'help': {
      columns ??= new ColumnsThread(tables, columnsWorld, say);
      const formulation = createFormulation(tables, job.weights);
      servePricing(tables, columns.pricePeople, formulation, job.channel, job);
      return { kind: 'done', result: undefined };
    }
  }
}

// What goes wrong ends the thread, which whoever started it notices.
parentPort?.on('message', (job: Job) => void run(job).then(say));

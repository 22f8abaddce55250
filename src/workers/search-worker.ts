/** A thread of the search: makes the tables of its problem once, then runs one task after another. */

import { parentPort, workerData } from 'node:worker_threads';
import { Score } from '../../solver/score.ts';
import { runTask } from '../../solver/search/task.ts';
import { tabulate } from '../../solver/tables.ts';
import type { Reply, Request, ThreadData } from './messages.ts';

const { problem, stop } = workerData as ThreadData;
const flag = new Int32Array(stop);
const world = {
  now: () => performance.now() / 1000,
  interrupted: () => Atomics.load(flag, 0) !== 0,
};
/** Made with the first task: until then the first rota, on the main thread, needs the processor more. */
let score: Score | undefined;

parentPort?.on('message', ({ index, task }: Request) => {
  score ??= new Score(tabulate(problem), task.rota);
  const reply: Reply = { index, result: runTask(score, task, world) };
  parentPort?.postMessage(reply);
});

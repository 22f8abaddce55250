/** A thread of the search: makes the tables of its problem once, then does one job after another. */

import { parentPort, workerData } from 'node:worker_threads';
import { boundByBlocks } from '../../solver/blocks/bound.ts';
import { createFormulation } from '../../solver/columns/formulation.ts';
import type { Backend } from '../../solver/linear/model.ts';
import type { Problem } from '../../solver/problem.ts';
import { Score } from '../../solver/score.ts';
import { runTask, type AnnealTask } from '../../solver/search/task.ts';
import { tabulate, type Tables } from '../../solver/tables.ts';
import { highsBackend } from '../backends/highs.ts';
import { ColumnsThread } from './columns-thread.ts';
import { type Job, type Message, type ThreadData, unpackProblem } from './messages.ts';
import { PricingHelper } from './shared-pricing.ts';

const { problem: packed, stop } = workerData as ThreadData;
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
let problem: Problem | undefined;
let score: Score | undefined;
let columns: ColumnsThread | undefined;
let backend: Backend | undefined;

async function run(job: Job): Promise<Message> {
  const begun = world.now();
  const tables = theTables();
  switch (job.kind) {
    case 'anneal':
      return { kind: 'done', result: runTask(scoreFor(job.task), job.task, world) };
    case 'columns':
      columns ??= new ColumnsThread(tables, columnsWorld, say);
      return { kind: 'done', result: await columns.run(job.task, job.helpers, begun) };
    case 'blocks': {
      backend ??= highsBackend();
      const bound = await boundByBlocks(tables, job.slot, job.limits, { ...world, backend });
      return { kind: 'done', result: { bound } };
    }
    case 'help': {
      columns ??= new ColumnsThread(tables, columnsWorld, say);
      const formulation = createFormulation(tables, job.weights);
      help(
        new PricingHelper(tables, columns.pricingOf(job.chain), formulation, job.channel, job),
        job.meanwhile,
      );
      return { kind: 'done', result: undefined };
    }
  }
}

function theTables(): Tables {
  return tabulate((problem ??= unpackProblem(packed)));
}

function scoreFor(task: AnnealTask): Score {
  return (score ??= new Score(theTables(), task.rota));
}

/** Answers until there is nothing more to answer; in between it anneals, longer and longer, if it is given a task. */
function help(helper: PricingHelper, task: AnnealTask | undefined): void {
  if (task !== undefined) annealMeanwhile(helper, task);
  while (!helper.ended) {
    helper.wait();
    helper.answer();
  }
}

function annealMeanwhile(helper: PricingHelper, task: AnnealTask): void {
  const between = {
    now: world.now,
    interrupted: () => {
      helper.answer();
      return helper.ended || columnsWorld.interrupted();
    },
  };
  let { rota, stream } = task;
  for (let seconds = task.seconds ?? 1; !between.interrupted(); seconds *= 2) {
    const { best, bestAmounts } = runTask(
      scoreFor(task),
      { ...task, rota, stream: stream++, seconds },
      between,
    );
    rota = best;
    say({ kind: 'news', news: { rota, amounts: bestAmounts, bound: -Infinity } });
  }
}

// What goes wrong ends the thread, which whoever started it notices.
parentPort?.on('message', (job: Job) => void run(job).then(say));

/** The thread that makes a whole rota. It hands the search to threads of its own, so that it can be told to stop. */
import { parentPort, workerData } from 'node:worker_threads';
import { generate } from '../rota/generate.ts';
import { progressOf } from './progress.ts';
import { outcomeOf } from './recorded-run.ts';
import type { GenerationMessage, GenerationTask } from './generation.ts';

const { scenario, seed, limits, engine } = workerData as GenerationTask;
const { limit, threads, check } = limits;
const tell = (message: GenerationMessage): void => parentPort?.postMessage(message);

const generated = await generate(
  scenario,
  { limit, seed, threads, check },
  {
    now: () => performance.now() / 1000,
    observe: (event, problem) => {
      const progress = progressOf(event, problem);
      if (progress !== undefined) tell({ kind: 'progress', progress });
    },
    onStart: (stop) => parentPort?.once('message', stop),
  },
  { engine },
);
tell({ kind: 'ended', outcome: outcomeOf(generated) });
parentPort?.close();

import { randomUUID } from 'node:crypto';
import type { RunRequest } from '../store/runs.ts';
import type { Store } from '../store/store.ts';
import { startGeneration, type Generation } from './generation.ts';
import { recordedRun } from './recorded-run.ts';

/** What a run is asked to do. */
export type JobRequest = Omit<RunRequest, 'id' | 'engine'>;

/** Runs that wait for their turn, and runs at work away from this thread. A port: `createJobs` is one process's. */
export interface Jobs {
  /** Queues a run in the name of `by`; returns its id at once. */
  submit(request: JobRequest, by: string): Promise<string>;
  /** Asks a run to end early and keep its best rota; one that waits never begins. Ended ones stay as they are. */
  stop(id: string, by: string): Promise<void>;
  /** Ends what runs, with its best rota, and waits until that is saved. What waits goes on waiting. */
  close(): Promise<void>;
}

interface Settings {
  readonly store: Store;
  /** Version of Muster. */
  readonly engine: string;
  /** Is told of every fault. */
  readonly report: (fault: unknown) => void;
}

/** Works through the queued runs one at a time, each on threads of its own; those left from before come first. */
export function createJobs({ store, engine, report }: Settings): Jobs {
  let current: { readonly id: string; readonly stop: () => void } | undefined;
  let closing = false;
  let working = Promise.resolve();

  async function perform(id: string): Promise<void> {
    let wanted = true;
    let generation: Generation | undefined;
    const stop = (): void => {
      wanted = false;
      generation?.stop();
    };
    current = { id, stop };
    try {
      const outcome = await recordedRun(store, id, async ({ seed, limits }, scenario, observe) => {
        generation = startGeneration({ scenario, seed, limits, engine }, observe);
        if (!wanted) generation.stop();
        return await generation.outcome;
      });
      if (outcome !== undefined && 'fault' in outcome)
        report(new Error(`run ${id} ended early: ${outcome.fault}`));
    } finally {
      current = undefined;
    }
  }

  async function workThroughQueue(): Promise<void> {
    for (const id of await store.runs.queued()) {
      if (closing) return;
      try {
        await perform(id);
      } catch (error) {
        report(error);
      }
    }
  }

  const wake = (): void => {
    working = working.then(workThroughQueue).catch(report);
  };
  wake();

  return {
    async submit(request, by) {
      const id = randomUUID();
      await store.as(by).runs.add({ ...request, id, engine });
      wake();
      return id;
    },

    async stop(id, by) {
      await store.as(by).runs.withdraw(id);
      if (current?.id === id) current.stop();
    },

    async close() {
      closing = true;
      current?.stop();
      await working;
    },
  };
}

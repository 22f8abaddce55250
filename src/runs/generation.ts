/** The making of a whole rota on a thread of its own, so that this one stays free. */
import type { Scenario } from '../domain/scenario.ts';
import type { Progress } from '../store/events.ts';
import type { Limits, Outcome } from '../store/runs.ts';
import { startThread } from '../workers/start-thread.ts';

/** What the thread is given. */
export interface GenerationTask {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly limits: Limits;
  /** Version of Muster. */
  readonly engine: string;
}

/** What the thread says: how it gets on, then once how it ended. Anything said to it asks for an early end. */
export type GenerationMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'ended'; readonly outcome: Outcome };

export interface Generation {
  /** How it ended. Rejects if the thread died: that is a fault. */
  readonly outcome: Promise<Outcome>;
  /** Asks for an early end with the best rota so far. */
  stop(): void;
}

/** Starts to make a rota; `observe` is told what the search tells. */
export function startGeneration(task: GenerationTask, observe: (event: Progress) => void): Generation {
  const worker = startThread(new URL('./generate-worker', import.meta.url), task);
  const outcome = new Promise<Outcome>((resolve, reject) => {
    worker.on('message', (message: GenerationMessage) => {
      if (message.kind === 'progress') observe(message.progress);
      else resolve(message.outcome);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that made a rota ended with code ${code}`)));
  });
  return { outcome, stop: () => worker.postMessage('stop') };
}

/** Threads that are each given one job at a time; jobs wait until a thread that may do them is free. */

import type { Worker } from 'node:worker_threads';
import type { Job, Message } from './messages.ts';

type Result = (Message & { kind: 'done' })['result'];

export interface JobOptions {
  /** The thread that is to do it; omitted: any. */
  readonly thread?: number;
  /** Is given what the thread says before it is done. */
  readonly hear?: (message: Message) => void;
}

interface Waiting extends JobOptions {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

export class Threads {
  readonly #workers: readonly Worker[];
  /** thread → what it is doing; nothing if it is free */
  readonly #doing: (Waiting | undefined)[];
  #waiting: Waiting[] = [];
  #failure: Error | undefined;

  constructor(workers: readonly Worker[]) {
    this.#workers = workers;
    this.#doing = workers.map(() => undefined);
    workers.forEach((worker, thread) => {
      worker.on('message', (message: Message) => this.#hear(thread, message));
      worker.on('error', (error: Error) => this.#fail(error));
      worker.on('exit', () => this.#fail(new Error(`Thread ${thread} of the search has ended.`)));
    });
  }

  get size(): number {
    return this.#workers.length;
  }

  /** Rejects if any thread fails: a search that has lost a thread is over. */
  run(job: Job, options: JobOptions = {}): Promise<Result> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, ...options, resolve, reject });
      this.#handOut();
    });
  }

  async close(): Promise<void> {
    this.#failure ??= new Error('The threads of the search are closed.');
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #handOut(): void {
    this.#doing.forEach((busy, thread) => {
      if (busy !== undefined) return;
      const next = this.#waiting.find((each) => each.thread === undefined || each.thread === thread);
      if (next === undefined) return;
      this.#waiting = this.#waiting.filter((each) => each !== next);
      this.#doing[thread] = next;
      this.#workers[thread]!.postMessage(next.job);
    });
  }

  #hear(thread: number, message: Message): void {
    const doing = this.#doing[thread];
    if (message.kind !== 'done') {
      doing?.hear?.(message);
      return;
    }
    this.#doing[thread] = undefined;
    doing?.resolve(message.result);
    this.#handOut();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    const lost = [...this.#doing, ...this.#waiting];
    this.#doing.fill(undefined);
    this.#waiting = [];
    for (const each of lost) each?.reject(error);
  }
}

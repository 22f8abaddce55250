/** Questions about rotas, worked out on threads of their own: of a county one may take seconds, and this thread stays free. */
import type { Worker } from 'node:worker_threads';
import { startThread } from '../workers/start-thread.ts';
import type { AnswerTo, InputOf, QuestionName } from './questions/index.ts';

/** What a thread is asked; without a question it is to end once all is answered. */
export type DeskMessage =
  { readonly number: number; readonly name: QuestionName; readonly input: unknown } | { readonly end: true };

/** What a thread answers, or the fault that kept it from answering. */
export type DeskAnswer =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly fault: unknown };

/** What a thread is given. */
export interface DeskTask {
  readonly file: string;
}

/** A port: `createDesk` has threads beside this one. */
export interface Desk {
  /** Rejects on a fault. */
  ask<Name extends QuestionName>(name: Name, input: InputOf<Name>): Promise<AnswerTo<Name>>;
  /** Waits until everything is answered. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (fault: unknown) => void;
}

interface Clerk {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  readonly ended: Promise<void>;
}

/** A desk over a data file; so many threads at most, each begun when all others are busy. */
export function createDesk(file: string, threads = 2): Desk {
  const clerks = new Set<Clerk>();
  let last = 0;

  function hire(): Clerk {
    const worker = startThread(new URL('../desk-worker', import.meta.url), { file } satisfies DeskTask);
    const waiting = new Map<number, Waiting>();
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    const clerk: Clerk = { worker, waiting, ended };
    const fail = (fault: unknown): void => {
      clerks.delete(clerk);
      for (const { reject } of waiting.values()) reject(fault);
      waiting.clear();
    };
    worker.on('message', (message: DeskAnswer) => {
      const asked = waiting.get(message.number);
      waiting.delete(message.number);
      if ('fault' in message) asked?.reject(message.fault);
      else asked?.resolve(message.answer);
    });
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`a thread that answers questions ended with code ${code}`)));
    clerks.add(clerk);
    return clerk;
  }

  function leastBusy(): Clerk {
    const [first] = [...clerks].sort((a, b) => a.waiting.size - b.waiting.size);
    return first === undefined || (first.waiting.size > 0 && clerks.size < threads) ? hire() : first;
  }

  return {
    ask<Name extends QuestionName>(name: Name, input: InputOf<Name>) {
      const { worker, waiting } = leastBusy();
      const number = ++last;
      return new Promise<AnswerTo<Name>>((resolve, reject) => {
        waiting.set(number, { resolve: (answer) => resolve(answer as AnswerTo<Name>), reject });
        try {
          worker.postMessage({ number, name, input } satisfies DeskMessage);
        } catch (error) {
          waiting.delete(number);
          throw error;
        }
      });
    },
    async close() {
      const all = [...clerks];
      for (const { worker } of all) worker.postMessage({ end: true } satisfies DeskMessage);
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
}

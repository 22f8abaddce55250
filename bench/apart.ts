/** Measures in a process of its own, so that neither memory nor warmed-up code is that of what was measured before. */

import { fork } from 'node:child_process';
import type { Jobs } from './child.ts';

/** What a job is given. */
export type Input<Name extends keyof Jobs> = Parameters<Jobs[Name]>[0];
/** What a job gives. */
export type Output<Name extends keyof Jobs> = Awaited<ReturnType<Jobs[Name]>>;

export interface Request<Name extends keyof Jobs = keyof Jobs> {
  readonly name: Name;
  readonly input: Input<Name>;
}

export type Reply<Name extends keyof Jobs = keyof Jobs> =
  { readonly output: Output<Name> } | { readonly failure: string };

const CHILD = new URL(import.meta.url.endsWith('.ts') ? './child.ts' : './child.js', import.meta.url);

/** Runs one of the jobs of `child.ts`. Rejects with what the job threw, or with how its process ended. */
export function apart<Name extends keyof Jobs>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, { serialization: 'advanced' });
    child.once('message', (message) => {
      const reply = message as Reply<Name>;
      if ('output' in reply) resolve(reply.output);
      else reject(new Error(reply.failure));
    });
    child.once('error', reject);
    // Says nothing new after an answer; without one the process was ended, e.g. because memory ran out.
    child.once('exit', (code, signal) =>
      reject(new Error(`its process ended with ${signal ?? `code ${code}`}`)),
    );
    child.send({ name, input } satisfies Request<Name>);
  });
}

import { Worker } from 'node:worker_threads';

/** Starts a thread of this folder. Built code runs the built file; from source it is TypeScript, read through tsx. */
export function startThread(name: `${string}-worker`, workerData: unknown): Worker {
  const file = import.meta.url.endsWith('.ts') ? `./from-source.js?thread=${name}.ts` : `./${name}.js`;
  return new Worker(new URL(file, import.meta.url), { workerData });
}

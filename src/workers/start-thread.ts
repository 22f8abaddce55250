import { Worker } from 'node:worker_threads';

/** Starts a thread of this folder. Built code runs the built file; from source it is TypeScript, read through tsx. */
export function startThread(name: `${string}-worker`, workerData: unknown): Worker {
  const source = import.meta.url.endsWith('.ts');
  const file = source ? './thread-from-source.js' : `./${name}.js`;
  return new Worker(new URL(file, import.meta.url), { workerData, argv: source ? [name] : [] });
}

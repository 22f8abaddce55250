import { Worker } from 'node:worker_threads';

/**
 * Starts a thread; `module` is its file without an extension. Built code runs the built file; from source it is
 * TypeScript, read through tsx.
 */
export function startThread(module: URL, workerData: unknown): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`${module.href}.js`), { workerData });
  return new Worker(new URL('./thread-from-source.js', import.meta.url), { workerData, argv: [module.href] });
}

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', '{solver,src,api,bench,examples,scripts}/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', '.cache/**'],
    setupFiles: ['test/laws.ts'],
    // Forks, not threads: native modules and solvers in WebAssembly keep state per process.
    pool: 'forks',
    // Files in one fork share what they import: loading it for each anew took a third of the time.
    isolate: false,
    maxWorkers: 3,
    // A bound on what hangs, not on how long a law may take on a busy machine.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});

/** The process that `apart.ts` starts: does one job and ends. */

import type { Reply, Request } from './apart.ts';
import { solveInstance } from './public/solve-instance.ts';
import { solveGrown } from './scale/solve-grown.ts';
import { solveScenario } from './scenario/solve-scenario.ts';

const jobs = { instance: solveInstance, grown: solveGrown, scenario: solveScenario };

/** Name → what is measured apart. */
export type Jobs = typeof jobs;

process.once('message', (message) => {
  const { name, input } = message as Request;
  const run = jobs[name] as (input: Request['input']) => Promise<object>;
  run(input).then(
    (output) => answer({ output } as Reply),
    (error: unknown) =>
      answer({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
// Nobody waits for the answer any more.
process.once('disconnect', () => process.exit());

function answer(reply: Reply): void {
  process.send?.(reply, () => process.disconnect());
}

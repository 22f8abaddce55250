/**
 * Makes one rota after another in a data file until it is killed. It prints `saved` after each, and from the run
 * whose number is given on, it tells events without end and prints `telling`.
 */
import { examples } from '../../examples/generate/index.ts';
import { recordedRun } from '../../src/runs/recorded-run.ts';
import { idleRota } from './idle-rota.ts';
import { openOrThrow } from './open-or-throw.ts';

const [file = '', endless = ''] = process.argv.slice(2);
const scenario = examples[0]?.scenario;
if (scenario === undefined) throw new Error('no example');

const store = await openOrThrow(file);
for (let number = 0; ; number++) {
  const id = `${process.pid}-${number}`;
  const saved = await store.scenarios.save({ ...scenario, description: id });
  const limits = { limit: { work: 1 }, threads: 1, check: 'never' } as const;
  await store.runs.add({ id, scenario: saved, seed: number, limits, engine: 'test' });
  await recordedRun(store, id, async (_run, given, observe) => {
    for (let told = 0; told < 10 || number >= Number(endless); told++) {
      observe({ seconds: 0, hard: 0, tiers: [], shortfalls: 0, moves: told });
      await new Promise((resolve) => setImmediate(resolve));
      if (told === 10) process.stdout.write('telling\n');
    }
    return { state: 'complete', rota: idleRota(given) };
  });
  process.stdout.write('saved\n');
}

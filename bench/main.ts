/** `npm run bench -- NAME …` runs one of the benchmarks below. */

import { linearBench } from './linear.ts';
import { publicBench } from './public.ts';

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  linear: linearBench,
  public: publicBench,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  console.error(`Found ${JSON.stringify(name)}, expected one of: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
} else {
  await bench(args);
}

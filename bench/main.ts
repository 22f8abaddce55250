/** `npm run bench -- NAME …` runs one of the benchmarks below. */

import { ArgumentFault, type Bench } from './bench.ts';
import { countyBench } from './county.ts';
import { coverBench } from './cover.ts';
import { linearBench } from './linear.ts';
import { loadBench } from './load.ts';
import { publicBench } from './public.ts';
import { repairBench } from './repair.ts';
import { scaleBench } from './scale.ts';
import { scenarioBench } from './scenario.ts';
import { versusBench } from './versus.ts';

const benches: Readonly<Record<string, Bench>> = {
  county: countyBench,
  cover: coverBench,
  linear: linearBench,
  load: loadBench,
  public: publicBench,
  repair: repairBench,
  scale: scaleBench,
  scenario: scenarioBench,
  versus: versusBench,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (name === '--help' || args.includes('--help')) {
  console.log(help(bench === undefined ? Object.keys(benches) : [name]));
} else if (bench === undefined) {
  console.error(`Found ${JSON.stringify(name)}, expected one of: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
} else {
  try {
    await bench.run(args);
  } catch (error) {
    if (!isArgumentFault(error)) throw error;
    console.error(`${error.message.replace(/\.?$/, '.')}\n\n${help([name])}`);
    process.exitCode = 2;
  }
}

/** Whether an error is about the words typed: one of ours, or one of `parseArgs`. */
function isArgumentFault(error: unknown): error is Error {
  return (
    error instanceof ArgumentFault ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'))
  );
}

function help(names: readonly string[]): string {
  return names
    .map((one) => `npm run bench -- ${one} ${benches[one]!.usage}\n    ${benches[one]!.about}`)
    .join('\n');
}

/**
 * The rota of a whole county: how soon there is one, how good it is and is proven to be, in how much memory.
 *
 *     npm run bench -- county [--seconds 60] [--threads 2] [--seed 1] [--days 28] [--out FILE]
 *
 * `--out` keeps the scenario. Like `scenario`, with a scenario that is drawn.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { apart } from './apart.ts';
import { type Bench, numberOf } from './bench.ts';
import { county } from './county/county.ts';
import { machineOf } from './machine.ts';
import { runsOf, tiersOf } from './scenario/table.ts';

/** Prints two Markdown tables: tiers, and the run. */
async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '60' },
      threads: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      days: { type: 'string', default: '28' },
      out: { type: 'string' },
    },
  });
  const seed = numberOf('seed', values.seed, { least: 0 });
  const scenario = county(seed, numberOf('days', values.days, { least: 7 }));
  const folder = mkdtempSync(join(tmpdir(), 'muster-county-'));
  const file = values.out ?? join(folder, 'county.json');
  writeFileSync(file, `${JSON.stringify(scenario)}\n`);
  const settings = {
    limit: { seconds: numberOf('seconds', values.seconds, { least: 0, whole: false }) },
    threads: numberOf('threads', values.threads, { least: 1 }),
    check: 'never',
    seed,
  } as const;
  try {
    const result = await apart('scenario', { file, settings });
    for (const doubt of result.doubts) console.error(doubt);
    console.log(JSON.stringify({ ...machineOf(), ...settings }));
    const pumps = (scenario.stations ?? []).reduce((sum, station) => sum + station.pumps.length, 0);
    console.log(`\n${result.people} people, ${pumps} pumps, ${result.days} days\n`);
    console.log(`${tiersOf([result])}\n${runsOf([result])}`);
    if (result.doubts.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const countyBench: Bench = {
  usage: '[--seconds 60] [--threads 2] [--seed 1] [--days 28] [--out FILE]',
  about: 'The rota of a made-up county: first rota, gap to the bound, memory.',
  run,
};

/**
 * A scenario as a planner would run it: what its rota costs tier by tier, how much of that is proven to be needed, and
 * how soon it is there. Every seed has a process of its own.
 *
 *     npm run bench -- scenario FILE [--seconds 30] [--threads 2] [--seeds 1]
 *
 * Every rota is checked by the second reading of the rules; one that is not what it says fails the bench.
 */

import { parseArgs } from 'node:util';
import type { Issue } from '../src/domain/issue.ts';
import { loadScenario } from '../src/formats/load.ts';
import { apart } from './apart.ts';
import { ArgumentFault, type Bench, numberOf } from './bench.ts';
import { machineOf } from './machine.ts';
import { runsOf, tiersOf } from './scenario/table.ts';
import type { ScenarioResult } from './scenario/solve-scenario.ts';

/** Prints two Markdown tables: tiers, and runs. */
async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '30' },
      threads: { type: 'string', default: '2' },
      seeds: { type: 'string', default: '1' },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    throw new ArgumentFault(`Found ${positionals.length} files, expected one scenario.`);
  }
  const read = await loadScenario(file);
  if ('issues' in read) {
    const [{ where, found, expected }] = read.issues as [Issue];
    throw new ArgumentFault(`${where}: found ${found}, expected ${expected}.`);
  }
  const settings = {
    limit: { seconds: numberOf('seconds', values.seconds, { least: 0, whole: false }) },
    threads: numberOf('threads', values.threads, { least: 1 }),
    check: 'never',
  } as const;
  const seeds = numberOf('seeds', values.seeds, { least: 1 });

  const results: ScenarioResult[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const result = await apart('scenario', { file, settings: { ...settings, seed } });
    for (const doubt of result.doubts) console.error(doubt);
    results.push(result);
  }
  const [{ name, people, days }] = results as [ScenarioResult];
  console.log(JSON.stringify({ ...machineOf(), ...settings }));
  console.log(`\n${name}: ${people} people, ${days} days\n`);
  console.log(`${tiersOf(results)}\n${runsOf(results)}`);
  if (results.some(({ doubts }) => doubts.length > 0)) process.exitCode = 1;
}

export const scenarioBench: Bench = {
  usage: 'FILE [--seconds 30] [--threads 2] [--seeds 1]',
  about: 'The rota of a scenario: cost and bound of each tier, seconds and memory.',
  run,
};

/**
 * The same small problems through javascript-lp-solver, HiGHS and our engine. The general solvers get the problem as
 * one mixed-integer model; making it is inside their clock.
 *
 *     npm run bench -- versus [--seeds 3] [--seconds 10] [--linear-seconds 60] [--threads 2] [--models 8]
 *
 * Every rota is scored again by the slow reading of the problem, and proofs must agree, before any time is shown.
 */

import { parseArgs } from 'node:util';
import { type Bench, numberOf } from './bench.ts';
import { machineOf } from './machine.ts';
import { grown } from './scale/grown.ts';
import { contestants } from './versus/contestants.ts';
import { MODELS, nameOf } from './versus/models.ts';
import { type Heat, heat } from './versus/race.ts';
import { type Line, tableOf } from './versus/table.ts';

/** Prints a Markdown table. */
async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '10' },
      'linear-seconds': { type: 'string', default: '60' },
      threads: { type: 'string', default: '2' },
      models: { type: 'string', default: `${MODELS.length}` },
    },
  });
  const limits = {
    ours: numberOf('seconds', values.seconds, { least: 0, whole: false }),
    linear: numberOf('linear-seconds', values['linear-seconds'], { least: 0, whole: false }),
    threads: numberOf('threads', values.threads, { least: 1 }),
  };
  const seeds = numberOf('seeds', values.seeds, { least: 1 });
  const models = MODELS.slice(0, numberOf('models', values.models, { least: 1 }));

  const solvers = await contestants(limits);
  const lines: Line[] = [];
  for (const model of models) {
    const heats: Heat[] = [];
    for (let seed = 1; seed <= seeds; seed++) {
      heats.push(await heat(solvers, (seed) => grown({ ...model, seed }), seed));
    }
    lines.push({ model: nameOf(model), heats });
    console.error(`${nameOf(model)}: done`);
  }
  console.log(JSON.stringify({ ...machineOf(), ...limits, seeds }));
  console.log(
    `\n${tableOf(
      solvers.map(({ name }) => name),
      lines,
    )}`,
  );
}

export const versusBench: Bench = {
  usage: '[--seeds 3] [--seconds 10] [--linear-seconds 60] [--threads 2] [--models 8]',
  about: 'The same small problems through javascript-lp-solver, HiGHS and our engine.',
  run,
};

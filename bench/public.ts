/**
 * The public shift-scheduling instances of Curtois and Qu: how good a rota, how well proven, in how many seconds,
 * beside what others have published. The instances are not part of this repository; the bench takes their folder.
 *
 *     npm run bench -- public --instances DIR [--only 1-12,14] [--seconds 60 | --work N] [--threads 2] [--seed 1]
 *                      [--check never] [--out DIR] [--evaluator FILE]
 *
 * An evaluator is run as `node FILE instance solution` and must print the total cost and the number of hard breaches
 * as JSON (`total`, `hard`); it needs `--out`. Answers it does not agree with fail the bench.
 */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Check } from '../solver/score/check.ts';
import type { Settings } from '../solver/solve.ts';
import { apart } from './apart.ts';
import { ArgumentFault, type Bench, numberOf } from './bench.ts';
import { machineOf } from './machine.ts';
import { seconds } from './markdown.ts';
import { numbersOf } from './public/numbers.ts';
import { instanceFile, type Result } from './public/solve-instance.ts';
import { reportOf } from './public/table.ts';

/** Solves the instances one after another, each in a process of its own, and prints Markdown. */
async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      instances: { type: 'string' },
      only: { type: 'string', default: '1-24' },
      seconds: { type: 'string', default: '60' },
      work: { type: 'string' },
      threads: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      check: { type: 'string', default: 'never' },
      out: { type: 'string' },
      evaluator: { type: 'string' },
    },
  });
  const { instances, out, evaluator } = values;
  if (instances === undefined) {
    throw new ArgumentFault('Found no --instances DIR, expected the folder of InstanceN.txt.');
  }
  if (evaluator !== undefined && out === undefined) {
    throw new ArgumentFault('Found --evaluator without --out DIR, expected a folder for what it reads.');
  }
  const settings: Settings = {
    limit:
      values.work === undefined
        ? { seconds: numberOf('seconds', values.seconds, { least: 0, whole: false }) }
        : { work: numberOf('work', values.work, { least: 1 }) },
    threads: numberOf('threads', values.threads, { least: 1 }),
    seed: numberOf('seed', values.seed, { least: 0 }),
    check: checkOf(values.check),
  };
  const numbers = numbersOf(values.only);
  const missing = numbers.filter((number) => !existsSync(instanceFile(instances, number)));
  if (missing.length > 0) {
    throw new ArgumentFault(`Found no ${instanceFile(instances, missing[0]!)}, expected it from --only.`);
  }
  if (out !== undefined) mkdirSync(out, { recursive: true });

  const machine = machineOf();
  const results: Result[] = [];
  for (const instance of numbers) {
    const result = await apart('instance', { instance, instances, settings, out, evaluator });
    console.error(progress(result));
    results.push(result);
    // After each, so that a run that is cut short leaves what it has.
    if (out === undefined) continue;
    writeFileSync(join(out, 'results.json'), `${JSON.stringify({ machine, settings, results }, null, 2)}\n`);
    writeFileSync(join(out, 'results.md'), reportOf(results));
  }
  console.log(`${JSON.stringify({ ...machine, ...settings })}\n\n${reportOf(results)}`);
  if (results.some(({ agreed }) => agreed === false)) process.exitCode = 1;
}

export const publicBench: Bench = {
  usage:
    '--instances DIR [--only 1-12,14] [--seconds 60 | --work N] [--threads 2] [--seed 1] [--check never] [--out DIR] [--evaluator FILE]',
  about: 'The public instances of Curtois and Qu: how good a rota, how well proven, in how many seconds.',
  run,
};

const CHECKS: readonly Check[] = ['never', 'each-phase', 'each-move'];

function checkOf(name: string): Check {
  const check = CHECKS.find((one) => one === name);
  if (check !== undefined) return check;
  throw new ArgumentFault(`Found --check ${JSON.stringify(name)}, expected one of ${CHECKS.join(', ')}.`);
}

function progress({
  instance,
  cost,
  bound,
  hardBreaches,
  secondsToBest,
  seconds: all,
  agreed,
}: Result): string {
  const parts = [
    `Instance${instance}: ${cost}`,
    ...(bound === null ? [] : [`bound ${bound}`]),
    `${hardBreaches} hard`,
    `best after ${seconds(secondsToBest)} of ${seconds(all)}`,
    ...(agreed === false ? ['EVALUATOR DISAGREES'] : []),
  ];
  return parts.join(', ');
}

/**
 * The public shift-scheduling instances of Curtois and Qu: how good a rota in how many seconds. The instances are not
 * part of this repository; the bench takes the folder that holds them.
 *
 *     npm run bench -- public --instances DIR [--only 1-12,14] [--seconds 20 | --work N] [--threads 2] [--seed 1]
 *                      [--check never] [--out DIR] [--evaluator FILE]
 *
 * If the folder holds a `best-known.json` the gaps to it are shown. An evaluator is run as `node FILE instance
 * solution` and must print the total cost and the number of hard breaches as JSON; answers it does not agree with
 * fail the bench.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { issueText } from '../solver/issue.ts';
import type { Problem } from '../solver/problem.ts';
import type { Check } from '../solver/score/check.ts';
import type { SolveEvent } from '../solver/solve.ts';
import { writeAnswer } from '../src/formats/answers.ts';
import { importCurtoisQu } from '../src/formats/curtois-qu.ts';
import { solveOnThreads } from '../src/workers/solve-on-threads.ts';
import { ArgumentFault, type Bench, numberOf } from './bench.ts';
import { machineOf } from './machine.ts';
import { numbersOf } from './public/numbers.ts';
import { readBestKnown } from './public/best-known.ts';
import { tableOf, type Result } from './public/table.ts';

interface Options {
  readonly instances: string;
  readonly limit: { readonly seconds: number } | { readonly work: number };
  readonly threads: number;
  readonly seed: number;
  readonly check: Check;
  readonly out: string | undefined;
  readonly evaluator: string | undefined;
}

/** Solves the instances asked for one after another and prints a Markdown table. */
async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      instances: { type: 'string' },
      only: { type: 'string', default: '1-24' },
      seconds: { type: 'string', default: '20' },
      work: { type: 'string' },
      threads: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      check: { type: 'string', default: 'never' },
      out: { type: 'string' },
      evaluator: { type: 'string' },
    },
  });
  if (values.instances === undefined) {
    throw new ArgumentFault('Found no --instances DIR, expected the folder of InstanceN.txt.');
  }
  const instances = numbersOf(values.only);
  const options: Options = {
    instances: values.instances,
    limit:
      values.work === undefined
        ? { seconds: numberOf('seconds', values.seconds, { least: 0, whole: false }) }
        : { work: numberOf('work', values.work, { least: 1 }) },
    threads: numberOf('threads', values.threads, { least: 1 }),
    seed: numberOf('seed', values.seed, { least: 0 }),
    check: checkOf(values.check),
    out: values.out,
    evaluator: values.evaluator,
  };
  if (options.out !== undefined) mkdirSync(options.out, { recursive: true });
  const bestKnown = readBestKnown(join(options.instances, 'best-known.json'));
  const results: Result[] = [];
  for (const instance of instances) {
    results.push(await runInstance(instance, bestKnown.get(instance), options));
    if (options.out === undefined) continue;
    const { limit, threads, seed } = options;
    const record = { machine: machineOf(), limit, threads, seed, results };
    writeFileSync(join(options.out, 'results.json'), `${JSON.stringify(record, null, 2)}\n`);
  }
  const table = tableOf(results);
  if (options.out !== undefined) writeFileSync(join(options.out, 'results.md'), table);
  console.log(`\n${table}`);
  if (results.some(({ agreed }) => agreed === false)) process.exitCode = 1;
}

export const publicBench: Bench = {
  usage:
    '--instances DIR [--only 1-12,14] [--seconds 20 | --work N] [--threads 2] [--seed 1] [--check never] [--out DIR] [--evaluator FILE]',
  about: 'The public instances of Curtois and Qu: how good a rota in how many seconds.',
  run,
};

const CHECKS: readonly Check[] = ['never', 'each-phase', 'each-move'];

function checkOf(name: string): Check {
  const check = CHECKS.find((one) => one === name);
  if (check !== undefined) return check;
  throw new ArgumentFault(`Found --check ${JSON.stringify(name)}, expected one of ${CHECKS.join(', ')}.`);
}

async function runInstance(
  instance: number,
  bestKnown: number | undefined,
  options: Options,
): Promise<Result> {
  const file = join(options.instances, `Instance${instance}.txt`);
  const { problem, issues } = importCurtoisQu(readFileSync(file, 'utf8'), `Instance${instance}`);
  if (problem === undefined) throw new Error(`${file}\n${issues.map(issueText).join('\n')}`);
  const { answer, firstRota, lastBetter, moves } = await search(problem, options);
  const { cost = 0, hardBreaches, seconds } = answer.summary;
  const solution = join(options.out ?? '', `Instance${instance}.sol`);
  if (options.out !== undefined) writeFileSync(solution, writeAnswer(problem, answer, 'sol'));
  const agreed =
    options.evaluator !== undefined && options.out !== undefined && existsSync(solution)
      ? agrees(options.evaluator, file, solution, { cost, hardBreaches })
      : undefined;
  const result: Result = {
    instance,
    size: `${problem.people.length} × ${problem.days} × ${problem.options.length - 1}`,
    hardBreaches,
    cost,
    bestKnown,
    agreed,
    firstRota,
    lastBetter,
    seconds,
    moves,
  };
  console.error(
    `Instance${instance}: ${cost}, ${hardBreaches} hard, first rota ${firstRota.toFixed(2)} s, ${(moves / 1e6).toFixed(1)} M moves, ${seconds.toFixed(1)} s${agreed === false ? ', EVALUATOR DISAGREES' : ''}`,
  );
  return result;
}

async function search(problem: Problem, { limit, threads, seed, check }: Options) {
  const events: SolveEvent[] = [];
  const { answer } = await solveOnThreads(
    problem,
    { limit, seed, threads, check },
    {
      now: () => performance.now() / 1000,
      observe: (event) => void events.push(event),
      onStart: () => undefined,
    },
  );
  return {
    answer,
    firstRota: events[0]?.seconds ?? answer.summary.seconds,
    lastBetter: events.findLast(({ kind }) => kind === 'incumbent')?.seconds ?? 0,
    moves: events.at(-1)?.moves ?? 0,
  };
}

/** Whether an independent evaluator finds the same cost and no hard breach that we did not report. */
function agrees(
  evaluator: string,
  instance: string,
  solution: string,
  ours: { cost: number; hardBreaches: number },
) {
  const printed = execFileSync(process.execPath, [evaluator, instance, solution], { encoding: 'utf8' });
  const theirs = JSON.parse(printed) as { total: number; hard: number };
  return theirs.total === ours.cost && theirs.hard > 0 === ours.hardBreaches > 0;
}

/**
 * How time, memory and quality grow: the same ward with more people, and over more days, each size in a process of
 * its own.
 *
 *     npm run bench -- scale [--seconds 20] [--threads 2] [--seed 1] [--sizes 10x28,50x364]
 */

import { parseArgs } from 'node:util';
import type { Settings } from '../solver/solve.ts';
import { apart } from './apart.ts';
import { type Bench, numberOf } from './bench.ts';
import { openGap, percent } from './gap.ts';
import { machineOf } from './machine.ts';
import { type Cell, type Heading, markdown, seconds } from './markdown.ts';
import { type Size, sizesOf } from './scale/sizes.ts';
import type { GrownResult } from './scale/solve-grown.ts';

const PEOPLE = [10, 30, 100, 300, 1000].map((people): Size => ({ people, days: 28 }));
const DAYS = [14, 28, 56, 112, 182, 364].map((days): Size => ({ people: 50, days }));

const HEADINGS: readonly Heading[] = [
  ['people × days'],
  ['validated', 'right'],
  ['tabulated', 'right'],
  ['first rota', 'right'],
  ['best rota', 'right'],
  ['proof', 'right'],
  ['first cost', 'right'],
  ['cost', 'right'],
  ['bound', 'right'],
  ['gap to bound', 'right'],
  ['hard breaches', 'right'],
  ['peak memory', 'right'],
];

/** Prints a Markdown table, growing people first. */
async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '20' },
      threads: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      sizes: { type: 'string' },
    },
  });
  const seed = numberOf('seed', values.seed, { least: 0 });
  const settings: Settings = {
    limit: { seconds: numberOf('seconds', values.seconds, { least: 0, whole: false }) },
    threads: numberOf('threads', values.threads, { least: 1 }),
    seed,
    check: 'never',
  };
  const sizes = values.sizes === undefined ? [...PEOPLE, ...DAYS] : sizesOf(values.sizes);

  const rows: Cell[][] = [];
  for (const size of sizes) {
    const name = `${size.people} × ${size.days}`;
    const row = await apart('grown', { shape: { ...size, seed }, settings }).then(cellsOf, failed);
    console.error(`${name}: ${row.join(' | ')}`);
    rows.push([name, ...row]);
  }
  console.log(`${JSON.stringify({ ...machineOf(), ...settings })}\n\n${markdown(HEADINGS, rows)}`);
}

export const scaleBench: Bench = {
  usage: '[--seconds 20] [--threads 2] [--seed 1] [--sizes 10x28,50x364]',
  about: 'How time, memory and quality grow from 10 to 1,000 people and from 14 to 364 days.',
  run,
};

function cellsOf(result: GrownResult): Cell[] {
  const { cost, bound } = result;
  return [
    seconds(result.validated),
    seconds(result.tabulated),
    seconds(result.first),
    seconds(result.best),
    seconds(result.proof),
    result.firstCost,
    cost,
    bound,
    bound === null ? null : percent(openGap(cost, bound)),
    result.hardBreaches,
    `${result.peakMegabytes} MB`,
  ];
}

/** A size that is too large is a result too, and must not hide those after it. */
function failed(error: unknown): Cell[] {
  process.exitCode = 1;
  console.error(error);
  return ['failed', ...HEADINGS.slice(2).map(() => null)];
}

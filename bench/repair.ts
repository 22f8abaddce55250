/**
 * Disturbances of a rota at random, of every kind, one at a time: how soon there are ways to repair it, how many people and days
 * they change, what is proven of them, and whether anything that binds is broken afterwards.
 *
 *     npm run bench -- repair ROTA [--count 200] [--proofs 50] [--checks 20] [--seed 1]
 *
 * A way with no more hard findings than the rota had passes; so many ways are read by the second reading too.
 */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { solveByLinear } from '../solver/linear/solve.ts';
import { Random } from '../solver/random.ts';
import { highsBackend } from '../src/backends/highs.ts';
import { secondReading } from '../src/compose.ts';
import { readRota } from '../src/formats/read-rota.ts';
import { isStep } from '../src/rota/replanning/alternatives.ts';
import type { Alternative, Replan } from '../src/rota/replanning/replan.ts';
import { ArgumentFault, type Bench, numberOf } from './bench.ts';
import { machineOf } from './machine.ts';
import { markdown } from './markdown.ts';
import { type Disturbance, disturbancesOf, KINDS, replanAfter } from './repair/disturbances.ts';
import { repaired } from './repair/repaired.ts';
import { medianAndWorst } from './spread.ts';

interface Answered {
  readonly disturbance: Disturbance;
  readonly found: Replan;
  /** What mends most. */
  readonly way: Alternative;
}

/** Prints a Markdown table. */
async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      count: { type: 'string', default: '200' },
      proofs: { type: 'string', default: '50' },
      checks: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new ArgumentFault(`Found ${positionals.length} files, expected one rota.`);
  const read = readRota(JSON.parse(readFileSync(file, 'utf8')));
  if ('issues' in read) throw new ArgumentFault(`${file} is no rota: ${JSON.stringify(read.issues[0])}.`);
  const { rota } = read;
  const count = numberOf('count', values.count, { least: 1 });
  const proofs = numberOf('proofs', values.proofs, { least: 0 });
  const checks = numberOf('checks', values.checks, { least: 0 });
  const seed = numberOf('seed', values.seed, { least: 0 });

  const disturbances = disturbancesOf(rota, count, new Random(seed));
  const hard = new Set(secondReading(rota).map((finding) => JSON.stringify(finding)));
  const spent: number[] = [];
  const best: Answered[] = [];
  for (const disturbance of disturbances) {
    const begun = performance.now();
    const found = await replanAfter(rota, disturbance);
    spent.push(performance.now() - begun);
    const way = found.alternatives.findLast(isStep);
    if (way === undefined) throw new Error(`Nothing is said of a disturbance: ${disturbance.kind}.`);
    best.push({ disturbance, found, way });
  }
  const mended = best.filter(({ way }) => way.people > 0);
  const broken = best.filter(({ way }) => way.verdict.forbids.length > 0);
  const wrong = mended
    .slice(0, checks)
    .filter(({ disturbance, found, way }) =>
      secondReading(repaired(rota, disturbance, found, way)).some(
        (finding) => !hard.has(JSON.stringify(finding)),
      ),
    );

  const backend = highsBackend();
  const proving: number[] = [];
  let proven = 0;
  for (const { disturbance } of mended.slice(0, proofs)) {
    const begun = performance.now();
    const found = await replanAfter(rota, disturbance, {
      exactly: (problem) => solveByLinear(problem, backend),
    });
    proving.push(performance.now() - begun);
    const steps = found.alternatives.filter(isStep);
    if (steps.every(({ fewest }) => fewest === 'proven')) proven++;
  }

  console.log(JSON.stringify({ ...machineOf(), count, seed }));
  const ms = (number: number): string => `${Math.round(number)} ms`;
  const whole = (number: number): string => `${number}`;
  console.log(
    `\n${markdown(
      [['what'], ['median (worst)', 'right']],
      [
        ['time', medianAndWorst(spent, ms)],
        [
          'people changed, where something is mended',
          medianAndWorst(
            mended.map(({ way }) => way.people),
            whole,
          ),
        ],
        [
          'days changed',
          medianAndWorst(
            mended.map(({ way }) => way.changes.length),
            whole,
          ),
        ],
        ['time with the proof', medianAndWorst(proving, ms)],
      ],
    )}`,
  );
  console.log(
    [
      `${count} disturbances; ${best.filter(({ way }) => isWhole(way)).length} times nothing is lacking afterwards that was not before.`,
      `Something was mended ${mended.length} times: ${byKind(mended)}.`,
      `${broken.length} times something that binds was broken afterwards; of ${Math.min(checks, mended.length)} the second reading found it ${wrong.length} times.`,
      `Of ${proving.length} it was proven ${proven} times that nobody fewer keeps the cover of any of its ways.`,
    ].join('\n'),
  );
  if (wrong.length > 0) process.exitCode = 1;
}

function isWhole({ verdict: { tiers } }: Alternative): boolean {
  return tiers.every(({ name, change }) => change <= 0 || name === 'contracts' || name === 'preferences');
}

/** How often it was which kind. */
function byKind(mended: readonly Answered[]): string {
  return KINDS.map(
    (kind) => `${kind} ${mended.filter(({ disturbance }) => disturbance.kind === kind).length}`,
  ).join(', ');
}

export const repairBench: Bench = {
  usage: 'ROTA [--count 200] [--proofs 50] [--checks 20] [--seed 1]',
  about: 'Ways to repair a rota after disturbances of every kind: time, people and days changed, proofs.',
  run,
};

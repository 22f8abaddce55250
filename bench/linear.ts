/**
 * The two linear backends on rota models of growing size: median and slowest seconds of each, after their optima
 * have been compared. The measurement behind the size guard of javascript-lp-solver (docs/decisions/0002).
 *
 *     npm run bench -- linear [--seeds 5] [--large]
 *
 * `--large` adds sizes on which javascript-lp-solver takes minutes or never ends: its time limit is not read inside
 * the simplex, so the bench may have to be interrupted.
 */

import { parseArgs } from 'node:util';
import type { Backend, LinearModel } from '../solver/linear/model.ts';
import { Random } from '../solver/random.ts';
import { highsBackend } from '../src/backends/highs.ts';
import { javascriptLpSolverBackend } from '../src/backends/javascript-lp-solver.ts';
import { type Bench, numberOf } from './bench.ts';
import { rotaModel, type RotaSize } from './linear/rota-model.ts';
import { machineOf } from './machine.ts';
import { medianAndWorst } from './spread.ts';

const SIZES: readonly RotaSize[] = [
  { people: 3, days: 5, shifts: 2 },
  { people: 4, days: 7, shifts: 2 },
  { people: 6, days: 8, shifts: 2 },
  { people: 5, days: 7, shifts: 3 },
  { people: 6, days: 10, shifts: 2 },
  { people: 6, days: 10, shifts: 3 },
];
const LARGE: readonly RotaSize[] = [
  { people: 7, days: 14, shifts: 2 },
  { people: 8, days: 14, shifts: 3 },
];
const SECONDS = 60;

/** Prints a Markdown table. */
async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { seeds: { type: 'string', default: '5' }, large: { type: 'boolean', default: false } },
  });
  const seeds = numberOf('seeds', values.seeds, { least: 1 });
  const backends = [javascriptLpSolverBackend({ columns: Infinity, rows: Infinity }), highsBackend()];
  const nothing: LinearModel = { columns: [], rows: [] };
  for (const backend of backends) await backend.solve(nothing); // loads WebAssembly outside the clock

  console.log(JSON.stringify(machineOf()));
  console.log(
    `| people × days × shifts | columns | rows | ${backends.map(({ name }) => name).join(' | ')} |`,
  );
  console.log(`|---|--:|--:|${'--:|'.repeat(backends.length)}`);
  for (const size of values.large ? [...SIZES, ...LARGE] : SIZES) {
    const models = Array.from({ length: seeds }, (_, seed) => rotaModel(size, new Random(seed)));
    const seconds = await race(backends, models);
    const { columns, rows } = models[0]!;
    const cells = [`${size.people} × ${size.days} × ${size.shifts}`, columns.length, rows.length];
    console.log(`| ${[...cells, ...seconds.map((each) => medianAndWorst(each, text))].join(' | ')} |`);
  }
}

export const linearBench: Bench = {
  usage: '[--seeds 5] [--large]',
  about: 'Seconds of the two linear backends on rota models of growing size.',
  run,
};

/** backend → seconds of each model, the backends taking turns. Throws if two optima differ. */
async function race(backends: readonly Backend[], models: readonly LinearModel[]): Promise<number[][]> {
  const seconds: number[][] = backends.map(() => []);
  for (const model of models) {
    const optima = new Set<number>();
    for (const [index, backend] of backends.entries()) {
      const solution = await backend.solve(model, { seconds: SECONDS });
      if (solution.status === 'optimal') optima.add(Math.round(solution.objective * 1e6));
      seconds[index]!.push(solution.status === 'optimal' ? solution.seconds : Infinity);
    }
    if (optima.size > 1) throw new Error(`The backends disagree: ${[...optima].join(', ')} millionths.`);
  }
  return seconds;
}

function text(seconds: number): string {
  return Number.isFinite(seconds) ? `${seconds.toFixed(3)} s` : 'no optimum';
}

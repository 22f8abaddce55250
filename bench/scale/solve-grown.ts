/** One size of the grown ward, from the making of its tables to the rota after so many seconds. */

import { validate } from '../../solver/validate.ts';
import { tabulate } from '../../solver/tables.ts';
import type { Settings } from '../../solver/solve.ts';
import { observedSolve } from '../observed-solve.ts';
import { grown, type Shape } from './grown.ts';

export interface GrownTask {
  readonly shape: Shape;
  readonly settings: Settings;
}

export interface GrownResult {
  /** Seconds to look for everything that may be wrong with the problem. */
  readonly validated: number;
  /** Seconds to make the tables that the search reads. */
  readonly tabulated: number;
  /** Seconds from then on to the first whole rota, to the one given, and to its proof. */
  readonly first: number;
  readonly best: number;
  readonly proof: number | null;
  readonly firstCost: number;
  readonly cost: number;
  readonly bound: number | null;
  readonly hardBreaches: number;
  readonly peakMegabytes: number;
}

export async function solveGrown({ shape, settings }: GrownTask): Promise<GrownResult> {
  const problem = grown(shape);
  const [issues, validated] = timed(() => validate(problem));
  if (issues.length > 0) throw new Error(`${problem.name} has ${issues.length} issues`);
  const [, tabulated] = timed(() => tabulate(problem));
  const { answer, firstPenalties, milestones, peakMegabytes } = await observedSolve(problem, settings);
  const { cost = 0, bound, hardBreaches } = answer.summary;
  return {
    validated,
    tabulated,
    ...milestones,
    firstCost: firstPenalties[0] ?? cost,
    cost,
    bound: bound ?? null,
    hardBreaches,
    peakMegabytes,
  };
}

function timed<T>(work: () => T): [result: T, seconds: number] {
  const started = performance.now();
  const result = work();
  return [result, (performance.now() - started) / 1000];
}

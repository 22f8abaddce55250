/** One public instance: read, solved, written, and judged by an independent evaluator if one was given. */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueText } from '../../solver/issue.ts';
import type { Summary } from '../../solver/outcome.ts';
import type { Settings } from '../../solver/solve.ts';
import { writeAnswer } from '../../src/formats/answers.ts';
import { importCurtoisQu } from '../../src/formats/curtois-qu.ts';
import { commitOf } from '../machine.ts';
import { observedSolve } from '../observed-solve.ts';
import type { Size } from './published.ts';

export interface Task {
  readonly instance: number;
  /** Folder of `InstanceN.txt`. */
  readonly instances: string;
  readonly settings: Settings;
  /** Folder for `InstanceN.sol`. */
  readonly out: string | undefined;
  readonly evaluator: string | undefined;
}

/** One line of `results.json`. Seconds are those after the problem was handed over. */
export interface Result {
  readonly instance: number;
  readonly size: Size;
  readonly hardBreaches: number;
  readonly cost: number;
  /** Proven lower bound on the cost; null if nothing is proven. */
  readonly bound: number | null;
  readonly secondsToFirst: number;
  readonly secondsToBest: number;
  /** Null if the rota is not proven to be the best. */
  readonly secondsToProof: number | null;
  readonly seconds: number;
  readonly moves: number;
  readonly peakMegabytes: number;
  /** Whether the evaluator agrees; null if none was asked. */
  readonly agreed: boolean | null;
  readonly seed: number;
  readonly commit: string;
}

/** Where an instance lies. */
export function instanceFile(folder: string, instance: number): string {
  return join(folder, `Instance${instance}.txt`);
}

/** Throws if the instance cannot be read. */
export async function solveInstance({
  instance,
  instances,
  settings,
  out,
  evaluator,
}: Task): Promise<Result> {
  const file = instanceFile(instances, instance);
  const { problem, issues } = importCurtoisQu(readFileSync(file, 'utf8'), `Instance${instance}`);
  if (problem === undefined) throw new Error(`${file}\n${issues.map(issueText).join('\n')}`);
  const { answer, milestones, seconds, moves, peakMegabytes } = await observedSolve(problem, settings);
  const { hardBreaches, cost = 0, bound, seed } = answer.summary;
  const solution = out === undefined ? undefined : join(out, `Instance${instance}.sol`);
  if (solution !== undefined) writeFileSync(solution, writeAnswer(problem, answer, 'sol'));
  const asked = evaluator !== undefined && solution !== undefined;
  return {
    instance,
    size: { people: problem.people.length, days: problem.days, shifts: problem.options.length - 1 },
    hardBreaches,
    cost,
    bound: bound ?? null,
    secondsToFirst: milestones.first,
    secondsToBest: milestones.best,
    secondsToProof: milestones.proof,
    seconds,
    moves,
    peakMegabytes,
    agreed: asked ? agrees(evaluator, file, solution, answer.summary) : null,
    seed,
    commit: commitOf(),
  };
}

/** Whether `node EVALUATOR instance solution` finds the same cost, and a hard breach if and only if we report one. */
function agrees(evaluator: string, instance: string, solution: string, ours: Summary): boolean {
  const printed = execFileSync(process.execPath, [evaluator, instance, solution], { encoding: 'utf8' });
  const theirs = JSON.parse(printed) as { readonly total: number; readonly hard: number };
  return theirs.total === ours.cost && theirs.hard > 0 === ours.hardBreaches > 0;
}

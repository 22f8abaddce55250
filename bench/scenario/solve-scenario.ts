/** One scenario with one seed: read, compiled, solved, and checked by the second reading of the rules. */

import type { Summary } from '../../solver/outcome.ts';
import { issueText } from '../../solver/issue.ts';
import { validate } from '../../solver/validate.ts';
import type { Settings } from '../../solver/solve.ts';
import { compile } from '../../src/compile/compile.ts';
import { toRota } from '../../src/compile/rota.ts';
import { engineVersion, secondReading } from '../../src/compose.ts';
import { loadScenario } from '../../src/formats/load.ts';
import { checkRota } from '../../src/rota/check.ts';
import { type Milestones, observedSolve } from '../observed-solve.ts';

export interface ScenarioTask {
  readonly file: string;
  readonly settings: Settings;
}

export interface ScenarioResult {
  readonly name: string;
  readonly people: number;
  readonly days: number;
  /** Seconds from the scenario as read to the problem. */
  readonly compiled: number;
  readonly summary: Summary;
  readonly milestones: Milestones;
  readonly peakMegabytes: number;
  /** What the check of the finished rota holds against it; empty if it is all that it says. */
  readonly doubts: readonly string[];
}

/** Throws if the scenario cannot be used. */
export async function solveScenario({ file, settings }: ScenarioTask): Promise<ScenarioResult> {
  const parsed = await loadScenario(file);
  if (!('scenario' in parsed)) {
    const issues = parsed.issues.map(({ where, found, expected }) => `${where}: ${found}, not ${expected}`);
    throw new Error(issues.join('\n'));
  }
  const started = performance.now();
  const whole = compile(parsed.scenario);
  const compiled = (performance.now() - started) / 1000;
  const { problem } = whole;
  const issues = validate(problem);
  if (issues.length > 0) throw new Error(issues.map(issueText).join('\n'));
  const { answer, milestones, peakMegabytes } = await observedSolve(problem, settings);
  const { limit, threads } = settings;
  const limits = 'work' in limit ? limit : { ...limit, threads };
  const rota = toRota(whole, answer, { engine: engineVersion(), limits });
  const { differences, findings } = checkRota(rota, secondReading);
  return {
    name: problem.name,
    people: problem.people.length,
    days: problem.days,
    compiled,
    summary: answer.summary,
    milestones,
    peakMegabytes,
    doubts: [
      ...differences.map(({ where, found, expected }) => `${where}: ${found}, not ${expected}`),
      // A rota that admits to hard breaches has them found here too.
      ...(answer.summary.hardBreaches > 0 ? [] : findings.map(({ sentence }) => sentence)),
    ],
  };
}

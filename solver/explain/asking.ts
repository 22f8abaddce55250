/** Asking an oracle whether some of the hard statements of a problem can hold together. */

import type { Problem } from '../problem.ts';
import type { HardStatement } from './hard-statements.ts';
import { verdictOf, type Oracle, type Verdict } from './oracle.ts';
import { pose } from './pose.ts';
import { quickXplain } from './quick-xplain.ts';

export interface Conflict {
  /** Proven: these cannot hold together. */
  readonly statements: readonly HardStatement[];
  /** Whether it is proven too that without any one of them the others can hold. */
  readonly minimal: boolean;
}

/** Asks one oracle about parts of one problem. */
export class Asking {
  readonly #problem: Problem;
  readonly #oracle: Oracle;
  readonly #known = new Map<string, Verdict>();

  constructor(problem: Problem, oracle: Oracle) {
    this.#problem = problem;
    this.#oracle = oracle;
  }

  async verdict(statements: readonly HardStatement[]): Promise<Verdict> {
    if (statements.length === 0) return 'yes';
    const key = JSON.stringify(statements.map(({ id }) => id).sort());
    const verdict = this.#known.get(key) ?? verdictOf(await this.#oracle(pose(this.#problem, statements)));
    this.#known.set(key, verdict);
    return verdict;
  }

  /** Which of the candidates, single statements or several at a time, conflict with each other and the background. */
  async conflict(
    background: readonly HardStatement[],
    candidates: readonly (HardStatement | readonly HardStatement[])[],
  ): Promise<Conflict | undefined> {
    let minimal = true;
    const found = await quickXplain([background], candidates.map(several), async (chosen) => {
      const verdict = await this.verdict(chosen.flat());
      if (verdict === 'unknown') minimal = false;
      return verdict !== 'no';
    });
    return found && { statements: found.flat(), minimal };
  }
}

function several<T extends object>(one: T | readonly T[]): readonly T[] {
  return Array.isArray(one) ? (one as readonly T[]) : [one as T];
}

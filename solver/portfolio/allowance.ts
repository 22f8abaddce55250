/** What is left of a limit, and what a part of it is for a task. */

import type { ColumnsTask } from '../columns/task.ts';
import { MOVES_PER_WORK, type Limit } from '../search/rounds.ts';
import { PRICED_PER_WORK } from './plan.ts';

export class Allowance {
  readonly limit: Limit;
  readonly #elapsed: () => number;
  #done = 0; // work

  /** `elapsed`: seconds since the beginning, not asked where work is the limit. */
  constructor(limit: Limit, elapsed: () => number) {
    this.limit = limit;
    this.#elapsed = elapsed;
  }

  /** Part of the limit that is left; 0 or less: nothing. */
  get left(): number {
    const { limit } = this;
    if ('seconds' in limit) return limit.seconds > 0 ? 1 - this.#elapsed() / limit.seconds : 0;
    return 1 - this.#done / limit.work;
  }

  /**
   * A limit for a part that is this large, as long as so much is left. Seconds pass for everybody at once; work is divided
   * among so many who share the part.
   */
  limitOf(part: number, sharers = 1): Limit {
    const { limit } = this;
    const given = Math.max(0, Math.min(part, this.left));
    return 'seconds' in limit ? { seconds: given * limit.seconds } : { work: (given * limit.work) / sharers };
  }

  /** The same for a task of column generation, with what is left of all. */
  columnsOf(part: number, sharers: number): Pick<ColumnsTask, 'seconds' | 'work' | 'latest'> {
    const [given, all] = [this.limitOf(part, sharers), this.limitOf(1)];
    if ('work' in given) return { work: Math.ceil(given.work * PRICED_PER_WORK) };
    return { ...given, ...('seconds' in all && { latest: all.seconds }) };
  }

  /** Says what annealing took. */
  annealed(moves: number): void {
    this.#done += moves / MOVES_PER_WORK;
  }

  /** Says what a task of column generation took. */
  generated(work: number): void {
    this.#done += work / PRICED_PER_WORK;
  }
}

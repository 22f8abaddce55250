/**
 * Rounds of column generation: every chain does its errand by itself, and is told afterwards what the others found, in the
 * order of the chains. So with work as the limit the number of threads that run them changes nothing.
 */

import { joined, type PackedRows } from '../columns/packed.ts';
import type { RunColumns } from '../columns/run-columns.ts';
import type { ColumnsResult, ColumnsTask } from '../columns/task.ts';
import type { AnnealTask } from '../search/task.ts';
import type { Check } from '../score/check.ts';
import type { Aim } from './aim.ts';
import type { Allowance } from './allowance.ts';
import type { Standing } from './standing.ts';

/** What rounds work with. */
export interface RoundsWorld {
  readonly run: RunColumns;
  readonly standing: Standing;
  readonly allowance: Allowance;
  readonly chains: number;
  readonly seed: number;
  readonly check: Check;
}

/** What a chain is to do. */
export type Errand = Pick<ColumnsTask, 'chain' | 'kind' | 'helped'>;

export interface RoundOptions {
  /** Part of the limit. */
  readonly part: number;
  /** Among how many its work is divided. */
  readonly sharers: number;
  /** What threads that help do in between. */
  readonly meanwhile?: AnnealTask;
}

export class ChainRounds {
  readonly #world: RoundsWorld;
  readonly #unknown: PackedRows[][]; // chain → columns it has not been told of

  constructor(world: RoundsWorld) {
    this.#world = world;
    this.#unknown = Array.from({ length: world.chains }, () => []);
  }

  /** Has these errands done for an aim, and takes what they find; the results are in the order of the errands. */
  async run(
    errands: readonly Errand[],
    aim: Aim,
    { part, sharers, meanwhile }: RoundOptions,
  ): Promise<readonly ColumnsResult[]> {
    const { run, standing, allowance, seed, check } = this.#world;
    if (errands.length === 0) return [];
    const { best, known } = standing;
    const { bound, duals, weights } = aim;
    const spend = allowance.columnsOf(part, sharers);
    const results = await run(
      errands.map((errand): ColumnsTask => ({
        ...errand,
        seed,
        check,
        weights,
        rota: best.rota,
        columns: this.#newsFor(errand.chain),
        bound,
        duals,
        known,
        ...spend,
      })),
      (news) => {
        standing.show(news);
        // Under a limit in work, nothing depends on who is first.
        if ('work' in allowance.limit) return true;
        standing.offer(news);
        return !standing.shownSettled;
      },
      meanwhile,
    );
    results.forEach((result, index) => this.#take(errands[index]!.chain, aim, result));
    standing.endRound();
    return results;
  }

  #take(from: number, aim: Aim, result: ColumnsResult): void {
    const { rota, amounts, bound, duals, tiers, columns, work } = result;
    const { standing, allowance } = this.#world;
    aim.raise(bound, duals);
    standing.prove(tiers);
    standing.offer({ rota, amounts });
    allowance.generated(work);
    this.#unknown.forEach((list, chain) => {
      if (chain !== from) list.push(columns);
    });
  }

  #newsFor(chain: number): PackedRows {
    const rows = joined(this.#unknown[chain]!);
    this.#unknown[chain] = [];
    return rows;
  }
}

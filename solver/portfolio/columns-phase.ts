/**
 * Column generation as part of a search: the bound at the root, then rounds in which chains improve the rota, each by
 * itself. After a round every chain is told what the others found, in the order of the chains; so with work as the limit
 * the number of threads that run them changes nothing.
 */

import { joined, type PackedRows } from '../columns/packed.ts';
import type { RunColumns } from '../columns/run-columns.ts';
import type { ColumnsResult, ColumnsTask } from '../columns/task.ts';
import type { AnnealTask } from '../search/task.ts';
import type { Check } from '../score/check.ts';
import type { Allowance } from './allowance.ts';
import type { Plan } from './plan.ts';
import type { Standing } from './standing.ts';

export interface ColumnsPhase {
  readonly run: RunColumns;
  readonly standing: Standing;
  readonly allowance: Allowance;
  readonly plan: Plan;
  readonly chains: number;
  readonly seed: number;
  readonly check: Check;
  /** slot → what a point weighs in the master */
  readonly weights: Float64Array;
  readonly interrupted: () => boolean;
  /** Anneals with one chain for a part of the limit, in which the other chains work too. */
  readonly anneal: (part: number) => Promise<void>;
}

/** What a chain is to do. */
type Errand = Pick<ColumnsTask, 'chain' | 'kind' | 'helped'>;

export class Columns {
  readonly #phase: ColumnsPhase;
  readonly #unknown: PackedRows[][]; // chain → columns it has not been told of

  constructor(phase: ColumnsPhase) {
    this.#phase = phase;
    this.#unknown = Array.from({ length: phase.chains }, () => []);
  }

  /** Raises the bound: the first chain does. All threads help, and do `meanwhile` in between. */
  async root(meanwhile: AnnealTask): Promise<void> {
    const { plan } = this.#phase;
    await this.#round([{ chain: 0, kind: 'root', helped: this.#mayHelp }], plan.root, 1, meanwhile);
  }

  /**
   * Whether threads may price for a chain that is not theirs. Pricing learns from what it is asked, and annealing between
   * two queries depends on how fast the machine is; so not where the rota must be the same for any number of threads.
   */
  get #mayHelp(): boolean {
    return 'seconds' in this.#phase.allowance.limit;
  }

  /**
   * Improves the rota until the limit is spent, or columns can do no more. Where the master's one number only stands in
   * for several tiers, the last chain anneals now and then.
   */
  async improve(): Promise<void> {
    const { plan, allowance, standing, interrupted, anneal, chains } = this.#phase;
    let exhausted = false;
    let proven = ''; // points that no more can be proven of
    let annealed = true;
    for (let before = ''; !interrupted() && allowance.left > 0 && !standing.optimal;) {
      const points = standing.best.amounts.join();
      const prove = plan.bounds > 0 && (exhausted || allowance.left <= plan.bounds) && points !== proven;
      annealed = plan.mixed && !exhausted && !prove && !annealed && points === before;
      const kinds = this.#kinds({ prove, anneal: annealed, exhausted });
      if (kinds.length === 0 && !annealed) return;
      before = points;
      const columns = this.#round(kinds, plan.round, chains);
      const [results] = await Promise.all([columns, annealed ? anneal(plan.round) : undefined]);
      const done = (kind: ColumnsTask['kind']): boolean => {
        const own = results.filter((_, index) => kinds[index]!.kind === kind);
        return own.length > 0 && own.every((result) => result.done);
      };
      exhausted ||= done('improve');
      if (done('bounds')) proven = points;
    }
  }

  /** What the chains are to do next. The last one proves or anneals if that is due, the others improve. */
  #kinds({
    prove,
    anneal,
    exhausted,
  }: Readonly<Record<'prove' | 'anneal' | 'exhausted', boolean>>): Errand[] {
    const last = this.#phase.chains - 1;
    const kinds: Errand[] = [];
    for (let chain = 0; chain <= last; chain++) {
      if (chain === last && prove) kinds.push({ chain, kind: 'bounds', helped: exhausted && this.#mayHelp });
      else if (!exhausted && !(chain === last && anneal))
        kinds.push({ chain, kind: 'improve', helped: false });
    }
    return kinds;
  }

  async #round(
    tasks: readonly Errand[],
    part: number,
    sharers: number,
    meanwhile?: AnnealTask,
  ): Promise<readonly ColumnsResult[]> {
    const { run, standing, allowance, seed, check, weights } = this.#phase;
    if (tasks.length === 0) return [];
    const { best, bound, duals } = standing;
    const spend = allowance.columnsOf(part, sharers);
    const results = await run(
      tasks.map((task): ColumnsTask => ({
        ...task,
        seed,
        check,
        weights,
        rota: best.rota,
        columns: this.#newsFor(task.chain),
        bound,
        duals,
        ...spend,
      })),
      (news) => {
        standing.show(news);
        // Under a limit in work, nothing depends on who is first.
        if ('work' in allowance.limit) return true;
        standing.offer(news);
        return !standing.shownOptimal;
      },
      meanwhile,
    );
    results.forEach((result, index) => this.#take(tasks[index]!.chain, result));
    standing.endRound();
    return results;
  }

  #take(from: number, { rota, amounts, bound, duals, tiers, columns, work }: ColumnsResult): void {
    const { standing, allowance } = this.#phase;
    standing.raise(bound, duals);
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

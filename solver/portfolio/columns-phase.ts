/**
 * Column generation as part of a search, tier by tier: the bound at the root, then rounds in which chains improve the
 * rota, each by itself. A tier is left when it is proven to be least, or when its part of the limit has passed; what time
 * the last ones leave goes to the first that is still open.
 */

import type { ColumnsTask } from '../columns/task.ts';
import type { AnnealTask } from '../search/task.ts';
import { HARD } from '../tables/rates.ts';
import type { Aim } from './aim.ts';
import { ChainRounds, type Errand, type RoundsWorld } from './chain-rounds.ts';
import type { Plan } from './plan.ts';

export interface ColumnsPhase extends RoundsWorld {
  readonly plan: Plan;
  /** slot → what a point weighs in the master that makes a slot less */
  readonly weightsFor: (slot: number) => Float64Array;
  readonly interrupted: () => boolean;
  /** Anneals with one chain, most of all the slot `aim`, for a part of the limit in which the other chains work too. */
  readonly anneal: (part: number, aim: number) => Promise<void>;
}

/**
 * Of what is left a tier that is not proven gets the first part if later ones are open too, and up to the second as long as
 * it is becoming better: what a dive has fixed would be lost.
 */
const PART_OF_ONE: readonly [number, number] = [0.5, 0.8];

export class Columns {
  readonly #phase: ColumnsPhase;
  readonly #rounds: ChainRounds;
  readonly #exhausted = new Set<string>(); // slots and points with which columns can do no more
  #proven = ''; // points that no more can be proven of

  constructor(phase: ColumnsPhase) {
    this.#phase = phase;
    this.#rounds = new ChainRounds(phase);
  }

  /**
   * Goes from tier to tier until the limit is spent, or columns can do no more. Threads that help with a root do
   * `meanwhile` in between.
   */
  async run(meanwhile: AnnealTask): Promise<void> {
    const { allowance, standing, weightsFor, plan } = this.#phase;
    let last = HARD;
    while (!this.#over) {
      const open = this.#open;
      const slot = open.find((each) => each > last) ?? open[0];
      if (slot === undefined) return this.#prove(last);
      const [part, most] = open.some((each) => each > slot) ? PART_OF_ONE : [1, 1];
      const { left } = allowance;
      const aim = standing.aimAt(slot, weightsFor(slot));
      if (!aim.converged && plan.root > 0) await this.#root(aim, plan.root * part, meanwhile);
      await this.#improve(aim, (1 - part) * left, (1 - most) * left);
      last = slot;
    }
  }

  get #over(): boolean {
    const { interrupted, allowance, standing } = this.#phase;
    return interrupted() || allowance.left <= 0 || standing.optimal;
  }

  get #points(): string {
    return this.#phase.standing.best.amounts.join();
  }

  /** Slots in which columns may find less; as long as hard rules are broken the first tier stands for them. */
  get #open(): number[] {
    const { best, bounds } = this.#phase.standing;
    const broken = best.amounts[HARD]! > 0;
    const points = this.#points;
    return bounds.flatMap((bound, tier) => {
      const slot = tier + HARD + 1;
      const may = best.amounts[slot]! > bound || (broken && tier === 0);
      return may && !this.#exhausted.has(`${slot} ${points}`) ? [slot] : [];
    });
  }

  /** Whether bounds of single tiers are of use: there are points of which aims prove nothing. */
  get #mayProve(): boolean {
    const { best, known } = this.#phase.standing;
    const without = best.amounts.some((points, slot) => slot > HARD && points > 0 && !known.includes(slot));
    return this.#phase.plan.bounds > 0 && this.#points !== this.#proven && without;
  }

  /** Raises the bound: the first chain does, and all threads help. */
  async #root(aim: Aim, part: number, meanwhile: AnnealTask): Promise<void> {
    const errand: Errand = { chain: 0, kind: 'root', helped: this.#mayHelp };
    const [result] = await this.#rounds.run([errand], aim, { part, sharers: 1, meanwhile });
    if (result?.done === true) aim.converged = true;
  }

  /**
   * Whether threads may price for a chain that is not theirs. Pricing learns from what it is asked, and annealing between
   * two queries depends on how fast the machine is; so not where the rota must be the same for any number of threads.
   */
  get #mayHelp(): boolean {
    return 'seconds' in this.#phase.allowance.limit;
  }

  /**
   * Improves the rota until the aim is proven or `end` is left of the limit, or `latest` while it is becoming better. Where
   * the master's one number only stands in for several tiers, the last chain anneals now and then, once its first dive is
   * over: two dives side by side find the least rota where one does not.
   */
  async #improve(aim: Aim, end: number, latest: number): Promise<void> {
    const { plan, allowance, anneal, chains } = this.#phase;
    let annealed = false;
    let before = this.#points;
    const diving = new Set<number>(); // chains
    let dived = false; // the last chain has, or has nothing to dive from
    let until = end;
    while (!this.#over && allowance.left > until && this.#open.includes(aim.slot)) {
      const points = this.#points;
      const prove = this.#mayProve && allowance.left <= plan.bounds;
      annealed = plan.mixed && dived && !prove && !annealed && points === before;
      before = points;
      const errands = this.#errands({ prove, anneal: annealed });
      const part = Math.min(plan.round, allowance.left - until);
      const columns = this.#rounds.run(errands, aim, { part, sharers: chains });
      const [results] = await Promise.all([columns, annealed ? anneal(part, aim.slot) : undefined]);
      const done = (kind: ColumnsTask['kind']): boolean => {
        const own = results.filter((_, index) => errands[index]!.kind === kind);
        return own.length > 0 && own.every((result) => result.done);
      };
      results.forEach((result, index) => {
        if (result.diving) diving.add(errands[index]!.chain);
        else diving.delete(errands[index]!.chain);
      });
      dived = !diving.has(chains - 1);
      until = diving.size > 0 || this.#points !== points ? latest : end;
      if (done('improve')) this.#exhausted.add(`${aim.slot} ${this.#points}`);
      if (done('bounds')) this.#proven = points;
    }
  }

  /** Raises the bounds of single tiers, where columns can do nothing else. */
  async #prove(slot: number): Promise<void> {
    const { plan, standing, weightsFor, chains } = this.#phase;
    const aim = standing.aimAt(slot, weightsFor(slot));
    while (!this.#over && this.#mayProve) {
      const points = this.#points;
      const errand: Errand = { chain: chains - 1, kind: 'bounds', helped: false };
      const [result] = await this.#rounds.run([errand], aim, { part: plan.round, sharers: 1 });
      if (result?.done === true) this.#proven = points;
    }
  }

  /** What the chains are to do next. The last one proves or anneals if that is due, the others improve. */
  #errands({ prove, anneal }: Readonly<Record<'prove' | 'anneal', boolean>>): Errand[] {
    const last = this.#phase.chains - 1;
    const errands: Errand[] = [];
    for (let chain = 0; chain <= last; chain++) {
      if (chain === last && prove) errands.push({ chain, kind: 'bounds', helped: false });
      else if (!(chain === last && anneal)) errands.push({ chain, kind: 'improve', helped: false });
    }
    return errands;
  }
}

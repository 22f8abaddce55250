/**
 * What is proven of single tiers: how few points a tier can have in any rota that has no more than ours in all slots
 * before it. Tier by tier, the points of one slot are the objective of a master in which the earlier slots are held.
 */

import type { Tables } from '../tables.ts';
import { HARD } from '../tables/rates.ts';
import type { ColumnPool } from './columns.ts';
import { createFormulation } from './formulation.ts';
import { generate } from './generate.ts';
import type { CreateMaster } from './master.ts';
import type { PricePeople } from './price-people.ts';
import { RestrictedMaster } from './restricted-master.ts';
import { Restriction } from './restriction.ts';

/** No rota that has in every earlier slot at most what `held` says has fewer points than `bound` in the slot. */
export interface TierBound {
  readonly slot: number;
  /** earlier slot → points */
  readonly held: Float64Array;
  readonly bound: number;
}

export interface TierBoundsWorld {
  readonly createMaster: CreateMaster;
  readonly pricePeople: PricePeople;
  readonly stop: () => boolean;
}

const ITERATIONS = 10_000;
const ROWS = 2;
const SMOOTHING = 0.6;

/** Works on the bounds of a rota's tiers, one after the other, for as long as it may. */
export class TierBounds {
  readonly #tables: Tables;
  readonly #pool: ColumnPool;
  readonly #world: TierBoundsWorld;
  #ended: TierBound[] = []; // bounds that more work does not raise
  #open: OpenTier | undefined;

  constructor(tables: Tables, pool: ColumnPool, world: TierBoundsWorld) {
    this.#tables = tables;
    this.#pool = pool;
    this.#world = world;
  }

  /**
   * Goes on where it last ended, unless the rota has other points by now; also says whether nothing is left to do. Nothing is
   * done about slots in `known`.
   */
  raise(
    rota: Int32Array,
    amounts: Float64Array,
    known: readonly number[] = [],
  ): { readonly bounds: TierBound[]; readonly done: boolean } {
    this.#ended = this.#ended.filter((each) => isOf(each, amounts) && each.bound <= amounts[each.slot]!);
    for (let slot = HARD + 1; slot < amounts.length; slot++) {
      if (amounts[slot] === 0 || known.includes(slot)) continue;
      if (this.#ended.some((each) => each.slot === slot)) continue;
      if (this.#world.stop()) return this.#told(false);
      const open = this.#openFor(slot, rota, amounts);
      if (!open.raise(amounts[slot]!, this.#world)) return this.#told(false);
      this.#ended.push(open.proven);
      this.#close();
    }
    return this.#told(true);
  }

  #told(done: boolean): { readonly bounds: TierBound[]; readonly done: boolean } {
    return { bounds: [...this.#ended, ...(this.#open === undefined ? [] : [this.#open.proven])], done };
  }

  #openFor(slot: number, rota: Int32Array, amounts: Float64Array): OpenTier {
    if (this.#open !== undefined && this.#open.slot === slot && isOf(this.#open.proven, amounts)) {
      return this.#open;
    }
    this.#close();
    this.#open = new OpenTier(this.#tables, this.#pool, slot, rota, amounts, this.#world);
    return this.#open;
  }

  #close(): void {
    this.#open?.dispose();
    this.#open = undefined;
  }
}

/** Whether a bound holds for rotas that are no worse than one with these points in the slots before. */
export function isFor({ held }: TierBound, amounts: Float64Array): boolean {
  return held.every((most, slot) => amounts[slot]! <= most);
}

/** Whether exactly these points are held. */
function isOf({ held }: TierBound, amounts: Float64Array): boolean {
  return held.every((most, slot) => amounts[slot] === most);
}

/** The master of one tier. */
class OpenTier {
  readonly slot: number;
  readonly #master: RestrictedMaster;
  readonly #held: Float64Array;
  #bound = 0;

  constructor(
    tables: Tables,
    pool: ColumnPool,
    slot: number,
    rota: Int32Array,
    amounts: Float64Array,
    { createMaster }: TierBoundsWorld,
  ) {
    this.slot = slot;
    this.#held = amounts.slice(0, slot);
    const weights = new Float64Array(tables.slots);
    weights[slot] = 1;
    const formulation = createFormulation(tables, weights, {
      held: Array.from(this.#held, (most, earlier) => ({ slot: earlier, most })),
    });
    // Dearer than ours, and no more, so that the numbers of the master stay alike in size.
    const dear = 2 * amounts[slot]!;
    this.#master = new RestrictedMaster(createMaster, formulation, pool, new Restriction(tables), dear);
    const { days } = tables;
    for (const person of formulation.people)
      this.#master.take(pool.add(person, rota.subarray(person * days, (person + 1) * days)));
  }

  get proven(): TierBound {
    return { slot: this.slot, held: this.#held, bound: this.#bound };
  }

  /** Raises the bound until it shows that `points` are least, or cannot be raised; false if it was stopped before. */
  raise(points: number, { pricePeople, stop }: TierBoundsWorld): boolean {
    const { formulation } = this.#master;
    const { status, bound } = generate(this.#master, {
      pricePeople,
      iterations: ITERATIONS,
      rows: ROWS,
      smoothing: SMOOTHING,
      target: points - formulation.step,
      stop,
    });
    this.#bound = Math.max(this.#bound, formulation.roundUp(bound));
    return status !== 'limited';
  }

  dispose(): void {
    this.#master.dispose();
  }
}

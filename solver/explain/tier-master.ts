/** The fewest points of one tier for a choice of people, by column generation; rows found for one choice serve the next. */

import { ColumnPool } from '../columns/columns.ts';
import { createFormulation, type Formulation } from '../columns/formulation.ts';
import { generate } from '../columns/generate.ts';
import { inlinePricing } from '../columns/inline-pricing.ts';
import type { CreateMaster } from '../columns/master.ts';
import type { PricePeople } from '../columns/price-people.ts';
import { RestrictedMaster } from '../columns/restricted-master.ts';
import { Restriction } from '../columns/restriction.ts';
import type { Tables } from '../tables.ts';

export interface Bounded {
  readonly formulation: Formulation;
  /** Proven: no rota of these people that breaks nothing before the tier has fewer points. */
  readonly bound: number;
  /** The duals that gave the bound; none if time was up before the first. */
  readonly duals: Float64Array | undefined;
  /** It is proven that there is no rota with fewer points than the one that is known. */
  readonly hopeless: boolean;
  /** Columns of the pool. */
  readonly taken: readonly number[];
}

/** How many times the known points a point before the tier weighs: nobody gains by it. */
const DEAR = 10;
const ROWS = 2;
const SMOOTHING = 0.6;

export class TierMaster {
  readonly pool: ColumnPool;
  readonly #tables: Tables;
  readonly #points: number;
  readonly #weights: Float64Array;
  readonly #pricePeople: PricePeople;
  readonly #createMaster: CreateMaster;

  /** `points` of the tier, the only ones, has a rota that is known. */
  constructor(tables: Tables, tier: number, points: number, createMaster: CreateMaster) {
    this.pool = new ColumnPool(tables);
    this.#tables = tables;
    this.#points = points;
    this.#weights = new Float64Array(tables.slots);
    this.#weights.fill(DEAR * points, 0, tier + 1);
    this.#weights[tier + 1] = 1;
    this.#pricePeople = inlinePricing(tables);
    this.#createMaster = createMaster;
  }

  /** Bounds the rotas of these people, all others being away; once the bound is above `target` it is hopeless. */
  bound(
    people: readonly number[],
    columns: readonly number[],
    limits: { readonly target: number; readonly iterations: number; readonly stop: () => boolean },
  ): Bounded {
    const formulation = createFormulation(this.#tables, this.#weights, { people, unrounded: true });
    const none = new Restriction(this.#tables);
    const master = new RestrictedMaster(this.#createMaster, formulation, this.pool, none, 2 * this.#points);
    try {
      for (const column of columns) master.take(column);
      const { status, bound, duals } = generate(master, {
        pricePeople: this.#pricePeople,
        ...limits,
        rows: ROWS,
        smoothing: SMOOTHING,
      });
      return { formulation, bound, duals, hopeless: status === 'hopeless', taken: master.taken };
    } finally {
      master.dispose();
    }
  }

  /** The fewest points there can be, as far as is proven; no more than those known. */
  leastOf({ hopeless, bound, formulation }: Bounded): number {
    if (hopeless) return this.#points;
    return Math.min(this.#points, Math.max(0, formulation.roundUp(bound)));
  }

  /** Of each person up to `each` columns that the bound says most for. */
  promising({ formulation, taken }: Bounded, duals: Float64Array, each: number): number[] {
    const own = new Map<number, { column: number; cost: number }[]>();
    for (const column of taken) {
      const person = this.pool.personOf(column);
      const cost = formulation.reducedCost(this.pool, column, duals);
      own.set(person, [...(own.get(person) ?? []), { column, cost }]);
    }
    return [...own.values()].flatMap((columns) =>
      columns
        .sort((a, b) => a.cost - b.cost || a.column - b.column)
        .slice(0, each)
        .map(({ column }) => column),
    );
  }
}

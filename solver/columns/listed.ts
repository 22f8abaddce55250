/**
 * All rows that a better rota could hold, as far as the bound tells: those whose price is above their person's cheapest
 * by no more than the gap. Where they are few they are listed, and pricing is a look at the list.
 */

import type { ColumnPool } from './columns.ts';
import type { Formulation } from './formulation.ts';
import type { PricePeople, PriceQuery } from './price-people.ts';
import type { Priced } from './pricing/pricer.ts';
import type { Restriction } from './restriction.ts';

/** What the rows are listed under. */
export interface ListQuery {
  readonly formulation: Formulation;
  readonly pool: ColumnPool;
  /** Duals of a bound, and how much more than the bound a better rota may cost. */
  readonly duals: Float64Array;
  readonly gap: number;
  readonly restriction: Restriction;
  readonly stop: () => boolean;
}

/** Rows that may be listed: beyond this, listing them takes longer than it is worth. */
const MOST_ROWS = 25_000;
const MOST_ROWS_OF_ONE = 5_000;
const LABELS = 200_000;

export class Listed {
  readonly #pool: ColumnPool;
  readonly #columns: readonly (readonly number[])[]; // person → columns

  private constructor(pool: ColumnPool, columns: readonly (readonly number[])[]) {
    this.#pool = pool;
    this.#columns = columns;
  }

  /** All rows of all people within the gap; undefined if they are too many, or time is up. */
  static all(query: ListQuery, pricePeople: PricePeople): Listed | undefined {
    const { formulation, pool, duals, gap, restriction, stop } = query;
    const columns: number[][] = [];
    let left = MOST_ROWS;
    for (const person of formulation.people) {
      if (stop()) return undefined;
      const limits = { rows: MOST_ROWS_OF_ONE, within: gap, labels: LABELS };
      const [priced] = pricePeople({ formulation, duals, people: [person], restriction, ...limits });
      left -= priced?.rows.length ?? 0;
      if (priced?.complete !== true || left < 0) return undefined;
      columns[person] = priced.rows.map(({ options }) => pool.add(person, options));
    }
    return new Listed(pool, columns);
  }

  /** Those of them that are within the gap under other duals too, and allowed. */
  within({ formulation, duals, gap, restriction }: ListQuery): Listed {
    const pool = this.#pool;
    const columns: number[][] = [];
    for (const person of formulation.people) {
      const allowed = this.#columns[person]!.filter((column) =>
        restriction.allows(person, pool.optionsOf(column)),
      );
      const reduced = allowed.map((column) => formulation.reducedCost(pool, column, duals));
      const most = reduced.reduce((a, b) => Math.min(a, b), Infinity) + gap;
      columns[person] = allowed.filter((_, place) => reduced[place]! <= most);
    }
    return new Listed(pool, columns);
  }

  /** The cheapest of the rows that are listed. */
  readonly pricePeople: PricePeople = (query) => query.people.map((person) => this.#price(person, query));

  #price(person: number, { formulation, duals, restriction }: PriceQuery): Priced {
    let least = Infinity;
    let cheapest = -1;
    for (const column of this.#columns[person]!) {
      const reduced = formulation.reducedCost(this.#pool, column, duals);
      if (reduced >= least || !restriction.allows(person, this.#pool.optionsOf(column))) continue;
      least = reduced;
      cheapest = column;
    }
    if (cheapest < 0) return { bound: Infinity, rows: [], exact: true, complete: true };
    const cost = least + duals[formulation.convexityRow(person)]!;
    const options = Int32Array.from(this.#pool.optionsOf(cheapest));
    return { bound: cost, rows: [{ options, cost }], exact: true, complete: false };
  }
}

/**
 * Exact pricing of one person's row: the cheapest rows there are, given what points and options cost, by a table of
 * least costs over the states of the person's rules and a best-first search for what the table leaves out.
 *
 *     cost of a row = Σ weights[slot] × points[slot] + Σ costs[day, option]
 *
 * All costs are expected to be multiples of a power of two, small enough for all sums to be exact in doubles.
 */

import { repertoire } from '../../selectors.ts';
import type { Tables } from '../../tables.ts';
import { fillBackwards } from './backward.ts';
import { weighCells } from './cell-charges.ts';
import type { PricingGraphs } from './graphs.ts';
import { begin, Outline, type Costed } from './outline.ts';
import { NO_ROW, searchInRounds } from './rounds.ts';
import type { Found, SearchLimits } from './search.ts';
import { throughCells } from './through.ts';
import { kindsOf } from './weights.ts';

export interface RowPrices {
  /** slot → what a point weighs, not negative; Infinity: no row with a point in this slot may be given. */
  readonly weights: Float64Array;
  /** day × able.length + place → what doing that option costs besides its rules; Infinity bars it. */
  readonly costs: Float64Array;
}

export interface PricedRow {
  readonly options: Int32Array; // day → option
  readonly cost: number;
}

export interface Priced {
  /** No row costs less. Infinity: there is no row at all. */
  readonly bound: number;
  /** The cheapest rows found, cheapest first; the first costs `bound` if `exact`. */
  readonly rows: readonly PricedRow[];
  readonly exact: boolean;
  /** Whether the rows are all there are within what was asked for. */
  readonly complete: boolean;
  /** day × able.length + place → no row through the cell costs less; where it was asked for. */
  readonly through?: Float64Array;
}

export class Pricer {
  readonly person: number;
  /** The options of the person, ascending; `place` indexes it. */
  readonly able: readonly number[];

  readonly #tables: Tables;
  readonly #shared: PricingGraphs;
  readonly #outlines = new Map<string, Outline>(); // kinds of weights → outline
  readonly #costs: Float64Array; // day × able + place → cost of an option with its charge
  readonly #base: Float64Array; // the same places → cost of the charge; Infinity if the option is no choice
  #weights = new Float64Array(0); // weights that the outline and the base are for
  #outline: Outline | undefined;

  /** `shared` serves all people priced one after another. */
  constructor(tables: Tables, person: number, shared: PricingGraphs) {
    this.person = person;
    this.able = repertoire(tables.problem, tables.problem.people[person]!);
    this.#tables = tables;
    this.#shared = shared;
    this.#base = new Float64Array(tables.days * this.able.length);
    this.#costs = new Float64Array(tables.days * this.able.length);
  }

  /** The cheapest rows, at most `limits.rows`; after `limits.labels` partial rows only a bound and some row. */
  price(prices: RowPrices, limits: SearchLimits): Priced {
    const outline = this.#prepare(prices);
    const { bound, rows, exact, complete } =
      outline?.costed === undefined ? NO_ROW : this.#search(outline, outline.costed, limits);
    return {
      bound,
      rows: rows.map(({ places, cost }) => ({ options: places.map((place) => this.able[place]!), cost })),
      exact,
      complete,
    };
  }

  /**
   * For every cell (day × able.length + place): no row through it costs less. Infinity: there is none. Equal to the
   * cheapest row's cost where the table holds all rules.
   */
  throughCells(prices: RowPrices, into: Float64Array): void {
    const costed = this.#prepare(prices)?.costed;
    if (costed === undefined) {
      into.fill(Infinity, 0, this.#costs.length);
      return;
    }
    const { graph } = costed;
    begin(costed, this.#costs);
    fillBackwards(costed, this.#shared.table);
    throughCells(costed, this.able.length, this.#shared.table.cells, this.#shared.reached(graph.cells), into);
  }

  /** Lets go what it has learned; whoever asks again pays for it again. */
  forget(): void {
    for (const outline of this.#outlines.values()) outline.end();
    this.#outlines.clear();
    this.#outline = undefined;
  }

  #search(outline: Outline, costed: Costed, limits: SearchLimits): Found {
    const { found, missed } = searchInRounds(costed, this.#costs, this.able, this.#shared, limits);
    if (missed !== undefined) outline.learn(missed, this.#shared.labels.count, this.#weights);
    return found;
  }

  /** The outline for these prices, and all options' costs. */
  #prepare({ weights, costs }: RowPrices): Outline | undefined {
    this.#weigh(weights);
    for (let cell = 0; cell < this.#costs.length; cell++)
      this.#costs[cell] = this.#base[cell] === Infinity ? Infinity : this.#base[cell]! + costs[cell]!;
    return this.#outline;
  }

  #weigh(weights: Float64Array): void {
    if (this.#outline !== undefined && this.#weights.every((weight, slot) => weight === weights[slot]))
      return;
    this.#weights = weights.slice();
    const kinds = kindsOf(weights);
    const key = kinds.join();
    let outline = this.#outlines.get(key);
    if (outline === undefined) {
      outline = new Outline(this.#shared, this.person, this.able, kinds);
      this.#outlines.set(key, outline);
    }
    this.#outline = outline;
    outline.weigh(weights);
    weighCells(this.#tables, this.person, this.able, weights, this.#base);
  }
}

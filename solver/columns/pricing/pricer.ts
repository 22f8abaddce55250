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
import type { PricingGraphs, Shape } from './graphs.ts';
import { search, type SearchLimits } from './search.ts';
import { Successors } from './successors.ts';
import { throughCells } from './through.ts';
import { costOf, kindsOf, weigh, type Weighed } from './weights.ts';

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
}

export class Pricer {
  readonly person: number;
  /** The options of the person, ascending; `place` indexes it. */
  readonly able: readonly number[];

  readonly #tables: Tables;
  readonly #shared: PricingGraphs;
  readonly #shapes = new Map<string, Shape>(); // kinds of weights → graph
  readonly #costs: Float64Array; // day × able + place → cost of an option with its charge
  readonly #base: Float64Array; // the same places → cost of the charge; Infinity if the option is no choice
  #weights: Float64Array | undefined; // weights that the next two are for
  #shape: Shape = 'none';
  #weighed: Weighed | undefined;

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
    const filled = this.#fill(prices);
    if (filled === undefined) return { bound: Infinity, rows: [], exact: true };
    const { graph, weighed, table } = filled;
    const successors = new Successors(graph, weighed, this.able, this.#costs, table);
    const { bound, rows, exact } = search(graph, successors, this.#shared, limits);
    return {
      bound,
      rows: rows.map(({ places, cost }) => ({ options: places.map((place) => this.able[place]!), cost })),
      exact,
    };
  }

  /**
   * For every cell (day × able.length + place): no row through it costs less. Infinity: there is none. Equal to the
   * cheapest row's cost where the table holds all rules.
   */
  throughCells(prices: RowPrices, into: Float64Array): void {
    const filled = this.#fill(prices);
    if (filled === undefined) {
      into.fill(Infinity, 0, this.#costs.length);
      return;
    }
    const { graph, weighed, table } = filled;
    const reached = this.#shared.reached(graph.cells);
    throughCells(graph, weighed, this.#costs, this.able.length, table, reached, into);
  }

  /** Fills the table for these prices; undefined if no row keeps what is forbidden. */
  #fill({
    weights,
    costs,
  }: RowPrices): { graph: Exclude<Shape, 'none'>; weighed: Weighed; table: Float64Array } | undefined {
    this.#weigh(weights);
    const graph = this.#shape;
    const weighed = this.#weighed;
    if (graph === 'none' || weighed === undefined) return undefined;
    for (let cell = 0; cell < this.#costs.length; cell++)
      this.#costs[cell] = this.#base[cell] === Infinity ? Infinity : this.#base[cell]! + costs[cell]!;
    const table = this.#shared.table(graph.cells);
    fillBackwards(graph, weighed, this.#costs, this.able.length, table);
    return { graph, weighed, table };
  }

  #weigh(weights: Float64Array): void {
    if (this.#weights?.every((weight, slot) => weight === weights[slot]) === true) return;
    this.#weights = weights.slice();
    const kinds = kindsOf(weights);
    const key = kinds.join();
    let shape = this.#shapes.get(key);
    if (shape === undefined) {
      shape = this.#shared.shapeOf(this.person, this.able, kinds);
      this.#shapes.set(key, shape);
    }
    this.#shape = shape;
    this.#weighed = shape === 'none' ? undefined : weigh(shape, weights);
    this.#weighCells(weights);
  }

  #weighCells(weights: Float64Array): void {
    const { cells, charges, days, options } = this.#tables;
    const known = new Map<number, number>(); // charge → cost
    for (let day = 0; day < days; day++) {
      const cell = this.person * days + day;
      const choice = cells.choiceOf[cell]! * options;
      this.able.forEach((option, place) => {
        const charge = cells.charge[cells.chargesOf[cell]! * options + option]!;
        let cost = known.get(charge);
        if (cost === undefined) {
          const from = charge * charges.slots;
          known.set(charge, (cost = costOf(charges.points.subarray(from, from + charges.slots), weights)));
        }
        this.#base[day * this.able.length + place] = cells.allowed[choice + option] === 1 ? cost : Infinity;
      });
    }
  }
}

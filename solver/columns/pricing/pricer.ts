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
import type { Graph } from './graph.ts';
import type { OrNone, PricingGraphs } from './graphs.ts';
import type { Counting, Parts } from './parts.ts';
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
  /** Whether the rows are all there are within what was asked for. */
  readonly complete: boolean;
}

/** The rules as far as the kinds of weights let them matter, and the graph in use for them. */
interface Outline {
  readonly parts: Parts;
  /** Counters that have been found worth having in the table. */
  readonly wanted: Counting[];
  graph: OrNone<Graph>;
  /** Work that a larger table would have saved. */
  debt: number;
}

/** What a label takes, and what making a graph takes, in cells of a table. */
const LABEL_WORK = 100;
const BUILDING_WORK = 5_000_000;

export class Pricer {
  readonly person: number;
  /** The options of the person, ascending; `place` indexes it. */
  readonly able: readonly number[];

  readonly #tables: Tables;
  readonly #shared: PricingGraphs;
  readonly #outlines = new Map<string, Outline>(); // kinds of weights → outline
  readonly #costs: Float64Array; // day × able + place → cost of an option with its charge
  readonly #base: Float64Array; // the same places → cost of the charge; Infinity if the option is no choice
  #weights: Float64Array | undefined; // weights that the next two are for
  #outline: Outline | undefined;
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
    if (filled === undefined) return { bound: Infinity, rows: [], exact: true, complete: true };
    const { graph, weighed, table } = filled;
    const successors = new Successors(graph, weighed, this.able, this.#costs, table);
    const { bound, rows, exact, complete } = search(graph, successors, this.#shared, limits);
    this.#learn(graph, successors.missed);
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
  #fill({ weights, costs }: RowPrices): { graph: Graph; weighed: Weighed; table: Float64Array } | undefined {
    this.#weigh(weights);
    const graph = this.#outline?.graph ?? 'none';
    const weighed = this.#weighed;
    if (graph === 'none' || weighed === undefined) return undefined;
    for (let cell = 0; cell < this.#costs.length; cell++)
      this.#costs[cell] = this.#base[cell] === Infinity ? Infinity : this.#base[cell]! + costs[cell]!;
    const table = this.#shared.table(graph.cells);
    fillBackwards(graph, weighed, this.#costs, this.able.length, table);
    return { graph, weighed, table };
  }

  /**
   * Where labels cost more than a larger table would, the counter that the table missed most is taken into it for the
   * calls to come (decremental state-space relaxation: Righini and Salani, 2008).
   */
  #learn(graph: Graph, missed: Int32Array): void {
    const outline = this.#outline!;
    let most = graph.dimensions;
    for (let counter = most; counter < missed.length; counter++)
      if (missed[counter]! > missed[most]!) most = counter;
    if (most >= missed.length || missed[most] === 0) return;
    const counting = graph.outer[most - graph.dimensions]!;
    const larger = graph.cells * (counting.counter.size / 2);
    outline.debt += this.#shared.labels.count * LABEL_WORK - larger;
    if (outline.debt < 0) outline.debt = 0;
    if (outline.debt < BUILDING_WORK || larger > this.#shared.settings.cells) return;
    outline.debt = 0;
    outline.wanted.push(counting);
    outline.graph = this.#shared.graphOf(outline.parts, this.able, outline.wanted);
    if (outline.graph !== 'none' && this.#weights) this.#weighed = weigh(outline.graph, this.#weights);
  }

  #weigh(weights: Float64Array): void {
    if (this.#weights?.every((weight, slot) => weight === weights[slot]) === true) return;
    this.#weights = weights.slice();
    const kinds = kindsOf(weights);
    const key = kinds.join();
    let outline = this.#outlines.get(key);
    if (outline === undefined) {
      const parts = this.#shared.partsOf(this.person, this.able, kinds);
      outline = { parts, wanted: [], graph: this.#shared.graphOf(parts, this.able), debt: 0 };
      this.#outlines.set(key, outline);
    }
    this.#outline = outline;
    this.#weighed = outline.graph === 'none' ? undefined : weigh(outline.graph, weights);
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

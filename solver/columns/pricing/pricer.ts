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
import { followBest } from './best-of-table.ts';
import type { PricingGraphs } from './graphs.ts';
import { Outline, type Costed } from './outline.ts';
import { search, type Found, type SearchLimits } from './search.ts';
import { Successors } from './successors.ts';
import { throughCells } from './through.ts';
import { costOf, kindsOf } from './weights.ts';

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

const NO_ROW: Found = { bound: Infinity, rows: [], exact: true, complete: true, cut: false };

/** Multipliers take so many steps in one call. */
const ROUNDS = 12;

/** Steps after which, or soon after, a search is tried. */
const TRIES: readonly number[] = [0, 2, 5, 9, Infinity];

/** How many cells take as long to fill as one label to extend: the first search takes no longer than filling. */
const CELLS_A_LABEL = 500;

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
    const { bound, rows, exact, complete } = outline?.costed
      ? this.#search(outline, outline.costed, limits)
      : NO_ROW;
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
    const { graph, weighed, relaxation } = costed;
    relaxation.begin(weighed, this.#costs);
    fillBackwards(costed, this.#shared.table);
    throughCells(costed, this.able.length, this.#shared.table.cells, this.#shared.reached(graph.cells), into);
  }

  /**
   * Searches with a few labels; if that does not do, looks for better multipliers and then searches with as many labels
   * as it may take.
   */
  #search(outline: Outline, costed: Costed, limits: SearchLimits): Found {
    const { graph, weighed, relaxation } = costed;
    relaxation.begin(weighed, this.#costs);
    let successors = this.#successors(costed);
    const first = followBest(costed, successors.inside, this.able.length);
    if (first === Infinity) return NO_ROW;
    relaxation.assess(first);
    const few = { ...limits, labels: Math.min(limits.labels, 2 * graph.days + graph.cells / CELLS_A_LABEL) };
    let best = true; // the multipliers in the costs are
    let next = 0; // of the tries
    for (let round = 0; !relaxation.fits; round++) {
      if (best && round >= TRIES[next]!) {
        const found = search(graph, successors, this.#shared, few, false);
        if (!found.cut) return found;
        next++;
      }
      if (round === ROUNDS || !relaxation.advance(weighed, this.#costs)) break;
      successors = this.#successors(costed);
      best = relaxation.assess(followBest(costed, successors.inside, this.able.length));
    }
    if (relaxation.restore(weighed, this.#costs)) successors = this.#successors(costed);
    const found = search(graph, successors, this.#shared, limits, true);
    outline.learn(successors.outside.missed, this.#shared.labels.count, this.#weights);
    return found;
  }

  /** Fills the table for the costs of the relaxation. */
  #successors(costed: Costed): Successors {
    const { table } = this.#shared;
    fillBackwards(costed, table);
    return new Successors(costed, this.able, table.cells);
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

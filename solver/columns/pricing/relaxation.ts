/**
 * Lagrangean relaxation of the counters that are not in the table. A multiplier λ of a window is a price for each unit
 * counted in it, and what a whole window costs is lowered so that every row costs what it did:
 *
 *     settle(K)  =  λ × K  +  (settle(K) − λ × K − C)  +  C,    C = min over K of (settle(K) − λ × K)
 *
 * The first term goes into the prices of options, which the table knows; the second is never negative and is paid by
 * labels when the window is settled; the third is paid by every row from the start. So the table's lower bound takes
 * part of the limits into account. Multipliers are kept from call to call. They are raised where the best row of the
 * table uses too much and lowered where it uses too little, as long as that raises the bound.
 *
 * Source: Held and Karp (1971).
 */

import type { Graph } from './graph.ts';
import { Multipliers, type Direction } from './multipliers.ts';
import { MANY } from './settlement.ts';
import type { Weighed } from './weights.ts';
import { Windows, type Window } from './windows.ts';

/** Multipliers are multiples of the costs' size over this, a power of two: sums of costs stay exact. */
const FINENESS = 2 ** 12;
/** The first step of a call, in the same unit, unless the multiplier moved further in the last one. */
const LEAST_STEP = 2 ** 5;

export class Relaxation {
  /** day × ableCount + place → cost of the option with all its multipliers */
  readonly costs: Float64Array;
  /** day × emissions + emission → multipliers of what an arc adds; undefined if they are all 0 */
  emissions: Float64Array | undefined;
  readonly emissionCount: number;
  readonly windows: Windows;
  /** outer counter × days + day → multiplier of the window that the day is in */
  readonly lambda: Float64Array;
  /** outer counter × days + last day of a window → C */
  readonly least: Float64Array;
  /** Σ C, which every row pays. */
  offset = 0;
  /** window → what the row that was last looked at uses of it */
  readonly use: Float64Array;

  readonly #graph: Graph;
  readonly #ableCount: number;
  readonly #multipliers: Multipliers; // those tried are in the costs
  readonly #from: Int32Array; // window → least units that cost C
  readonly #to: Int32Array; // window → most units that do
  #unit = 1;

  /** Multipliers of counters that `before` had too are taken from it. */
  constructor(graph: Graph, ableCount: number, before?: Relaxation) {
    const outerCount = graph.outer.length;
    this.#graph = graph;
    this.#ableCount = ableCount;
    this.emissionCount = graph.emissions.length;
    this.costs = new Float64Array(graph.days * ableCount);
    this.windows = new Windows(graph);
    this.lambda = new Float64Array(outerCount * graph.days);
    this.least = new Float64Array(outerCount * graph.days);
    const count = this.windows.all.length;
    this.use = new Float64Array(count);
    this.#multipliers = new Multipliers(count);
    this.#from = new Int32Array(count);
    this.#to = new Int32Array(count);
    if (before !== undefined) this.#takeOver(before);
  }

  /** Puts the best multipliers known into these costs. */
  begin(weighed: Weighed, costs: Float64Array): void {
    let size = 0;
    for (const cost of costs) if (cost < Infinity) size = Math.max(size, Math.abs(cost));
    this.#unit = size === 0 ? 1 : 2 ** Math.ceil(Math.log2(size)) / FINENESS;
    this.#multipliers.begin(this.#unit * LEAST_STEP);
    this.#apply(weighed, costs);
  }

  /** Puts multipliers a step further on into the costs; false if there is nowhere to go. */
  advance(weighed: Weighed, costs: Float64Array): boolean {
    const { all } = this.windows;
    const moved = this.#multipliers.advance((window, lambda) =>
      this.#confined(weighed, all[window]!, lambda),
    );
    if (moved) this.#apply(weighed, costs);
    return moved;
  }

  /** Puts the best multipliers into the costs again; false if they are there. */
  restore(weighed: Weighed, costs: Float64Array): boolean {
    const moved = this.#multipliers.restore();
    if (moved) this.#apply(weighed, costs);
    return moved;
  }

  /**
   * Learns from the bound that the multipliers in the costs gave, and from the use of the row that gave it; returns
   * whether it is the best so far.
   */
  assess(bound: number): boolean {
    return this.#multipliers.assess(bound, (window) => this.#directionOf(window));
  }

  /** Whether the row last looked at pays for nothing that the table does not know. */
  get fits(): boolean {
    for (let window = 0; window < this.use.length; window++)
      if (this.#directionOf(window) !== 0) return false;
    return true;
  }

  /** Whether there is nothing to relax. */
  get empty(): boolean {
    return this.windows.all.length === 0;
  }

  #apply(weighed: Weighed, costs: Float64Array): void {
    const { days } = this.#graph;
    this.costs.set(costs);
    this.emissions = undefined;
    this.offset = 0;
    this.windows.all.forEach((window, index) => {
      this.#settle(weighed, window, index);
      const lambda = this.#multipliers.tried[index]!;
      this.lambda.fill(lambda, window.outer * days + window.from, window.outer * days + window.last + 1);
      if (lambda !== 0) this.#price(window, lambda);
    });
  }

  /** Adds the multiplier of a window to what its units cost: by emission, or by option if no arc tells of them. */
  #price({ outer: place, from, last }: Window, lambda: number): void {
    const { days, outer, told, dimensions, counted, units } = this.#graph;
    const { emissionCount } = this;
    const { rows, rowOf } = outer[place]!.counter;
    for (let day = from; day <= last; day++) {
      if (place < told) {
        this.emissions ??= new Float64Array(days * emissionCount);
        for (let emission = 0; emission < emissionCount; emission++)
          this.emissions[day * emissionCount + emission]! +=
            lambda * units[emission * counted + dimensions + place]!;
        continue;
      }
      const amounts = rows[rowOf[day]!]!;
      const first = day * this.#ableCount;
      for (let option = 0; option < this.#ableCount; option++)
        if (amounts[option]! !== 0) this.costs[first + option]! += lambda * amounts[option]!;
    }
  }

  #takeOver(before: Relaxation): void {
    this.windows.all.forEach(({ outer, last }, window) => {
      const known = before.#graph.outer.indexOf(this.#graph.outer[outer]!);
      const theirs = known < 0 ? -1 : before.windows.on(known, last);
      if (theirs >= 0) this.#multipliers.takeOver(window, before.#multipliers, theirs);
    });
  }

  /** −1 if fewer units would do no harm and cost less, 1 if they are too many: the direction of the multiplier. */
  #directionOf(window: number): Direction {
    const units = this.use[window]!;
    return units > this.#to[window]! ? 1 : units < this.#from[window]! ? -1 : 0;
  }

  /** The nearest multiplier that can help, on the grid. */
  #confined(weighed: Weighed, { outer, last }: Window, multiplier: number): number {
    const { monotone, forbids, overflowOf } = this.#graph.outer[outer]!.counter;
    let lambda = Math.round(multiplier / this.#unit) * this.#unit;
    if (monotone) lambda = Math.max(0, lambda);
    if (forbids[last] === 1) return lambda;
    return Math.min(lambda, weighed.overflows[this.#graph.dimensions + outer]![overflowOf[last]!]!);
  }

  /** Works out C of a window, and between which units it is reached. */
  #settle(weighed: Weighed, window: Window, index: number): void {
    const { tried } = this.#multipliers;
    const { outer, last } = window;
    const lambda = (tried[index] = this.#confined(weighed, window, tried[index]!));
    const { dimensions, days } = this.#graph;
    const { top, settlementOf } = this.#graph.outer[outer]!.counter;
    const id = settlementOf[last]!;
    const costs = id < 0 ? undefined : weighed.settlements[dimensions + outer]![id]!;
    let least = Infinity;
    for (let units = 0; units <= top[last]!; units++) {
      const cost = (costs === undefined ? 0 : costs[units]!) - lambda * units;
      if (cost < least) {
        least = cost;
        this.#from[index] = units;
      }
      if (cost <= least) this.#to[index] = units;
    }
    if (least === Infinity) least = 0; // nothing is allowed: no row will be found
    const { forbids, overflowOf } = this.#graph.outer[outer]!.counter;
    const beyond = weighed.overflows[dimensions + outer]![overflowOf[last]!]!;
    if (forbids[last] !== 1 && lambda === beyond && this.#to[index] === top[last]) this.#to[index] = MANY;
    this.least[outer * days + last] = least;
    this.offset += least;
  }
}

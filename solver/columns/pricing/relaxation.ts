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

import { MANY } from './bands.ts';
import type { Graph } from './graph.ts';
import type { Weighed } from './weights.ts';

/** A window of a counter outside the table. */
interface Window {
  /** Place of the counter among those outside. */
  readonly outer: number;
  readonly from: number;
  /** The day on whose evening it is settled. */
  readonly last: number;
}

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
  readonly #windows: readonly Window[];
  readonly #windowOn: Int32Array; // outer counter × days + day → window, −1 for none
  readonly #best: Float64Array; // window → multiplier that gave the best bound
  readonly #tried: Float64Array; // window → multiplier in the costs
  readonly #before: Float64Array; // window → best multiplier of the call before
  readonly #steps: Float64Array; // window → size of the next step
  readonly #turned: Uint8Array; // window → 1 if the direction has turned in this call
  readonly #signs: Int8Array; // window → direction of the next step
  readonly #from: Int32Array; // window → least units that cost C
  readonly #to: Int32Array; // window → most units that do
  #bound = -Infinity;
  #unit = 1;

  /** Multipliers of counters that `before` had too are taken from it. */
  constructor(graph: Graph, ableCount: number, before?: Relaxation) {
    const outerCount = graph.outer.length;
    this.#graph = graph;
    this.#ableCount = ableCount;
    this.emissionCount = graph.product.emissions.length;
    this.costs = new Float64Array(graph.days * ableCount);
    this.lambda = new Float64Array(outerCount * graph.days);
    this.least = new Float64Array(outerCount * graph.days);
    this.#windows = windowsOf(graph);
    this.#windowOn = new Int32Array(outerCount * graph.days).fill(-1);
    this.#windows.forEach(({ outer, from, last }, window) =>
      this.#windowOn.fill(window, outer * graph.days + from, outer * graph.days + last + 1),
    );
    this.use = new Float64Array(this.#windows.length);
    this.#best = new Float64Array(this.#windows.length);
    this.#tried = new Float64Array(this.#windows.length);
    this.#before = new Float64Array(this.#windows.length);
    this.#turned = new Uint8Array(this.#windows.length);
    this.#steps = new Float64Array(this.#windows.length);
    this.#signs = new Int8Array(this.#windows.length);
    this.#from = new Int32Array(this.#windows.length);
    this.#to = new Int32Array(this.#windows.length);
    if (before !== undefined) this.#takeOver(before);
  }

  /** Puts the best multipliers known into these costs. */
  begin(weighed: Weighed, costs: Float64Array): void {
    let size = 0;
    for (const cost of costs) if (cost < Infinity) size = Math.max(size, Math.abs(cost));
    this.#unit = size === 0 ? 1 : 2 ** Math.ceil(Math.log2(size)) / FINENESS;
    this.#bound = -Infinity;
    for (let window = 0; window < this.#best.length; window++) {
      const moved = Math.abs(this.#best[window]! - this.#before[window]!);
      this.#steps[window] = Math.max(moved, this.#unit * LEAST_STEP);
      this.#turned[window] = 0;
    }
    this.#before.set(this.#best);
    this.#tried.set(this.#best);
    this.#apply(weighed, costs);
  }

  /** Puts multipliers a step further on into the costs; false if there is nowhere to go. */
  advance(weighed: Weighed, costs: Float64Array): boolean {
    let moved = false;
    for (let window = 0; window < this.#tried.length; window++) {
      const before = this.#tried[window]!;
      this.#tried[window] = before + this.#signs[window]! * this.#steps[window]!;
      this.#confine(weighed, window);
      moved ||= this.#tried[window] !== before;
    }
    if (moved) this.#apply(weighed, costs);
    return moved;
  }

  /** Puts the best multipliers into the costs again; false if they are there. */
  restore(weighed: Weighed, costs: Float64Array): boolean {
    if (this.#tried.every((lambda, window) => lambda === this.#best[window])) return false;
    this.#tried.set(this.#best);
    this.#apply(weighed, costs);
    return true;
  }

  /**
   * Learns from the bound that the multipliers in the costs gave, and from the use of the row that gave it; returns
   * whether it is the best so far. Steps double until the direction turns for the first time and shrink
   * from then on.
   */
  assess(bound: number): boolean {
    const first = this.#bound === -Infinity;
    for (let window = 0; window < this.use.length; window++) {
      const sign = this.#sign(window);
      const turns = !first && sign === -this.#signs[window]!;
      if (turns) this.#turned[window] = 1;
      if (!first && sign !== 0) this.#steps[window]! *= turns ? 0.5 : this.#turned[window] === 1 ? 0.75 : 2;
      this.#signs[window] = sign;
    }
    if (bound <= this.#bound) return false;
    this.#bound = bound;
    this.#best.set(this.#tried);
    return true;
  }

  /** Whether the row last looked at pays for nothing that the table does not know. */
  get fits(): boolean {
    for (let window = 0; window < this.use.length; window++) if (this.#sign(window) !== 0) return false;
    return true;
  }

  /** Whether there is nothing to relax. */
  get empty(): boolean {
    return this.#windows.length === 0;
  }

  /** The window that a day is in; −1 for none that is relaxed. */
  windowOn(outer: number, day: number): number {
    return this.#windowOn[outer * this.#graph.days + day]!;
  }

  #apply(weighed: Weighed, costs: Float64Array): void {
    const { days, outer, told, dimensions, counted, units } = this.#graph;
    this.costs.set(costs);
    this.emissions = undefined;
    this.offset = 0;
    if (this.#windows.length === 0) return;
    const { emissionCount } = this;
    this.#windows.forEach((window, index) => {
      this.#settle(weighed, window, index);
      const lambda = this.#tried[index]!;
      this.lambda.fill(lambda, window.outer * days + window.from, window.outer * days + window.last + 1);
      if (lambda === 0) return;
      const { rows, rowOf } = outer[window.outer]!.counter;
      for (let day = window.from; day <= window.last; day++) {
        if (window.outer < told) {
          this.emissions ??= new Float64Array(days * emissionCount);
          for (let emission = 0; emission < emissionCount; emission++)
            this.emissions[day * emissionCount + emission]! +=
              lambda * units[emission * counted + dimensions + window.outer]!;
          continue;
        }
        const amounts = rows[rowOf[day]!]!;
        const from = day * this.#ableCount;
        for (let place = 0; place < this.#ableCount; place++)
          if (amounts[place]! !== 0) this.costs[from + place]! += lambda * amounts[place]!;
      }
    });
  }

  #takeOver(before: Relaxation): void {
    this.#windows.forEach(({ outer, last }, window) => {
      const known = before.#graph.outer.indexOf(this.#graph.outer[outer]!);
      const old = known < 0 ? -1 : before.windowOn(known, last);
      if (old < 0) return;
      this.#best[window] = before.#best[old]!;
      this.#before[window] = before.#before[old]!;
    });
  }

  /** −1 if fewer units would do no harm and cost less, 1 if they are too many: the direction of the multiplier. */
  #sign(window: number): -1 | 0 | 1 {
    const units = this.use[window]!;
    return units > this.#to[window]! ? 1 : units < this.#from[window]! ? -1 : 0;
  }

  /** Keeps a multiplier where it can help, and on the grid. */
  #confine(weighed: Weighed, index: number): void {
    const { outer, last } = this.#windows[index]!;
    const { monotone, forbids, overflowOf } = this.#graph.outer[outer]!.counter;
    let lambda = Math.round(this.#tried[index]! / this.#unit) * this.#unit;
    if (monotone) lambda = Math.max(0, lambda);
    if (forbids[last] !== 1) {
      const price = weighed.overflows[this.#graph.dimensions + outer]![overflowOf[last]!]!;
      lambda = Math.min(lambda, price);
    }
    this.#tried[index] = lambda;
  }

  /** Works out C of a window, and between which units it is reached. */
  #settle(weighed: Weighed, { outer, last }: Window, index: number): void {
    this.#confine(weighed, index);
    const { dimensions, days } = this.#graph;
    const { top, settlementOf } = this.#graph.outer[outer]!.counter;
    const id = settlementOf[last]!;
    const costs = id < 0 ? undefined : weighed.settlements[dimensions + outer]![id]!;
    const lambda = this.#tried[index]!;
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

/** The windows that are settled once, at their end. */
function windowsOf({ outer, days, told }: Graph): Window[] {
  return outer.flatMap(({ counter, flag }, place) => {
    const windows: Window[] = [];
    let from = 0;
    let whole = place < told || flag === undefined;
    for (let day = 0; day < days; day++) {
      if (counter.settlementOf[day]! >= 0 && counter.resets[day] === 0) whole = false;
      if (counter.resets[day] === 0) continue;
      windows.push({ outer: place, from, last: day });
      from = day + 1;
    }
    return whole ? windows : [];
  });
}

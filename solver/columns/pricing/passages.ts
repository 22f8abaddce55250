/**
 * How the cells of one node go over into those of another: stretches of neighbouring cells that a plain loop can walk.
 *
 *     cell from + i  →  cell to + i × step,  for cost + i × slope,  i = 0 … length − 1
 *
 * The counters but the last give a run for every combination of their values; along the last the run is a stretch, with
 * short ones beside it for values that are held as the smallest or the largest of the next box.
 */

import type { Boundary, Graph } from './graph.ts';
import type { Weighed } from './weights.ts';

export class Passages {
  from: Int32Array = new Int32Array(16);
  to: Int32Array = new Int32Array(16);
  step: Int32Array = new Int32Array(16);
  length: Int32Array = new Int32Array(16);
  cost: Float64Array = new Float64Array(16);
  slope: Float64Array = new Float64Array(16);
  count = 0;

  readonly #graph: Graph;
  readonly #weighed: Weighed;
  readonly #last: number; // the innermost counter, −1 if the table has none
  #before!: Boundary;
  #after!: Boundary;
  #source = 0;
  #target = 0;
  // Runs: pairs of cells with what getting from one to the other costs.
  #runs = 0;
  #runFrom = new Int32Array(16);
  #runTo = new Int32Array(16);
  #runCost = new Float64Array(16);
  #nextFrom = new Int32Array(16);
  #nextTo = new Int32Array(16);
  #nextCost = new Float64Array(16);

  constructor(graph: Graph, weighed: Weighed) {
    this.#graph = graph;
    this.#weighed = weighed;
    this.#last = graph.dimensions - 1;
  }

  /** The passages of a day on which an arc adds the units of an emission; none if a node is of no use. */
  ofDay(
    day: number,
    before: Boundary,
    source: number,
    after: Boundary,
    target: number,
    emission: number,
    cost: number,
  ): void {
    if (!this.#open(before, source, after, target, cost)) return;
    const { dimensions, units } = this.#graph;
    for (let dimension = 0; dimension < this.#last; dimension++)
      this.#widenByUnits(day, dimension, units[emission * dimensions + dimension]!);
    if (this.#last < 0) this.#single();
    else this.#alongUnits(day, units[emission * dimensions + this.#last]!);
  }

  /** The passages of a node when a day is settled. */
  ofEvening(day: number, before: Boundary, after: Boundary, node: number): void {
    if (!this.#open(before, node, after, node, 0)) return;
    for (let dimension = 0; dimension <= this.#last; dimension++) this.#widenBySettling(day, dimension);
    this.#single();
  }

  #open(before: Boundary, source: number, after: Boundary, target: number, cost: number): boolean {
    this.count = 0;
    if (before.base[source]! < 0 || after.base[target]! < 0) return false;
    this.#before = before;
    this.#after = after;
    this.#source = source;
    this.#target = target;
    this.#runFrom[0] = before.base[source]!;
    this.#runTo[0] = after.base[target]!;
    this.#runCost[0] = cost;
    this.#runs = 1;
    return true;
  }

  #widenByUnits(day: number, dimension: number, added: number): void {
    const { dimensions } = this.#graph;
    const here = this.#source * dimensions + dimension;
    const there = this.#target * dimensions + dimension;
    const floor = this.#after.floor[there]!;
    const cap = this.#after.cap[there]!;
    const price = this.#weighed.overflow[dimension]![day]!;
    const hi = this.#before.hi[here]!;
    let kept = 0;
    this.#reserve(dimension);
    for (let value = this.#before.lo[here]!; value <= hi; value++) {
      const sum = value + added;
      if (sum < floor || (sum > cap && price === Infinity)) continue;
      kept = this.#keep(kept, dimension, value, sum, sum > cap ? (sum - cap) * price : 0);
    }
    this.#exchange(kept);
  }

  #widenBySettling(day: number, dimension: number): void {
    const { dimensions, counters } = this.#graph;
    const { settlementOf, resets } = counters[dimension]!;
    const here = this.#source * dimensions + dimension;
    const there = this.#target * dimensions + dimension;
    const floor = this.#after.floor[there]!;
    const cap = this.#after.cap[there]!;
    const id = settlementOf[day]!;
    const prices = id < 0 ? undefined : this.#weighed.settlements[dimension]![id]!;
    const hi = this.#before.hi[here]!;
    let kept = 0;
    this.#reserve(dimension);
    for (let value = this.#before.lo[here]!; value <= hi; value++) {
      const sum = resets[day] === 1 ? 0 : value;
      const price = prices === undefined ? 0 : prices[value]!;
      if (price === Infinity || sum < floor || sum > cap) continue;
      kept = this.#keep(kept, dimension, value, sum, price);
    }
    this.#exchange(kept);
  }

  /** Notes a pair of cells for every run, with this value of a counter going over into that. */
  #keep(kept: number, dimension: number, value: number, sum: number, price: number): number {
    const { dimensions } = this.#graph;
    const here = this.#source * dimensions + dimension;
    const there = this.#target * dimensions + dimension;
    const { lo, hi, stride } = this.#after;
    const reached = Math.max(lo[there]!, Math.min(hi[there]!, sum));
    const shift = (value - this.#before.lo[here]!) * this.#before.stride[here]!;
    const toShift = (reached - lo[there]!) * stride[there]!;
    let next = kept;
    for (let run = 0; run < this.#runs; run++, next++) {
      this.#nextFrom[next] = this.#runFrom[run]! + shift;
      this.#nextTo[next] = this.#runTo[run]! + toShift;
      this.#nextCost[next] = this.#runCost[run]! + price;
    }
    return next;
  }

  #exchange(kept: number): void {
    [this.#runFrom, this.#nextFrom] = [this.#nextFrom, this.#runFrom];
    [this.#runTo, this.#nextTo] = [this.#nextTo, this.#runTo];
    [this.#runCost, this.#nextCost] = [this.#nextCost, this.#runCost];
    this.#runs = kept;
  }

  #single(): void {
    for (let run = 0; run < this.#runs; run++)
      this.#add(this.#runFrom[run]!, this.#runTo[run]!, 0, 1, this.#runCost[run]!, 0);
  }

  #alongUnits(day: number, added: number): void {
    const { dimensions } = this.#graph;
    const here = this.#source * dimensions + this.#last;
    const there = this.#target * dimensions + this.#last;
    const lo = this.#before.lo[here]!;
    const hi = this.#before.hi[here]!;
    const toLo = this.#after.lo[there]!;
    const toHi = this.#after.hi[there]!;
    const cap = this.#after.cap[there]!;
    const price = this.#weighed.overflow[this.#last]![day]!;
    const first = Math.max(lo, toLo - added); // first to last: told apart in the next box
    const last = Math.min(hi, toHi - added);
    const low = Math.max(lo, this.#after.floor[there]! - added); // from here on held as toLo
    const high = Math.min(hi, cap - added); // up to here held as toHi
    for (let run = 0; run < this.#runs; run++) {
      const row = this.#runFrom[run]! - lo;
      const next = this.#runTo[run]! - toLo;
      const cost = this.#runCost[run]!;
      this.#add(row + first, next + first + added, 1, last - first + 1, cost, 0);
      this.#add(row + low, next + toLo, 0, Math.min(first - 1, hi) - low + 1, cost, 0);
      const above = Math.max(lo, last + 1, first);
      this.#add(row + above, next + toHi, 0, high - above + 1, cost, 0);
      if (price === Infinity) continue;
      const beyond = Math.max(lo, cap - added + 1);
      this.#add(row + beyond, next + toHi, 0, hi - beyond + 1, cost + (beyond + added - cap) * price, price);
    }
  }

  #add(from: number, to: number, step: number, length: number, cost: number, slope: number): void {
    if (length <= 0) return;
    if (this.count === this.from.length) this.#grow();
    const index = this.count++;
    this.from[index] = from;
    this.to[index] = to;
    this.step[index] = step;
    this.length[index] = length;
    this.cost[index] = cost;
    this.slope[index] = slope;
  }

  #grow(): void {
    const longer = <T extends Int32Array | Float64Array>(array: T, copy: T): T => {
      copy.set(array);
      return copy;
    };
    const length = this.from.length * 2;
    this.from = longer(this.from, new Int32Array(length));
    this.to = longer(this.to, new Int32Array(length));
    this.step = longer(this.step, new Int32Array(length));
    this.length = longer(this.length, new Int32Array(length));
    this.cost = longer(this.cost, new Float64Array(length));
    this.slope = longer(this.slope, new Float64Array(length));
  }

  /** Room for all runs times the values of a counter. */
  #reserve(dimension: number): void {
    const here = this.#source * this.#graph.dimensions + dimension;
    const count = this.#runs * (this.#before.hi[here]! - this.#before.lo[here]! + 1);
    if (count <= this.#nextFrom.length) return;
    this.#nextFrom = new Int32Array(count * 2);
    this.#nextTo = new Int32Array(count * 2);
    this.#nextCost = new Float64Array(count * 2);
  }
}

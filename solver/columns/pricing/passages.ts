/**
 * How the cells of one node go over into those of another: stretches of neighbouring cells that a plain loop can walk.
 *
 *     cell from + i  →  cell to + i × step,  for extra + i × slope,  i = 0 … length − 1
 *
 * The counters but the last give a run for every combination of their values; along the last the run is a stretch, with
 * short ones beside it for values that are held as the smallest or the largest of the next box.
 */

import type { Counter } from './counter.ts';
import { NONE, type Extras } from './extras.ts';
import type { Boundary } from './graph.ts';

/** Takes every stretch. `extra` and `slope` are numbers of {@link Extras}. */
export interface PassageSink {
  add(from: number, to: number, step: number, length: number, extra: number, slope: number): void;
}

export class Passages {
  readonly #counters: readonly Counter[]; // those in the table
  readonly #extras: Extras;
  readonly #sink: PassageSink;
  readonly #last: number; // the innermost counter, −1 if the table has none
  #before!: Boundary;
  #after!: Boundary;
  #here = 0; // place of the first dimension of the node one comes from
  #there = 0; // place of the first dimension of the node one goes to
  // Runs: pairs of cells, and what getting from one to the other costs extra.
  #runs = 0;
  #from = new Int32Array(16);
  #to = new Int32Array(16);
  #extra = new Int32Array(16);
  #widerFrom = new Int32Array(16);
  #widerTo = new Int32Array(16);
  #widerExtra = new Int32Array(16);

  constructor(counters: readonly Counter[], extras: Extras, sink: PassageSink) {
    this.#counters = counters;
    this.#extras = extras;
    this.#sink = sink;
    this.#last = counters.length - 1;
  }

  /** The passages of a day on which an arc adds units to the counters (`units[offset + dimension]`). */
  ofDay(
    day: number,
    before: Boundary,
    source: number,
    after: Boundary,
    target: number,
    units: Int32Array,
    offset: number,
  ): void {
    if (!this.#open(before, source, after, target)) return;
    for (let dimension = 0; dimension < this.#last; dimension++)
      this.#widenByUnits(day, dimension, units[offset + dimension]!);
    if (this.#last < 0) this.#single();
    else this.#alongUnits(day, units[offset + this.#last]!);
  }

  /** The passages of a node when a day is settled. */
  ofEvening(day: number, before: Boundary, after: Boundary, node: number): void {
    if (!this.#open(before, node, after, node)) return;
    for (let dimension = 0; dimension <= this.#last; dimension++) this.#widenBySettling(day, dimension);
    this.#single();
  }

  /** Starts with one run between the first cells; false if one of the nodes is of no use. */
  #open(before: Boundary, source: number, after: Boundary, target: number): boolean {
    this.#before = before;
    this.#after = after;
    this.#here = source * this.#counters.length;
    this.#there = target * this.#counters.length;
    this.#from[0] = before.base[source]!;
    this.#to[0] = after.base[target]!;
    this.#extra[0] = NONE;
    this.#runs = 1;
    return this.#from[0] >= 0 && this.#to[0] >= 0;
  }

  #widenByUnits(day: number, dimension: number, added: number): void {
    const { forbids, overflowOf } = this.#counters[dimension]!;
    const floor = this.#after.floor[this.#there + dimension]!;
    const cap = this.#after.cap[this.#there + dimension]!;
    const hi = this.#before.hi[this.#here + dimension]!;
    const id = overflowOf[day]!;
    let kept = this.#widen(dimension);
    for (let value = this.#before.lo[this.#here + dimension]!; value <= hi; value++) {
      const sum = value + added;
      if (sum < floor || (sum > cap && forbids[day] === 1)) continue;
      const first = kept;
      kept = this.#keep(kept, dimension, value, sum);
      if (sum <= cap || id === 0) continue;
      const term = this.#extras.term('overflow', dimension, id, sum - cap);
      for (let run = first; run < kept; run++)
        this.#widerExtra[run] = this.#extras.add(this.#widerExtra[run]!, term);
    }
    this.#exchange(kept);
  }

  #widenBySettling(day: number, dimension: number): void {
    const { settlementOf, settlements, resets } = this.#counters[dimension]!;
    const floor = this.#after.floor[this.#there + dimension]!;
    const cap = this.#after.cap[this.#there + dimension]!;
    const hi = this.#before.hi[this.#here + dimension]!;
    const id = settlementOf[day]!;
    const lists = id < 0 ? [] : settlements[id]!;
    let kept = this.#widen(dimension);
    for (let value = this.#before.lo[this.#here + dimension]!; value <= hi; value++) {
      const sum = resets[day] === 1 ? 0 : value;
      const most = lists.reduce((points, list) => Math.max(points, list.points[value]!), 0);
      if (most === Infinity || sum < floor || sum > cap) continue;
      const first = kept;
      kept = this.#keep(kept, dimension, value, sum);
      if (most === 0) continue;
      const term = this.#extras.term('settlement', dimension, id, value);
      for (let run = first; run < kept; run++)
        this.#widerExtra[run] = this.#extras.add(this.#widerExtra[run]!, term);
    }
    this.#exchange(kept);
  }

  /** Makes room for every run with every value of a counter. */
  #widen(dimension: number): number {
    const place = this.#here + dimension;
    const count = this.#runs * (this.#before.hi[place]! - this.#before.lo[place]! + 1);
    if (count > this.#widerFrom.length) {
      this.#widerFrom = new Int32Array(count * 2);
      this.#widerTo = new Int32Array(count * 2);
      this.#widerExtra = new Int32Array(count * 2);
    }
    return 0;
  }

  /** Adds to the wider runs each run with this value of a counter going over into that; returns how many there are. */
  #keep(kept: number, dimension: number, value: number, sum: number): number {
    const there = this.#there + dimension;
    const { lo, hi, stride } = this.#after;
    const reached = Math.max(lo[there]!, Math.min(hi[there]!, sum));
    const shift =
      (value - this.#before.lo[this.#here + dimension]!) * this.#before.stride[this.#here + dimension]!;
    const toShift = (reached - lo[there]!) * stride[there]!;
    for (let run = 0; run < this.#runs; run++) {
      this.#widerFrom[kept + run] = this.#from[run]! + shift;
      this.#widerTo[kept + run] = this.#to[run]! + toShift;
      this.#widerExtra[kept + run] = this.#extra[run]!;
    }
    return kept + this.#runs;
  }

  #exchange(kept: number): void {
    [this.#from, this.#widerFrom] = [this.#widerFrom, this.#from];
    [this.#to, this.#widerTo] = [this.#widerTo, this.#to];
    [this.#extra, this.#widerExtra] = [this.#widerExtra, this.#extra];
    this.#runs = kept;
  }

  #single(): void {
    for (let run = 0; run < this.#runs; run++)
      this.#sink.add(this.#from[run]!, this.#to[run]!, 0, 1, this.#extra[run]!, NONE);
  }

  #alongUnits(day: number, added: number): void {
    const counter = this.#last;
    const here = this.#here + counter;
    const there = this.#there + counter;
    const { forbids, overflowOf } = this.#counters[counter]!;
    const lo = this.#before.lo[here]!;
    const hi = this.#before.hi[here]!;
    const toLo = this.#after.lo[there]!;
    const toHi = this.#after.hi[there]!;
    const cap = this.#after.cap[there]!;
    const first = Math.max(lo, toLo - added); // first to last: told apart in the next box
    const last = Math.min(hi, toHi - added);
    const low = Math.max(lo, this.#after.floor[there]! - added); // from here up to first − 1 held as toLo
    const above = Math.max(first, last + 1); // from here up to high held as toHi
    const high = Math.min(hi, cap - added);
    const beyond = Math.max(lo, cap - added + 1); // from here on beyond the top
    const charges = beyond <= hi && forbids[day] !== 1;
    const term = charges
      ? this.#extras.term('overflow', counter, overflowOf[day]!, beyond + added - cap)
      : NONE;
    const unit = charges
      ? this.#extras.add(NONE, this.#extras.term('overflow', counter, overflowOf[day]!, 1))
      : NONE;
    const sink = this.#sink;
    for (let run = 0; run < this.#runs; run++) {
      const row = this.#from[run]! - lo;
      const next = this.#to[run]! - toLo;
      const extra = this.#extra[run]!;
      if (first <= last) sink.add(row + first, next + first + added, 1, last - first + 1, extra, NONE);
      const under = Math.min(first, hi + 1) - low;
      if (under > 0) sink.add(row + low, next + toLo, 0, under, extra, NONE);
      if (above <= high) sink.add(row + above, next + toHi, 0, high - above + 1, extra, NONE);
      if (charges) {
        const first = this.#extras.add(extra, term);
        sink.add(row + beyond, next + toHi, 0, hi - beyond + 1, first, unit);
      }
    }
  }
}

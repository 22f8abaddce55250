/**
 * How the cells of one node go over into those of another: stretches of neighbouring cells that a plain loop can walk.
 *
 *     cell from + i  →  cell to + i × step,  for extra + i × slope,  i = 0 … length − 1
 *
 * The counters but the last give a run for every combination of their values; along the last the run is a stretch, with
 * short ones beside it for values that are held as the smallest or the largest of the next box.
 */

import type { Boundary } from './boundary.ts';
import type { Counter } from './counter.ts';
import { NONE, type Extras } from './extras.ts';
import { Runs } from './runs.ts';

/** Takes every stretch. `extra` and `slope` are numbers of {@link Extras}. */
export interface PassageSink {
  add(from: number, to: number, step: number, length: number, extra: number, slope: number): void;
}

export class Passages {
  readonly #counters: readonly Counter[]; // those in the table
  readonly #extras: Extras;
  readonly #sink: PassageSink;
  readonly #last: number; // the innermost counter, −1 if the table has none
  readonly #runs: Runs; // between the two nodes in hand
  #before!: Boundary;
  #after!: Boundary;
  #here = 0; // place of the first dimension of the node one comes from
  #there = 0; // place of the first dimension of the node one goes to

  constructor(counters: readonly Counter[], extras: Extras, sink: PassageSink) {
    this.#counters = counters;
    this.#extras = extras;
    this.#runs = new Runs(extras);
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
    const from = before.base[source]!;
    const to = after.base[target]!;
    this.#runs.reset(from, to);
    return from >= 0 && to >= 0;
  }

  /** Takes in a counter to which the day adds units. */
  #widenByUnits(day: number, dimension: number, added: number): void {
    const { forbids, overflowOf } = this.#counters[dimension]!;
    const floor = this.#after.floor[this.#there + dimension]!;
    const cap = this.#after.cap[this.#there + dimension]!;
    const hi = this.#before.hi[this.#here + dimension]!;
    const id = overflowOf[day]!;
    this.#widen(dimension);
    for (let value = this.#before.lo[this.#here + dimension]!; value <= hi; value++) {
      const sum = value + added;
      if (sum < floor || (sum > cap && forbids[day] === 1)) continue;
      const free = sum <= cap || id === 0;
      const term = free ? undefined : this.#extras.term('overflow', dimension, id, sum - cap);
      this.#keep(dimension, value, sum, term);
    }
    this.#runs.end();
  }

  /** Takes in a counter that the evening settles. */
  #widenBySettling(day: number, dimension: number): void {
    const { settlementOf, settlements, resets } = this.#counters[dimension]!;
    const floor = this.#after.floor[this.#there + dimension]!;
    const cap = this.#after.cap[this.#there + dimension]!;
    const hi = this.#before.hi[this.#here + dimension]!;
    const id = settlementOf[day]!;
    const lists = id < 0 ? [] : settlements[id]!;
    this.#widen(dimension);
    for (let value = this.#before.lo[this.#here + dimension]!; value <= hi; value++) {
      const sum = resets[day] === 1 ? 0 : value;
      const most = lists.reduce((points, list) => Math.max(points, list.points[value]!), 0);
      if (most === Infinity || sum < floor || sum > cap) continue;
      const term = most === 0 ? undefined : this.#extras.term('settlement', dimension, id, value);
      this.#keep(dimension, value, sum, term);
    }
    this.#runs.end();
  }

  #widen(dimension: number): void {
    const place = this.#here + dimension;
    this.#runs.widen(this.#before.hi[place]! - this.#before.lo[place]! + 1);
  }

  /** Takes in that this value of a counter goes over into that one. */
  #keep(dimension: number, value: number, sum: number, term: number | undefined): void {
    const here = this.#here + dimension;
    const there = this.#there + dimension;
    const { lo, hi, stride } = this.#after;
    const reached = Math.max(lo[there]!, Math.min(hi[there]!, sum));
    const shift = (value - this.#before.lo[here]!) * this.#before.stride[here]!;
    this.#runs.keep(shift, (reached - lo[there]!) * stride[there]!, term);
  }

  /** Hands on every run as a stretch of one cell. */
  #single(): void {
    const { count, from, to, extra } = this.#runs;
    for (let run = 0; run < count; run++) this.#sink.add(from[run]!, to[run]!, 0, 1, extra[run]!, NONE);
  }

  /** Hands on the stretches along the last counter, to which the day adds units. */
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
    const { count, from, to, extra: extras } = this.#runs;
    for (let run = 0; run < count; run++) {
      const row = from[run]! - lo;
      const next = to[run]! - toLo;
      const extra = extras[run]!;
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

/**
 * How the cells of one node go over into those of another: stretches of neighbouring cells that a plain loop can walk.
 *
 *     cell from + i  →  cell to + i × step,  for extra + i × slope,  i = 0 … length − 1
 *
 * The counters but the last give a run for every combination of their values; along the last the run is a stretch, with
 * short ones beside it for values that are held as the smallest or the largest of the next box.
 */

import { MANY } from './bands.ts';
import type { Counter } from './counter.ts';
import { NONE, type Extras } from './extras.ts';
import type { Boundary } from './graph.ts';

/** Told of every stretch. `extra` and `slope` are numbers of {@link Extras}. */
export type Emit = (
  from: number,
  to: number,
  step: number,
  length: number,
  extra: number,
  slope: number,
) => void;

/** A pair of cells. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly extra: number;
}

/** A value of a counter goes over into another. */
interface Shift {
  readonly value: number;
  readonly sum: number;
  /** Adds what it costs to a sum of extras. */
  readonly price: (extra: number) => number;
}

/** What lies at both ends of the passages. */
export interface Ends {
  readonly before: Boundary;
  readonly source: number;
  readonly after: Boundary;
  readonly target: number;
}

export class Passages {
  readonly #counters: readonly Counter[]; // those in the table
  readonly #extras: Extras;

  constructor(counters: readonly Counter[], extras: Extras) {
    this.#counters = counters;
    this.#extras = extras;
  }

  /** The passages of a day on which an arc adds units to the counters (`units[offset + dimension]`). */
  ofDay(ends: Ends, day: number, units: Int32Array, offset: number, emit: Emit): void {
    const last = this.#counters.length - 1;
    let runs = firstRun(ends);
    for (let dimension = 0; dimension < last; dimension++)
      runs = this.#widen(
        runs,
        ends,
        dimension,
        this.#additions(ends, day, dimension, units[offset + dimension]!),
      );
    if (last < 0) for (const { from, to, extra } of runs) emit(from, to, 0, 1, extra, NONE);
    else for (const run of runs) this.#along(run, ends, day, units[offset + last]!, emit);
  }

  /** The passages of a node when a day is settled. */
  ofEvening(ends: Ends, day: number, emit: Emit): void {
    let runs = firstRun(ends);
    for (let dimension = 0; dimension < this.#counters.length; dimension++)
      runs = this.#widen(runs, ends, dimension, this.#settlements(ends, day, dimension));
    for (const { from, to, extra } of runs) emit(from, to, 0, 1, extra, NONE);
  }

  /** What the values of a counter become by adding to them. */
  *#additions(ends: Ends, day: number, dimension: number, added: number): Generator<Shift> {
    const { forbids, overflowOf } = this.#counters[dimension]!;
    const { lo, hi, floor, cap } = this.#box(ends, dimension);
    for (let value = lo; value <= hi; value++) {
      const sum = value + added;
      const beyond = sum - cap;
      if (sum < floor || (beyond > 0 && forbids[day] === 1)) continue;
      const id = overflowOf[day]!;
      const price = (extra: number): number =>
        beyond > 0 && id > 0
          ? this.#extras.add(extra, { kind: 'overflow', counter: dimension, id, amount: beyond })
          : extra;
      yield { value, sum, price };
    }
  }

  /** What the values of a counter become when the evening is settled. */
  *#settlements(ends: Ends, day: number, dimension: number): Generator<Shift> {
    const { settlementOf, settlements, resets } = this.#counters[dimension]!;
    const { lo, hi, floor, cap } = this.#box(ends, dimension);
    const id = settlementOf[day]!;
    for (let value = lo; value <= hi; value++) {
      const points = id < 0 ? [] : settlements[id]!.map((list) => list.points[value]!);
      const sum = resets[day] === 1 ? 0 : value;
      if (points.includes(Infinity) || sum < floor || sum > cap) continue;
      const price = (extra: number): number =>
        points.some((amount) => amount > 0)
          ? this.#extras.add(extra, { kind: 'settlement', counter: dimension, id, amount: value })
          : extra;
      yield { value, sum, price };
    }
  }

  /** A run for every run and every value. */
  #widen(
    runs: readonly Run[],
    { before, source, after, target }: Ends,
    dimension: number,
    shifts: Iterable<Shift>,
  ): Run[] {
    const here = source * this.#counters.length + dimension;
    const there = target * this.#counters.length + dimension;
    const wider: Run[] = [];
    for (const { value, sum, price } of shifts) {
      const reached = Math.max(after.lo[there]!, Math.min(after.hi[there]!, sum));
      const shift = (value - before.lo[here]!) * before.stride[here]!;
      const toShift = (reached - after.lo[there]!) * after.stride[there]!;
      for (const { from, to, extra } of runs)
        wider.push({ from: from + shift, to: to + toShift, extra: price(extra) });
    }
    return wider;
  }

  #along({ from, to, extra }: Run, ends: Ends, day: number, added: number, emit: Emit): void {
    const dimension = this.#counters.length - 1;
    const { forbids, overflowOf } = this.#counters[dimension]!;
    const { lo, hi, floor, cap, toLo, toHi } = this.#box(ends, dimension);
    const row = from - lo;
    const next = to - toLo;
    const first = Math.max(lo, toLo - added); // first to last: told apart in the next box
    const last = Math.min(hi, toHi - added);
    const low = Math.max(lo, floor - added); // from here up to first − 1 held as toLo
    const above = Math.max(first, last + 1); // from here up to high held as toHi
    const high = Math.min(hi, cap - added);
    if (first <= last) emit(row + first, next + first + added, 1, last - first + 1, extra, NONE);
    if (low < Math.min(first, hi + 1))
      emit(row + low, next + toLo, 0, Math.min(first, hi + 1) - low, extra, NONE);
    if (above <= high) emit(row + above, next + toHi, 0, high - above + 1, extra, NONE);
    const beyond = Math.max(lo, cap - added + 1);
    if (forbids[day] === 1 || beyond > hi) return;
    const over = { kind: 'overflow' as const, counter: dimension, id: overflowOf[day]! };
    emit(
      row + beyond,
      next + toHi,
      0,
      hi - beyond + 1,
      this.#extras.add(extra, { ...over, amount: beyond + added - cap }),
      this.#extras.add(NONE, { ...over, amount: 1 }),
    );
  }

  #box(
    { before, source, after, target }: Ends,
    dimension: number,
  ): Record<'lo' | 'hi' | 'floor' | 'cap' | 'toLo' | 'toHi', number> {
    const here = source * this.#counters.length + dimension;
    const there = target * this.#counters.length + dimension;
    return {
      lo: before.lo[here]!,
      hi: before.hi[here]!,
      floor: after.floor[there]!,
      cap: Math.min(MANY, after.cap[there]!),
      toLo: after.lo[there]!,
      toHi: after.hi[there]!,
    };
  }
}

/** The first cells of both ends; none if one of them is of no use. */
function firstRun({ before, source, after, target }: Ends): Run[] {
  const from = before.base[source]!;
  const to = after.base[target]!;
  return from < 0 || to < 0 ? [] : [{ from, to, extra: NONE }];
}

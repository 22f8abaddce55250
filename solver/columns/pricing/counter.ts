/**
 * A numeric counter with its limits, in units of the greatest common divisor of all amounts.
 *
 * Values above `top` are all alike but for what each unit beyond it costs, so they are held as `top` and the units
 * are charged when they are added; what else is out of bounds is settled in the evening of the day that asks.
 */

import { unitOf, type Check, type Count } from './count.ts';

/** What one statement asks of a count. */
export interface Claim {
  readonly slot: number;
  /** Points per unit of excess. */
  readonly weight: number;
  /** Any excess is forbidden. */
  readonly barred: boolean;
  readonly checks: readonly Check[];
}

/** Points by slot, for each value of the counter or for one unit. */
export interface SlotPoints {
  readonly slot: number;
  readonly points: Float64Array;
}

export interface Counter {
  readonly count: Count;
  readonly rowOf: Int32Array; // day → row of `rows`
  readonly rows: readonly Int32Array[]; // row → place → units
  readonly top: Int32Array; // day → most units held in its evening
  /** day → units beyond `top` may not be. */
  readonly forbids: Uint8Array;
  /** day → number of what a unit beyond `top` costs in `overflows`. */
  readonly overflowOf: Int32Array;
  /** By slot, one element each; number 0 is free. */
  readonly overflows: readonly (readonly SlotPoints[])[];
  /** day → number of its settlement in `settlements`, −1 for none. */
  readonly settlementOf: Int32Array;
  /** By slot, an element for each value up to `top`; Infinity is forbidden. */
  readonly settlements: readonly (readonly SlotPoints[])[];
  /** day → 1 if the count starts anew on the next. */
  readonly resets: Uint8Array;
  /** No row at all keeps what is asked. */
  readonly impossible: boolean;
  /** Less is never worse. */
  readonly monotone: boolean;
  /** Larger than any value. */
  readonly size: number;
}

/** A counter for all claims on a count; undefined if none of them can ever matter. */
export function counterOf(count: Count, claims: readonly Claim[], days: number): Counter | undefined {
  const unit = unitOf(count);
  const top = new Int32Array(days);
  const forbids = new Uint8Array(days);
  const overflowOf = new Int32Array(days);
  const overflows = new Pool();
  overflows.add([]);
  const settlementOf = new Int32Array(days).fill(-1);
  const settlements = new Pool();
  const resets = new Uint8Array(days);
  let impossible = false;
  let monotone = true;
  let matters = false;

  for (const { from, to, base } of count.stretches) {
    const sums = extremes(count, from, to);
    const binding = claims.map((claim) => ({
      ...claim,
      checks: claim.checks
        .filter(({ day }) => day >= from && day < to)
        .map(({ day, least, most }) => ({
          day,
          least: base + sums.least[day - from]! >= least ? -Infinity : least,
          most: base + sums.most[day - from]! <= most ? Infinity : most,
        })),
    }));
    let hardTop = Infinity;
    let softTop = 0;
    let beyond = new Map<number, number>(); // slot → points of one unit beyond the top
    for (let day = to - 1; day >= from; day--) {
      beyond = new Map(beyond);
      for (const { slot, weight, barred, checks } of binding) {
        for (const check of checks) {
          if (check.day !== day) continue;
          if (check.least > -Infinity) {
            softTop = Math.max(softTop, Math.ceil((check.least - base) / unit));
            monotone = false;
          }
          if (check.most === Infinity) continue;
          if (barred) hardTop = Math.min(hardTop, Math.floor((check.most - base) / unit));
          else {
            softTop = Math.max(softTop, Math.ceil((check.most - base) / unit));
            beyond.set(slot, (beyond.get(slot) ?? 0) + weight * unit);
          }
        }
      }
      if (hardTop < 0) impossible = true;
      forbids[day] = hardTop < Infinity ? 1 : 0;
      top[day] = Math.max(0, hardTop < Infinity ? hardTop : softTop);
      if (hardTop === Infinity) {
        overflowOf[day] = overflows.add(
          [...beyond].map(([slot, points]) => ({ slot, points: Float64Array.of(points) })),
        );
      }
      const settled = settle(binding, day, base, unit, top[day]!);
      if (settled.length > 0) settlementOf[day] = settlements.add(settled);
      matters ||= settled.length > 0 || hardTop < Infinity || beyond.size > 0;
    }
    resets[to - 1] = 1;
  }
  if (!matters && !impossible) return undefined;
  return {
    count,
    rowOf: count.rowOf,
    rows: count.rows.map((row) => row.map((amount) => amount / unit)),
    top,
    forbids,
    overflowOf,
    overflows: overflows.lists,
    settlementOf,
    settlements: settlements.lists,
    resets,
    impossible,
    monotone,
    size: top.reduce((most, value) => Math.max(most, value), 0) + 1,
  };
}

/** Points of what is out of bounds in the evening of a day, for each value; none if all are free. */
function settle(
  claims: readonly Claim[],
  day: number,
  base: number,
  unit: number,
  top: number,
): SlotPoints[] {
  const bySlot = new Map<string, SlotPoints>();
  for (const { slot, weight, barred, checks } of claims) {
    for (const { day: asked, least, most } of checks) {
      if (asked !== day) continue;
      const key = `${slot} ${barred}`;
      const points = bySlot.get(key)?.points ?? new Float64Array(top + 1);
      bySlot.set(key, { slot, points });
      for (let value = 0; value <= top; value++) {
        const sum = base + unit * value;
        const excess = Math.max(0, sum - most, least - sum);
        if (excess > 0) points[value]! += barred ? Infinity : weight * excess;
      }
    }
  }
  return [...bySlot.values()].filter(({ points }) => points.some((amount) => amount > 0));
}

/** The smallest and the largest sums of the days from `from` on, up to each day of the stretch. */
function extremes(
  { rowOf, rows, blockOf }: Count,
  from: number,
  to: number,
): { least: number[]; most: number[] } {
  const least: number[] = [];
  const most: number[] = [];
  let low = 0;
  let high = 0;
  let inBlock = 0; // what the block of yesterday may have added
  for (let day = from; day < to; day++) {
    const amounts = rows[rowOf[day]!]!;
    const largest = amounts.reduce((a, b) => Math.max(a, b), 0);
    if (blockOf === undefined) {
      low += amounts.reduce((a, b) => Math.min(a, b), Infinity);
      high += largest;
    } else {
      if (day === from || blockOf[day] !== blockOf[day - 1]) inBlock = 0;
      high += Math.max(0, largest - inBlock);
      inBlock = Math.max(inBlock, largest);
    }
    least.push(low);
    most.push(high);
  }
  return { least, most };
}

/** Lists of points, each kept once. */
class Pool {
  readonly lists: (readonly SlotPoints[])[] = [];
  readonly #known = new Map<string, number>();

  add(list: readonly SlotPoints[]): number {
    const key = list.map(({ slot, points }) => `${slot}:${points.join()}`).join(';');
    let id = this.#known.get(key);
    if (id === undefined) {
      this.#known.set(key, (id = this.lists.length));
      this.lists.push(list);
    }
    return id;
  }
}

/**
 * A numeric counter with its limits, in units of the greatest common divisor of all amounts.
 *
 * Values above `top` are all alike but for what each unit beyond it costs, so they are held as `top` and the units
 * are charged when they are added; what else is out of bounds is settled in the evening of the day that asks.
 */

import { bindingClaims, settle, type Claim } from './claims.ts';
import { unitOf, type Check, type Count, type Stretch } from './count.ts';
import { Distinct } from './distinct.ts';
import { contentOf, type SlotPoints } from './slot-points.ts';

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
  const builder = new Builder(count, days);
  for (const stretch of count.stretches) builder.add(stretch, bindingClaims(count, claims, stretch));
  return builder.done();
}

/** What the checks from a day of a stretch on say of large values. */
interface Ahead {
  /** Most units that are not forbidden. */
  hard: number;
  /** From these units on every further one costs the same. */
  soft: number;
  /** slot → points of one unit beyond the top */
  readonly beyond: Map<number, number>;
}

class Builder {
  readonly #count: Count;
  readonly #unit: number;
  readonly #top: Int32Array;
  readonly #forbids: Uint8Array;
  readonly #overflowOf: Int32Array;
  readonly #overflows = new Distinct<readonly SlotPoints[]>(contentOf);
  readonly #settlementOf: Int32Array;
  readonly #settlements = new Distinct<readonly SlotPoints[]>(contentOf);
  readonly #resets: Uint8Array;
  #impossible = false;
  #monotone = true;
  #matters = false;

  constructor(count: Count, days: number) {
    this.#count = count;
    this.#unit = unitOf(count);
    this.#top = new Int32Array(days);
    this.#forbids = new Uint8Array(days);
    this.#overflowOf = new Int32Array(days);
    this.#overflows.numberOf([]);
    this.#settlementOf = new Int32Array(days).fill(-1);
    this.#resets = new Uint8Array(days);
  }

  /** Adds the limits of a stretch, day by day from its end. */
  add({ from, to, base }: Stretch, claims: readonly Claim[]): void {
    const ahead: Ahead = { hard: Infinity, soft: 0, beyond: new Map() };
    for (let day = to - 1; day >= from; day--) {
      for (const claim of claims) {
        for (const check of claim.checks) if (check.day === day) this.#look(ahead, claim, check, base);
      }
      this.#limit(day, ahead);
      const settled = settle(claims, day, base, this.#unit, this.#top[day]!);
      if (settled.length > 0) this.#settlementOf[day] = this.#settlements.numberOf(settled);
      this.#matters ||= settled.length > 0 || ahead.hard < Infinity || ahead.beyond.size > 0;
    }
    this.#resets[to - 1] = 1;
  }

  done(): Counter | undefined {
    if (!this.#matters && !this.#impossible) return undefined;
    return {
      count: this.#count,
      rowOf: this.#count.rowOf,
      rows: this.#count.rows.map((row) => row.map((amount) => amount / this.#unit)),
      top: this.#top,
      forbids: this.#forbids,
      overflowOf: this.#overflowOf,
      overflows: this.#overflows.all,
      settlementOf: this.#settlementOf,
      settlements: this.#settlements.all,
      resets: this.#resets,
      impossible: this.#impossible,
      monotone: this.#monotone,
      size: this.#top.reduce((most, value) => Math.max(most, value), 0) + 1,
    };
  }

  /** Looks at one more check. */
  #look(ahead: Ahead, { slot, weight, barred }: Claim, { least, most }: Check, base: number): void {
    if (least > -Infinity) {
      ahead.soft = Math.max(ahead.soft, Math.ceil((least - base) / this.#unit));
      this.#monotone = false;
    }
    if (most === Infinity) return;
    if (barred) ahead.hard = Math.min(ahead.hard, Math.floor((most - base) / this.#unit));
    else {
      ahead.soft = Math.max(ahead.soft, Math.ceil((most - base) / this.#unit));
      ahead.beyond.set(slot, (ahead.beyond.get(slot) ?? 0) + weight * this.#unit);
    }
  }

  /** Sets the top of an evening, and what is beyond it. */
  #limit(day: number, { hard, soft, beyond }: Ahead): void {
    if (hard < 0) this.#impossible = true;
    this.#forbids[day] = hard < Infinity ? 1 : 0;
    this.#top[day] = Math.max(0, hard < Infinity ? hard : soft);
    if (hard < Infinity) return;
    const points = [...beyond].map(([slot, each]) => ({ slot, points: Float64Array.of(each) }));
    this.#overflowOf[day] = this.#overflows.numberOf(points);
  }
}

/** What statements ask of a count, as far as it can ever be missed. */

import type { Check, Count, Stretch } from './count.ts';
import type { SlotPoints } from './slot-points.ts';

/** What one statement asks of a count. */
export interface Claim {
  readonly slot: number;
  /** Points per unit of excess. */
  readonly weight: number;
  /** Any excess is forbidden. */
  readonly barred: boolean;
  readonly checks: readonly Check[];
}

/** The claims within the days [from, to), before which the count stands at `base`; limits that always hold are infinite. */
export function bindingClaims(count: Count, claims: readonly Claim[], { from, to, base }: Stretch): Claim[] {
  const sums = extremes(count, from, to);
  return claims.map((claim) => ({
    ...claim,
    checks: claim.checks
      .filter(({ day }) => day >= from && day < to)
      .map(({ day, least, most }) => ({
        day,
        least: base + sums.least[day - from]! >= least ? -Infinity : least,
        most: base + sums.most[day - from]! <= most ? Infinity : most,
      })),
  }));
}

/**
 * Points of what is out of bounds in the evening of a day, for each value up to `top` of a counter in these units; none if
 * all values are free.
 */
export function settle(
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

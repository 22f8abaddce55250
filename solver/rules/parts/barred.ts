/** Options that are closed on some days: what availability, eligibility and locks have in common. */

import { cells } from '../../patterns/cells.ts';
import type { Machine } from '../../patterns/machine.ts';
import type { View } from '../../patterns/view.ts';
import type { Selector } from '../../problem.ts';

/** Days [from, to) on which the named options are closed, or all options but the excepted ones. */
export interface Closure {
  readonly from: number;
  readonly to: number;
  readonly these?: Selector;
  readonly except?: Selector;
}

/** Each day on a closed option is exceeded by 1, however many closures say so. */
export function barred(closures: readonly Closure[], view: View): Machine {
  const rows = new Map<number, number[]>();
  for (const { from, to, these, except } of closures) {
    const closed = these === undefined ? view.select(except ?? []).map((open) => !open) : view.select(these);
    for (let day = Math.max(0, from); day < Math.min(view.days, to); day++) {
      const before = rows.get(day);
      rows.set(
        day,
        closed.map((is, option) => Math.max(Number(is), before?.[option] ?? 0)),
      );
    }
  }
  return cells({ rows }, view);
}

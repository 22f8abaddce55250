/** Options that are closed on some days: what availability, eligibility and locks have in common. */

import { cells } from '../../patterns/cells.ts';
import type { Machine } from '../../patterns/machine.ts';
import { once } from '../../once.ts';
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
  const closing = new Map<number, number[]>(); // day → closures
  closures.forEach(({ from, to }, closure) => {
    for (let day = Math.max(0, from); day < Math.min(view.days, to); day++) {
      const before = closing.get(day);
      if (before === undefined) closing.set(day, [closure]);
      else before.push(closure);
    }
  });
  const names = closures.map(({ these, except = [] }) => JSON.stringify([these ?? null, except]));
  const known = new Map<string, readonly number[]>(); // what closes a day → its row
  const rows = new Map<number, readonly number[]>();
  for (const [day, own] of closing) {
    const key = own.map((closure) => names[closure]!).join();
    let row = known.get(key);
    if (row === undefined)
      known.set(
        key,
        (row = closedBy(
          own.map((closure) => closures[closure]!),
          view,
        )),
      );
    rows.set(day, row);
  }
  return cells({ rows }, view);
}

/** option → 1 if one of the closures closes it */
function closedBy(closures: readonly Closure[], view: View): readonly number[] {
  const rows = closures.map(({ these, except = [] }) =>
    these === undefined ? unnamed(view.select(except)) : named(view.select(these)),
  );
  const [first, ...others] = rows;
  return others.length === 0
    ? first!
    : first!.map((_, option) => Math.max(...rows.map((row) => row[option]!)));
}

// A view selects the same array whenever it is asked, and people are offered the same things.
const named = once((selected: readonly boolean[]): readonly number[] => selected.map(Number));
const unnamed = once((selected: readonly boolean[]): readonly number[] =>
  selected.map((one) => Number(!one)),
);

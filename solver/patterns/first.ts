/**
 * Whether something ever happens, and when first.
 *
 *     excess of day d = 1 if d is the first planned day that the machine counts, and 0 on all other days
 *
 * The machine is one of cells: it has no state of its own.
 */

import type { Machine } from './machine.ts';

/** State: 1 once it has happened. */
export function first(each: Machine): Machine {
  const isCounted = (day: number, symbol: number): boolean =>
    day >= 0 && each.extend(each.start, day, symbol).excess > 0;
  return {
    ...each,
    key: JSON.stringify(['first', each.key]),
    start: [0],
    extend: ([happened = 0], day, symbol) =>
      happened === 0 && isCounted(day, symbol) ? { state: [1], excess: 1 } : { state: [happened], excess: 0 },
    finish: () => 0,
    face: { kind: 'automaton' },
  };
}

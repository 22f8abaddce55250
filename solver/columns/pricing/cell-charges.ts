/** What the rules that look at single days make options cost. */

import type { Tables } from '../../tables.ts';
import { costOf } from './weights.ts';

/** into[day × able.length + place] = weighed points of doing the option; Infinity if it is no choice of the day. */
export function weighCells(
  { cells, charges, days, options }: Tables,
  person: number,
  able: readonly number[],
  weights: Float64Array,
  into: Float64Array,
): void {
  const known = new Map<number, number>(); // charge → cost
  for (let day = 0; day < days; day++) {
    const cell = person * days + day;
    const choice = cells.choiceOf[cell]! * options;
    able.forEach((option, place) => {
      const charge = cells.charge[cells.chargesOf[cell]! * options + option]!;
      let cost = known.get(charge);
      if (cost === undefined) {
        const from = charge * charges.slots;
        known.set(charge, (cost = costOf(charges.points.subarray(from, from + charges.slots), weights)));
      }
      into[day * able.length + place] = cells.allowed[choice + option] === 1 ? cost : Infinity;
    });
  }
}

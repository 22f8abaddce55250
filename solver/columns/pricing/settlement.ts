/** What the settlement of an evening tells apart among the values of a counter. */

import type { Counter } from './counter.ts';

/** Larger than any value, and still an Int32 after a day is added. */
export const MANY: number = 2 ** 29;

export interface Settlement {
  /** Values that are not forbidden. */
  readonly from: number;
  readonly to: number;
  /** Values up to here cost the same, and so do values from `flatFrom` on. */
  readonly flatTo: number;
  readonly flatFrom: number;
}

/** The settlement in the evening of a day; where there is none, all values are allowed and alike. */
export function settlementAt(counter: Counter, day: number): Settlement {
  const id = counter.settlementOf[day]!;
  if (id < 0) return { from: 0, to: MANY, flatTo: MANY, flatFrom: 0 };
  const lists = counter.settlements[id]!.map(({ points }) => points);
  const top = lists[0]!.length - 1;
  const allowed = (value: number): boolean => lists.every((points) => points[value]! < Infinity);
  const alike = (a: number, b: number): boolean => lists.every((points) => points[a] === points[b]);
  let from = 0;
  while (from <= top && !allowed(from)) from++;
  let to = top;
  while (to >= from && !allowed(to)) to--;
  let flatTo = 0;
  while (flatTo < top && alike(0, flatTo + 1)) flatTo++;
  let flatFrom = top;
  while (flatFrom > 0 && alike(flatFrom - 1, top)) flatFrom--;
  return { from, to: to === top ? MANY : to, flatTo: flatTo === top ? MANY : flatTo, flatFrom };
}

/** A times values, and prices times A. */

import type { StandardForm } from './standard-form.ts';

/** What a column's entries are worth at these prices of rows: A'y of one column. */
export function worthOf({ start, row, count }: StandardForm, column: number, y: Float64Array): number {
  let sum = 0;
  for (let entry = start[column]!, end = start[column + 1]!; entry < end; entry++)
    sum += y[row[entry]!]! * count[entry]!;
  return sum;
}

/** into = A x */
export function multiply(
  { columns, start, row, count }: StandardForm,
  x: Float64Array,
  into: Float64Array,
): void {
  into.fill(0);
  for (let column = 0; column < columns; column++) {
    const value = x[column]!;
    for (let entry = start[column]!, end = start[column + 1]!; entry < end; entry++)
      into[row[entry]!]! += count[entry]! * value;
  }
}

/** Many measurements in few words. */

/** The middle one; the upper of the two in the middle of an even number of them. NaN of none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** The middle one, and the largest in brackets. */
export function medianAndWorst(numbers: readonly number[], text: (number: number) => string): string {
  return `${text(median(numbers))} (${text(Math.max(...numbers))})`;
}

import { ArgumentFault } from '../bench.ts';

/** `1-3,7` → 1, 2, 3, 7 */
export function numbersOf(list: string): number[] {
  return list.split(',').flatMap((part) => {
    const [from = NaN, to = from] = part.split('-').map(Number);
    if (!(from <= to)) {
      throw new ArgumentFault(
        `Found --only ${JSON.stringify(part)}, expected numbers and ranges like 1-12,14.`,
      );
    }
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

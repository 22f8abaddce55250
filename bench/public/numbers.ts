/** `1-3,7` → 1, 2, 3, 7 */
export function numbersOf(list: string): number[] {
  return list.split(',').flatMap((part) => {
    const [from = NaN, to = from] = part.split('-').map(Number);
    if (!(from <= to))
      throw new Error(`Found ${JSON.stringify(part)}, expected a number or a range like 1-12.`);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

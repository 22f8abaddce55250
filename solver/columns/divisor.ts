/** The greatest common divisor of two numbers, 0 of nothing but 0 (Euclid); exact for multiples of one power of two. */
export function divisor(a: number, b: number): number {
  let [larger, rest] = [a, b];
  while (rest !== 0) [larger, rest] = [rest, larger % rest];
  return larger;
}

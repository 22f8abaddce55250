import type { DotProducts } from '../../../solver/columns/interior/dot-products.ts';

/** Dot products as one would write them: what the quick ones are held against. */
export function plainDotProducts(): DotProducts {
  let matrix = new Float64Array(0);
  const sums = new Float64Array(8);
  return {
    room: (length) => (matrix = new Float64Array(length)),
    fourByTwo(row, column, stride, count) {
      sums.fill(0);
      for (let i = 0; i < 4; i++) {
        for (let j = 0; j < 2; j++) {
          const left = row + i * stride;
          const right = column + j * stride;
          for (let k = 0; k < count; k++) sums[2 * i + j]! += matrix[left + k]! * matrix[right + k]!;
        }
      }
      return sums;
    },
  };
}

/** Sums of products of rows of a matrix: where the time of factoring goes, so that there may be several ways to them. */

export interface DotProducts {
  /** Room for a matrix, all 0; what was given before is lost. */
  room(length: number): Float64Array;
  /**
   * Σ over k < `count` of matrix[row + i × stride + k] × matrix[column + j × stride + k] for the four i of 0 … 3 and the
   * two j of 0 and 1, in element 2 i + j of what is returned; the next call writes over it.
   */
  fourByTwo(row: number, column: number, stride: number, count: number): Float64Array;
}

/** In plain JavaScript. */
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

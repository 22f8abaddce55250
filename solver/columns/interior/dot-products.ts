/** Sums of products of rows of a matrix: where the time of factoring goes. Handed in, since JavaScript is not the quickest way. */

export interface DotProducts {
  /** Room for a matrix, all 0; what was given before is lost. */
  room(length: number): Float64Array;
  /**
   * Σ over k < `count` of matrix[row + i × stride + k] × matrix[column + j × stride + k] for the four i of 0 … 3 and the
   * two j of 0 and 1, in element 2 i + j of what is returned; the next call writes over it.
   */
  fourByTwo(row: number, column: number, stride: number, count: number): Float64Array;
}

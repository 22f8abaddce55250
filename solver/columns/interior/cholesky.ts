/**
 * Dense Cholesky factors of symmetric positive definite matrices whose first rows touch no one another:
 *
 *     D  C'
 *     C  S       with D diagonal
 *
 * Only the rows of C and S are stored; D costs nothing to factor.
 */

import type { DotProducts } from './dot-products.ts';

/** A pivot that is this small beside its diagonal is taken for 0: its row depends on those before it. */
const SINGULAR = 1e-14;

export class Cholesky {
  /** Rows of D. */
  readonly apart: number;
  /** Rows of S. */
  readonly size: number;
  /** Elements of a row of `rows`. */
  readonly stride: number;
  readonly diagonal: Float64Array; // row of D → its element
  /** row of S × stride + column: C, then the lower triangle of S; a factor takes the place of the matrix */
  readonly rows: Float64Array;
  readonly #dots: DotProducts;
  readonly #inverse: Float64Array; // column → 1 / pivot; 0 if its row depends on others

  /** The matrix lies in the room of `dots`: the one before it there is gone. */
  constructor(apart: number, size: number, dots: DotProducts) {
    this.apart = apart;
    this.size = size;
    this.stride = apart + size;
    this.diagonal = new Float64Array(apart);
    this.#dots = dots;
    this.rows = dots.room(size * this.stride);
    this.#inverse = new Float64Array(this.stride);
  }

  clear(): void {
    this.diagonal.fill(0);
    this.rows.fill(0);
  }

  /** Puts the factor in place of the matrix. */
  factor(): void {
    const { apart, size, stride, rows } = this;
    const inverse = this.#inverse;
    for (let column = 0; column < apart; column++) {
      inverse[column] = this.diagonal[column]! > 0 ? 1 / Math.sqrt(this.diagonal[column]!) : 0;
    }
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < apart; column++) rows[row * stride + column]! *= inverse[column]!;
    }
    let row = 0;
    for (; row + 3 < size; row += 4) {
      this.#fourRows(row);
      for (let below = row; below < row + 4; below++) {
        for (let column = row; column < below; column++) this.#entry(below, column);
        this.#pivot(below);
      }
    }
    for (; row < size; row++) {
      for (let column = 0; column < row; column++) this.#entry(row, column);
      this.#pivot(row);
    }
  }

  /** Solves matrix × x = right, in place; `right` holds the rows of D, then those of S. */
  solve(right: Float64Array): void {
    const { apart, size, stride, rows } = this;
    const inverse = this.#inverse;
    for (let column = 0; column < apart; column++) right[column]! *= inverse[column]!;
    for (let row = 0; row < size; row++) {
      const at = row * stride;
      const end = apart + row;
      let sum = right[end]!;
      for (let column = 0; column < end; column++) sum -= rows[at + column]! * right[column]!;
      right[end] = sum * inverse[end]!;
    }
    for (let row = size - 1; row >= 0; row--) {
      const at = row * stride;
      const end = apart + row;
      const value = right[end]! * inverse[end]!;
      right[end] = value;
      for (let column = 0; column < end; column++) right[column]! -= rows[at + column]! * value;
    }
    for (let column = 0; column < apart; column++) right[column]! *= inverse[column]!;
  }

  /** Elements of rows `row` … `row` + 3 left of them, eight at a time, so that few numbers are read for each sum. */
  #fourRows(row: number): void {
    const { apart, stride, rows } = this;
    const inverse = this.#inverse;
    const r0 = row * stride;
    for (let column = 0; column < row; column += 2) {
      const left = column * stride;
      const end = apart + column;
      const sums = this.#dots.fourByTwo(r0, left, stride, end);
      const first = inverse[end]!;
      const second = inverse[end + 1]!;
      const between = rows[left + stride + end]!;
      for (let i = 0; i < 4; i++) {
        const at = r0 + i * stride + end;
        const value = (rows[at]! - sums[2 * i]!) * first;
        rows[at] = value;
        rows[at + 1] = (rows[at + 1]! - sums[2 * i + 1]! - value * between) * second;
      }
    }
  }

  #entry(row: number, column: number): void {
    const { apart, stride, rows } = this;
    const end = apart + column;
    let sum = rows[row * stride + end]!;
    for (let k = 0; k < end; k++) sum -= rows[row * stride + k]! * rows[column * stride + k]!;
    rows[row * stride + end] = sum * this.#inverse[end]!;
  }

  #pivot(row: number): void {
    const { apart, stride, rows } = this;
    const at = row * stride;
    const end = apart + row;
    const diagonal = rows[at + end]!;
    let sum = diagonal;
    for (let k = 0; k < end; k++) sum -= rows[at + k]! * rows[at + k]!;
    const depends = !(sum > SINGULAR * diagonal);
    rows[at + end] = depends ? 0 : Math.sqrt(sum);
    this.#inverse[end] = depends ? 0 : 1 / rows[at + end]!;
  }
}

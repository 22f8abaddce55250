/**
 * Dense Cholesky factors of symmetric positive definite matrices whose first rows touch no one another:
 *
 *     D  C'
 *     C  S       with D diagonal
 *
 * Only the rows of C and S are stored; D costs nothing to factor.
 */

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
  readonly #inverse: Float64Array; // column → 1 / pivot; 0 if its row depends on others

  constructor(apart: number, size: number) {
    this.apart = apart;
    this.size = size;
    this.stride = apart + size;
    this.diagonal = new Float64Array(apart);
    this.rows = new Float64Array(size * this.stride);
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
    const r1 = r0 + stride;
    const r2 = r1 + stride;
    const r3 = r2 + stride;
    for (let column = 0; column < row; column += 2) {
      const left = column * stride;
      const right = left + stride;
      const end = apart + column;
      let a0 = 0;
      let a1 = 0;
      let a2 = 0;
      let a3 = 0;
      let b0 = 0;
      let b1 = 0;
      let b2 = 0;
      let b3 = 0;
      for (let k = 0; k < end; k++) {
        const p = rows[left + k]!;
        const q = rows[right + k]!;
        const x0 = rows[r0 + k]!;
        const x1 = rows[r1 + k]!;
        const x2 = rows[r2 + k]!;
        const x3 = rows[r3 + k]!;
        a0 += x0 * p;
        b0 += x0 * q;
        a1 += x1 * p;
        b1 += x1 * q;
        a2 += x2 * p;
        b2 += x2 * q;
        a3 += x3 * p;
        b3 += x3 * q;
      }
      const first = inverse[end]!;
      const second = inverse[end + 1]!;
      const q = rows[right + end]!;
      a0 = (rows[r0 + end]! - a0) * first;
      a1 = (rows[r1 + end]! - a1) * first;
      a2 = (rows[r2 + end]! - a2) * first;
      a3 = (rows[r3 + end]! - a3) * first;
      rows[r0 + end] = a0;
      rows[r1 + end] = a1;
      rows[r2 + end] = a2;
      rows[r3 + end] = a3;
      rows[r0 + end + 1] = (rows[r0 + end + 1]! - b0 - a0 * q) * second;
      rows[r1 + end + 1] = (rows[r1 + end + 1]! - b1 - a1 * q) * second;
      rows[r2 + end + 1] = (rows[r2 + end + 1]! - b2 - a2 * q) * second;
      rows[r3 + end + 1] = (rows[r3 + end + 1]! - b3 - a3 * q) * second;
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

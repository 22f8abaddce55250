/** A Θ A' y = r, where Θ says how freely each column may move. */

import { Cholesky } from './cholesky.ts';
import type { DotProducts } from './dot-products.ts';
import type { StandardForm } from './standard-form.ts';

export class NormalEquations {
  readonly #form: StandardForm;
  readonly #cholesky: Cholesky;

  constructor(form: StandardForm, dots: DotProducts) {
    this.#form = form;
    this.#cholesky = new Cholesky(form.apart, form.rows - form.apart, dots);
  }

  /** Makes the matrix for `theta` (column → Θ) and factors it. */
  prepare(theta: Float64Array): void {
    const { columns, start, row, count, apart } = this.#form;
    const { stride, rows, diagonal } = this.#cholesky;
    this.#cholesky.clear();
    for (let column = 0; column < columns; column++) {
      const first = start[column]!;
      const end = start[column + 1]!;
      for (let entry = first; entry < end; entry++) {
        const own = row[entry]!;
        const weight = theta[column]! * count[entry]!;
        if (own < apart) {
          diagonal[own]! += weight * count[entry]!;
          continue;
        }
        const at = (own - apart) * stride;
        for (let other = first; other <= entry; other++) rows[at + row[other]!]! += weight * count[other]!;
      }
    }
    this.#cholesky.factor();
  }

  /** Puts y in place of r. */
  solve(right: Float64Array): void {
    this.#cholesky.solve(right);
  }
}

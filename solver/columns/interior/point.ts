/** Where an interior point method stands: values and prices, all of them positive. */

import { multiply, worthOf } from './products.ts';
import type { StandardForm } from './standard-form.ts';
import type { Reach, Step } from './step.ts';

/** Rows must be kept, relative to the largest right-hand side, and reduced costs be right, relative to the largest. */
const FEASIBLE = 1e-6;
/** Part of the way to the boundary that a step goes. */
const BOLD = 0.99;

export class Point {
  readonly x: Float64Array; // column → value
  readonly z: Float64Array; // column → price of its lower bound
  readonly w: Float64Array; // column → distance from the upper bound
  readonly v: Float64Array; // column → price of the upper bound
  readonly y: Float64Array; // row → dual
  readonly bounded: Uint8Array; // column → 1 if it has an upper bound
  /** row → right − A x, as last measured */
  readonly rowRest: Float64Array;
  /** column → cost − A'y − z + v, as last measured */
  readonly dualRest: Float64Array;
  readonly #form: StandardForm;

  /** `start`: duals to start from, near the best ones. */
  constructor(form: StandardForm, start: Float64Array | undefined) {
    const { columns, rows, upper } = form;
    const array = (): Float64Array => new Float64Array(columns);
    this.#form = form;
    [this.x, this.z, this.w, this.v, this.dualRest] = [array(), array(), array(), array(), array()];
    this.y = start === undefined ? new Float64Array(rows) : Float64Array.from(start);
    this.bounded = Uint8Array.from(upper, (each) => (each < Infinity ? 1 : 0));
    this.rowRest = new Float64Array(rows);
    this.#begin();
  }

  /** Works out what is left of all equations; `mean` is that of all products of a value and its price. */
  measure(gap: number): { mean: number; bound: number; done: boolean } {
    const { columns, rows, right, cost, upper } = this.#form;
    multiply(this.#form, this.x, this.rowRest);
    let largest = 1;
    let off = 0;
    let bound = 0;
    for (let row = 0; row < rows; row++) {
      this.rowRest[row] = right[row]! - this.rowRest[row]!;
      off = Math.max(off, Math.abs(this.rowRest[row]!));
      largest = Math.max(largest, Math.abs(right[row]!));
      bound += right[row]! * this.y[row]!;
    }
    let objective = 0;
    let products = 0;
    let count = columns;
    let dualOff = 0;
    let dearest = 1;
    for (let column = 0; column < columns; column++) {
      let rest = cost[column]! - worthOf(this.#form, column, this.y) - this.z[column]!;
      objective += cost[column]! * this.x[column]!;
      products += this.x[column]! * this.z[column]!;
      dearest = Math.max(dearest, Math.abs(cost[column]!));
      if (this.bounded[column] === 1) {
        rest += this.v[column]!;
        bound -= upper[column]! * this.v[column]!;
        products += this.w[column]! * this.v[column]!;
        count++;
      }
      this.dualRest[column] = rest;
      dualOff = Math.max(dualOff, Math.abs(rest));
    }
    const close = Math.abs(objective - bound) <= gap * (1 + Math.abs(objective));
    return {
      mean: products / count,
      bound,
      done: close && off <= FEASIBLE * largest && dualOff <= FEASIBLE * dearest,
    };
  }

  /** How far values and prices can go along a step before one is 0. */
  reach(step: Step): Reach {
    const { columns } = this.#form;
    let primal = 1;
    let dual = 1;
    for (let column = 0; column < columns; column++) {
      if (step.x[column]! < 0) primal = Math.min(primal, -this.x[column]! / step.x[column]!);
      if (step.z[column]! < 0) dual = Math.min(dual, -this.z[column]! / step.z[column]!);
      if (this.bounded[column] === 0) continue;
      if (step.w[column]! < 0) primal = Math.min(primal, -this.w[column]! / step.w[column]!);
      if (step.v[column]! < 0) dual = Math.min(dual, -this.v[column]! / step.v[column]!);
    }
    return { primal, dual };
  }

  /** The mean of all products after so much of a step. */
  meanAfter(step: Step, { primal, dual }: Reach): number {
    const { columns } = this.#form;
    let products = 0;
    let count = columns;
    for (let column = 0; column < columns; column++) {
      products += (this.x[column]! + primal * step.x[column]!) * (this.z[column]! + dual * step.z[column]!);
      if (this.bounded[column] === 0) continue;
      products += (this.w[column]! + primal * step.w[column]!) * (this.v[column]! + dual * step.v[column]!);
      count++;
    }
    return products / count;
  }

  /** Goes as far along a step as is safe. */
  go({ x, z, w, v, y }: Step, reach: Reach): void {
    const { columns, rows } = this.#form;
    const primal = Math.min(1, BOLD * reach.primal);
    const dual = Math.min(1, BOLD * reach.dual);
    for (let column = 0; column < columns; column++) {
      this.x[column]! += primal * x[column]!;
      this.z[column]! += dual * z[column]!;
      if (this.bounded[column] === 0) continue;
      this.w[column]! += primal * w[column]!;
      this.v[column]! += dual * v[column]!;
    }
    for (let row = 0; row < rows; row++) this.y[row]! += dual * y[row]!;
  }

  /** Columns of one row share it; prices follow from the duals. */
  #begin(): void {
    const { columns, apart, right, upper, cost, start, row, count } = this.#form;
    const sharers = new Int32Array(apart);
    for (let column = 0; column < columns; column++) {
      const first = start[column]!;
      if (first < start[column + 1]! && row[first]! < apart) sharers[row[first]!]!++;
    }
    const reduced = new Float64Array(columns);
    let mean = 0;
    for (let column = 0; column < columns; column++) {
      const first = start[column]!;
      const own = first < start[column + 1]! ? row[first]! : apart;
      const share = own < apart ? Math.abs(right[own]! / count[first]!) / sharers[own]! : 1;
      this.x[column] = Math.min(share > 0 ? share : 1, upper[column]! / 2);
      reduced[column] = cost[column]! - worthOf(this.#form, column, this.y);
      mean += Math.abs(reduced[column]!) / columns;
    }
    const least = Math.max(1e-3, mean / 100);
    for (let column = 0; column < columns; column++) {
      const rest = reduced[column]!;
      this.z[column] = Math.max(rest, 0) + least;
      if (this.bounded[column] === 0) continue;
      this.v[column] = this.z[column]! - rest;
      this.w[column] = upper[column]! - this.x[column]!;
    }
  }
}

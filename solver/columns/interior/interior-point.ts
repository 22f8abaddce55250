/**
 * A primal-dual interior point method (Mehrotra's predictor and corrector, Gondzio's further correctors) for masters
 * of a few hundred rows and thousands of columns. It ends in the middle of the best solutions, not in a corner of them.
 */

import { NormalEquations } from './normal-equations.ts';
import type { StandardForm } from './standard-form.ts';

export interface InteriorLimits {
  /** How far objective and bound may lie apart, as part of the objective. */
  readonly gap: number;
  readonly iterations: number;
}

export interface InteriorSolution {
  readonly status: 'optimal' | 'stopped';
  /** What the duals prove: no values cost less, and those of x not more by a larger part than was asked for. */
  readonly objective: number;
  readonly x: Float64Array; // column → value
  readonly y: Float64Array; // row → dual
  readonly z: Float64Array; // column → reduced cost, as far as x is held at 0
  readonly iterations: number;
}

/** Rows must be kept, relative to the largest right-hand side, and reduced costs be right, relative to the largest. */
const FEASIBLE = 1e-6;
/** Part of the way to the boundary that a step goes. */
const BOLD = 0.99;
/** Correctors after Mehrotra's: how many at most, how much longer the step should be, and between which products. */
const CORRECTORS = 2;
const LONGER = 0.2;
const WORTHWHILE = 0.02;
const FEWEST = 0.1;
const MOST = 10;

/** `start`: duals to start from, near the best ones. */
export function solveInterior(
  form: StandardForm,
  limits: InteriorLimits,
  start: Float64Array | undefined,
): InteriorSolution {
  return new InteriorPoint(form, start).solve(limits);
}

class InteriorPoint {
  readonly #form: StandardForm;
  readonly #normal: NormalEquations;
  readonly #bounded: Uint8Array; // column → 1 if it has an upper bound
  readonly #x: Float64Array; // column → value
  readonly #z: Float64Array; // column → price of its lower bound
  readonly #w: Float64Array; // column → distance from the upper bound
  readonly #v: Float64Array; // column → price of the upper bound
  readonly #y: Float64Array; // row → dual
  readonly #rowRest: Float64Array; // row → right − A x
  readonly #dualRest: Float64Array; // column → cost − A'y − z + v
  readonly #lowerRest: Float64Array; // column → what x × z should change by
  readonly #upperRest: Float64Array; // column → what w × v should change by
  readonly #theta: Float64Array;
  readonly #q: Float64Array;
  #step: Step;
  #other: Step;
  #primal = 1; // part of the step that x and w can go
  #dual = 1; // part of the step that y, z and v can go

  constructor(form: StandardForm, start: Float64Array | undefined) {
    const { columns, rows, upper } = form;
    const array = (): Float64Array => new Float64Array(columns);
    this.#form = form;
    this.#normal = new NormalEquations(form);
    this.#bounded = Uint8Array.from(upper, (each) => (each < Infinity ? 1 : 0));
    [this.#x, this.#z, this.#w, this.#v] = [array(), array(), array(), array()];
    [this.#dualRest, this.#lowerRest, this.#upperRest] = [array(), array(), array()];
    [this.#theta, this.#q] = [array(), array()];
    this.#y = start === undefined ? new Float64Array(rows) : Float64Array.from(start);
    this.#rowRest = new Float64Array(rows);
    this.#step = emptyStep(columns, rows);
    this.#other = emptyStep(columns, rows);
    this.#begin();
  }

  solve({ gap, iterations }: InteriorLimits): InteriorSolution {
    for (let iteration = 0; ; iteration++) {
      const { mean, bound, done } = this.#measure(gap);
      if (done || iteration >= iterations || !Number.isFinite(mean)) {
        const status = done ? 'optimal' : 'stopped';
        return { status, objective: bound, x: this.#x, y: this.#y, z: this.#z, iterations: iteration };
      }
      this.#advance(mean);
    }
  }

  /** Columns of one row share it; prices follow from the duals. */
  #begin(): void {
    const { columns, apart, right, upper, cost, start, row, count } = this.#form;
    const sharers = new Int32Array(apart);
    for (let column = 0; column < columns; column++) {
      const first = start[column]!;
      if (first < start[column + 1]! && row[first]! < apart) sharers[row[first]!]!++;
    }
    let mean = 0;
    for (let column = 0; column < columns; column++) {
      const first = start[column]!;
      const own = first < start[column + 1]! ? row[first]! : apart;
      const share = own < apart ? Math.abs(right[own]! / count[first]!) / sharers[own]! : 1;
      this.#x[column] = Math.min(share > 0 ? share : 1, upper[column]! / 2);
      this.#q[column] = cost[column]! - this.#worth(column, this.#y);
      mean += Math.abs(this.#q[column]!) / columns;
    }
    const least = Math.max(1e-3, mean / 100);
    for (let column = 0; column < columns; column++) {
      const reduced = this.#q[column]!;
      this.#z[column] = Math.max(reduced, 0) + least;
      if (this.#bounded[column] === 0) continue;
      this.#v[column] = this.#z[column]! - reduced;
      this.#w[column] = upper[column]! - this.#x[column]!;
    }
  }

  /** Works out what is left of all equations; `mean` is that of all products of a value and its price. */
  #measure(gap: number): { mean: number; bound: number; done: boolean } {
    const { columns, rows, right, cost, upper } = this.#form;
    this.#multiply(this.#x, this.#rowRest);
    let largest = 1;
    let off = 0;
    let bound = 0;
    for (let row = 0; row < rows; row++) {
      this.#rowRest[row] = right[row]! - this.#rowRest[row]!;
      off = Math.max(off, Math.abs(this.#rowRest[row]!));
      largest = Math.max(largest, Math.abs(right[row]!));
      bound += right[row]! * this.#y[row]!;
    }
    let objective = 0;
    let products = 0;
    let count = columns;
    let dualOff = 0;
    let dearest = 1;
    for (let column = 0; column < columns; column++) {
      let rest = cost[column]! - this.#worth(column, this.#y) - this.#z[column]!;
      objective += cost[column]! * this.#x[column]!;
      products += this.#x[column]! * this.#z[column]!;
      dearest = Math.max(dearest, Math.abs(cost[column]!));
      if (this.#bounded[column] === 1) {
        rest += this.#v[column]!;
        bound -= upper[column]! * this.#v[column]!;
        products += this.#w[column]! * this.#v[column]!;
        count++;
      }
      this.#dualRest[column] = rest;
      dualOff = Math.max(dualOff, Math.abs(rest));
    }
    const close = Math.abs(objective - bound) <= gap * (1 + Math.abs(objective));
    return {
      mean: products / count,
      bound,
      done: close && off <= FEASIBLE * largest && dualOff <= FEASIBLE * dearest,
    };
  }

  #advance(mean: number): void {
    const { columns } = this.#form;
    for (let column = 0; column < columns; column++) {
      const held = this.#z[column]! / this.#x[column]!;
      const capped = this.#bounded[column] === 1 ? this.#v[column]! / this.#w[column]! : 0;
      this.#theta[column] = 1 / (held + capped);
    }
    this.#normal.prepare(this.#theta);

    this.#aim(0, false);
    this.#direct(this.#step, true);
    this.#reach(this.#step);
    const aimed = mean * Math.min(1, Math.max(1e-4, (this.#meanAfter(this.#step) / mean) ** 3));
    this.#aim(aimed, true);
    this.#direct(this.#step, true);
    this.#reach(this.#step);
    for (let corrector = 0; corrector < CORRECTORS; corrector++) if (!this.#correct(aimed)) break;
    this.#go();
  }

  /** Products should become `aimed`; with `second` the step at hand is taken for what its second order adds. */
  #aim(aimed: number, second: boolean): void {
    const { columns } = this.#form;
    const { x, z, w, v } = this.#step;
    for (let column = 0; column < columns; column++) {
      this.#lowerRest[column] =
        aimed - this.#x[column]! * this.#z[column]! - (second ? x[column]! * z[column]! : 0);
      if (this.#bounded[column] === 0) continue;
      this.#upperRest[column] =
        aimed - this.#w[column]! * this.#v[column]! - (second ? w[column]! * v[column]! : 0);
    }
  }

  /** The Newton step to what is aimed at; `whole`: also towards keeping all equations. */
  #direct(step: Step, whole: boolean): void {
    const { columns, rows, upper } = this.#form;
    const theta = this.#theta;
    const q = this.#q;
    for (let column = 0; column < columns; column++) {
      let rest = (whole ? this.#dualRest[column]! : 0) - this.#lowerRest[column]! / this.#x[column]!;
      if (this.#bounded[column] === 1) {
        const gap = whole ? upper[column]! - this.#x[column]! - this.#w[column]! : 0;
        rest += (this.#upperRest[column]! - this.#v[column]! * gap) / this.#w[column]!;
        step.w[column] = gap;
      }
      q[column] = rest;
      step.x[column] = theta[column]! * rest;
    }
    this.#multiply(step.x, step.y);
    if (whole) for (let row = 0; row < rows; row++) step.y[row]! += this.#rowRest[row]!;
    this.#normal.solve(step.y);
    for (let column = 0; column < columns; column++) {
      const move = theta[column]! * (this.#worth(column, step.y) - q[column]!);
      step.x[column] = move;
      step.z[column] = (this.#lowerRest[column]! - this.#z[column]! * move) / this.#x[column]!;
      if (this.#bounded[column] === 0) continue;
      step.w[column]! -= move;
      step.v[column] = (this.#upperRest[column]! - this.#v[column]! * step.w[column]!) / this.#w[column]!;
    }
  }

  /** How far values and prices can go along a step before one is 0. */
  #reach(step: Step): void {
    const { columns } = this.#form;
    let primal = 1;
    let dual = 1;
    for (let column = 0; column < columns; column++) {
      if (step.x[column]! < 0) primal = Math.min(primal, -this.#x[column]! / step.x[column]!);
      if (step.z[column]! < 0) dual = Math.min(dual, -this.#z[column]! / step.z[column]!);
      if (this.#bounded[column] === 0) continue;
      if (step.w[column]! < 0) primal = Math.min(primal, -this.#w[column]! / step.w[column]!);
      if (step.v[column]! < 0) dual = Math.min(dual, -this.#v[column]! / step.v[column]!);
    }
    this.#primal = primal;
    this.#dual = dual;
  }

  #meanAfter(step: Step): number {
    const { columns } = this.#form;
    const primal = this.#primal;
    const dual = this.#dual;
    let products = 0;
    let count = columns;
    for (let column = 0; column < columns; column++) {
      products += (this.#x[column]! + primal * step.x[column]!) * (this.#z[column]! + dual * step.z[column]!);
      if (this.#bounded[column] === 0) continue;
      products += (this.#w[column]! + primal * step.w[column]!) * (this.#v[column]! + dual * step.v[column]!);
      count++;
    }
    return products / count;
  }

  /** Bends the step so that products far from `aimed` come nearer; false, and nothing done, if that helps little. */
  #correct(aimed: number): boolean {
    const { columns } = this.#form;
    const step = this.#step;
    const bent = this.#other;
    const [primal, dual] = [this.#primal, this.#dual];
    const farther = Math.min(1, primal + LONGER);
    const dearer = Math.min(1, dual + LONGER);
    const lack = (product: number): number => {
      if (product < FEWEST * aimed) return FEWEST * aimed - product;
      return product > MOST * aimed ? Math.max(MOST * aimed - product, -MOST * aimed) : 0;
    };
    for (let column = 0; column < columns; column++) {
      this.#lowerRest[column] = lack(
        (this.#x[column]! + farther * step.x[column]!) * (this.#z[column]! + dearer * step.z[column]!),
      );
      if (this.#bounded[column] === 0) continue;
      this.#upperRest[column] = lack(
        (this.#w[column]! + farther * step.w[column]!) * (this.#v[column]! + dearer * step.v[column]!),
      );
    }
    this.#direct(bent, false);
    addTo(bent.x, step.x);
    addTo(bent.z, step.z);
    addTo(bent.w, step.w);
    addTo(bent.v, step.v);
    addTo(bent.y, step.y);
    this.#reach(bent);
    if (this.#primal + this.#dual < primal + dual + WORTHWHILE) {
      this.#primal = primal;
      this.#dual = dual;
      return false;
    }
    this.#other = step;
    this.#step = bent;
    return true;
  }

  #go(): void {
    const { columns, rows } = this.#form;
    const { x, z, w, v, y } = this.#step;
    const primal = Math.min(1, BOLD * this.#primal);
    const dual = Math.min(1, BOLD * this.#dual);
    for (let column = 0; column < columns; column++) {
      this.#x[column]! += primal * x[column]!;
      this.#z[column]! += dual * z[column]!;
      if (this.#bounded[column] === 0) continue;
      this.#w[column]! += primal * w[column]!;
      this.#v[column]! += dual * v[column]!;
    }
    for (let row = 0; row < rows; row++) this.#y[row]! += dual * y[row]!;
  }

  /** A'y of one column. */
  #worth(column: number, y: Float64Array): number {
    const { start, row, count } = this.#form;
    let sum = 0;
    for (let entry = start[column]!, end = start[column + 1]!; entry < end; entry++)
      sum += y[row[entry]!]! * count[entry]!;
    return sum;
  }

  /** into = A x */
  #multiply(x: Float64Array, into: Float64Array): void {
    const { columns, start, row, count } = this.#form;
    into.fill(0);
    for (let column = 0; column < columns; column++) {
      const value = x[column]!;
      for (let entry = start[column]!, end = start[column + 1]!; entry < end; entry++)
        into[row[entry]!]! += count[entry]! * value;
    }
  }
}

interface Step {
  readonly x: Float64Array;
  readonly z: Float64Array;
  readonly w: Float64Array;
  readonly v: Float64Array;
  readonly y: Float64Array;
}

function emptyStep(columns: number, rows: number): Step {
  const array = (): Float64Array => new Float64Array(columns);
  return { x: array(), z: array(), w: array(), v: array(), y: new Float64Array(rows) };
}

function addTo(sum: Float64Array, more: Float64Array): void {
  for (let index = 0; index < sum.length; index++) sum[index]! += more[index]!;
}

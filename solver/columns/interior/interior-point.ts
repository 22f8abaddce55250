/**
 * A primal-dual interior point method (Mehrotra's predictor and corrector, Gondzio's further correctors) for masters
 * of a few hundred rows and thousands of columns. It ends in the middle of the best solutions, not in a corner of them.
 */

import type { DotProducts } from './dot-products.ts';
import { NormalEquations } from './normal-equations.ts';
import { Point } from './point.ts';
import { multiply, worthOf } from './products.ts';
import type { StandardForm } from './standard-form.ts';
import { addStep, emptyStep, type Reach, type Step } from './step.ts';

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
  readonly iterations: number;
}

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
  dots: DotProducts,
): InteriorSolution {
  return new InteriorPoint(form, start, dots).solve(limits);
}

class InteriorPoint {
  readonly #form: StandardForm;
  readonly #normal: NormalEquations;
  readonly #point: Point;
  readonly #lowerRest: Float64Array; // column → what x × z should change by
  readonly #upperRest: Float64Array; // column → what w × v should change by
  readonly #theta: Float64Array;
  readonly #q: Float64Array;
  #step: Step;
  #other: Step;
  #reach: Reach = { primal: 1, dual: 1 }; // along the step

  constructor(form: StandardForm, start: Float64Array | undefined, dots: DotProducts) {
    const array = (): Float64Array => new Float64Array(form.columns);
    this.#form = form;
    this.#normal = new NormalEquations(form, dots);
    this.#point = new Point(form, start);
    [this.#lowerRest, this.#upperRest, this.#theta, this.#q] = [array(), array(), array(), array()];
    this.#step = emptyStep(form);
    this.#other = emptyStep(form);
  }

  solve({ gap, iterations }: InteriorLimits): InteriorSolution {
    for (let iteration = 0; ; iteration++) {
      const { mean, bound, done } = this.#point.measure(gap);
      if (done || iteration >= iterations || !Number.isFinite(mean)) {
        const status = done ? 'optimal' : 'stopped';
        const { x, y } = this.#point;
        return { status, objective: bound, x, y, iterations: iteration };
      }
      this.#advance(mean);
    }
  }

  #advance(mean: number): void {
    const { columns } = this.#form;
    const { x, z, w, v, bounded } = this.#point;
    for (let column = 0; column < columns; column++) {
      const held = z[column]! / x[column]!;
      const capped = bounded[column] === 1 ? v[column]! / w[column]! : 0;
      this.#theta[column] = 1 / (held + capped);
    }
    this.#normal.prepare(this.#theta);

    this.#aim(0, false);
    this.#direct(this.#step, true);
    this.#reach = this.#point.reach(this.#step);
    const aimed =
      mean * Math.min(1, Math.max(1e-4, (this.#point.meanAfter(this.#step, this.#reach) / mean) ** 3));
    this.#aim(aimed, true);
    this.#direct(this.#step, true);
    this.#reach = this.#point.reach(this.#step);
    for (let corrector = 0; corrector < CORRECTORS; corrector++) if (!this.#correct(aimed)) break;
    this.#point.go(this.#step, this.#reach);
  }

  /** Products should become `aimed`; with `second` the step at hand is taken for what its second order adds. */
  #aim(aimed: number, second: boolean): void {
    const at = this.#point;
    const { columns } = this.#form;
    const { x, z, w, v } = this.#step;
    for (let column = 0; column < columns; column++) {
      this.#lowerRest[column] =
        aimed - at.x[column]! * at.z[column]! - (second ? x[column]! * z[column]! : 0);
      if (at.bounded[column] === 0) continue;
      this.#upperRest[column] =
        aimed - at.w[column]! * at.v[column]! - (second ? w[column]! * v[column]! : 0);
    }
  }

  /** The Newton step to what is aimed at; `whole`: also towards keeping all equations. */
  #direct(step: Step, whole: boolean): void {
    const at = this.#point;
    const { columns, rows, upper } = this.#form;
    const theta = this.#theta;
    const q = this.#q;
    for (let column = 0; column < columns; column++) {
      let rest = (whole ? at.dualRest[column]! : 0) - this.#lowerRest[column]! / at.x[column]!;
      if (at.bounded[column] === 1) {
        const gap = whole ? upper[column]! - at.x[column]! - at.w[column]! : 0;
        rest += (this.#upperRest[column]! - at.v[column]! * gap) / at.w[column]!;
        step.w[column] = gap;
      }
      q[column] = rest;
      step.x[column] = theta[column]! * rest;
    }
    multiply(this.#form, step.x, step.y);
    if (whole) for (let row = 0; row < rows; row++) step.y[row]! += at.rowRest[row]!;
    this.#normal.solve(step.y);
    for (let column = 0; column < columns; column++) {
      const move = theta[column]! * (worthOf(this.#form, column, step.y) - q[column]!);
      step.x[column] = move;
      step.z[column] = (this.#lowerRest[column]! - at.z[column]! * move) / at.x[column]!;
      if (at.bounded[column] === 0) continue;
      step.w[column]! -= move;
      step.v[column] = (this.#upperRest[column]! - at.v[column]! * step.w[column]!) / at.w[column]!;
    }
  }

  /** Bends the step so that products far from `aimed` come nearer; false, and nothing done, if that helps little. */
  #correct(aimed: number): boolean {
    const at = this.#point;
    const { columns } = this.#form;
    const step = this.#step;
    const bent = this.#other;
    const { primal, dual } = this.#reach;
    const farther = Math.min(1, primal + LONGER);
    const dearer = Math.min(1, dual + LONGER);
    const lack = (product: number): number => {
      if (product < FEWEST * aimed) return FEWEST * aimed - product;
      return product > MOST * aimed ? Math.max(MOST * aimed - product, -MOST * aimed) : 0;
    };
    for (let column = 0; column < columns; column++) {
      this.#lowerRest[column] = lack(
        (at.x[column]! + farther * step.x[column]!) * (at.z[column]! + dearer * step.z[column]!),
      );
      if (at.bounded[column] === 0) continue;
      this.#upperRest[column] = lack(
        (at.w[column]! + farther * step.w[column]!) * (at.v[column]! + dearer * step.v[column]!),
      );
    }
    this.#direct(bent, false);
    addStep(bent, step);
    const reach = at.reach(bent);
    if (reach.primal + reach.dual < primal + dual + WORTHWHILE) return false;
    this.#reach = reach;
    this.#other = step;
    this.#step = bent;
    return true;
  }
}

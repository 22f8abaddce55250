/** A move of all values and prices at once, and how far one may go along it. */

import type { StandardForm } from './standard-form.ts';

export interface Step {
  readonly x: Float64Array; // column → change of its value
  readonly z: Float64Array; // column → of the price of its lower bound
  readonly w: Float64Array; // column → of its distance from the upper bound
  readonly v: Float64Array; // column → of the price of that bound
  readonly y: Float64Array; // row → of its dual
}

/** Parts of a step. */
export interface Reach {
  /** Of it, x and w can go so much. */
  readonly primal: number;
  /** y, z and v can go so much. */
  readonly dual: number;
}

/** A step that leads nowhere yet. */
export function emptyStep({ columns, rows }: StandardForm): Step {
  const array = (): Float64Array => new Float64Array(columns);
  return { x: array(), z: array(), w: array(), v: array(), y: new Float64Array(rows) };
}

/** Adds a step to another, element by element. */
export function addStep(sum: Step, more: Step): void {
  addTo(sum.x, more.x);
  addTo(sum.z, more.z);
  addTo(sum.w, more.w);
  addTo(sum.v, more.v);
  addTo(sum.y, more.y);
}

function addTo(sum: Float64Array, more: Float64Array): void {
  for (let index = 0; index < sum.length; index++) sum[index]! += more[index]!;
}

/**
 * Tiers are made less one after another. While one of them, the aim, is worked on, the master's one number is its points
 * and, weighed heavily, those of all before it. What is proven of the number says something of the tier as well: a rota
 * that has no more than `held` in the slots before has at least the rest of the bound in it.
 */

import { stepOf } from '../columns/step.ts';
import type { Tables } from '../tables.ts';
import { HARD } from '../tables/rates.ts';

export class Aim {
  /** The slot that is to be made less. */
  readonly slot: number;
  /** slot → what a point weighs; nothing after the aim's. */
  readonly weights: Float64Array;
  /** The duals that gave the bound. */
  duals: Float64Array | undefined;
  /** The bound can be raised no further by new columns. */
  converged = false;
  readonly #step: number; // what the weighed points of rotas without hard breaches are multiples of
  readonly #slotStep: number; // the same of the slot's points
  #bound = -Infinity;

  constructor(tables: Tables, slot: number, weights: Float64Array) {
    this.slot = slot;
    this.weights = weights;
    const only = new Float64Array(tables.slots);
    only[slot] = 1;
    const soft = Float64Array.from(weights);
    soft[HARD] = 0;
    this.#step = stepOf(tables, soft);
    this.#slotStep = stepOf(tables, only);
  }

  /** No rota without hard breaches has fewer weighed points. */
  get bound(): number {
    return this.#bound;
  }

  /** Takes a bound, and the duals that gave it, if it is higher than what is known. */
  raise(bound: number, duals: Float64Array | undefined): void {
    if (bound <= this.#bound) return;
    this.#bound = bound;
    this.duals = duals;
  }

  /** Σ weight × points */
  valueOf(amounts: Float64Array): number {
    return this.weights.reduce((sum, weight, slot) => sum + weight * amounts[slot]!, 0);
  }

  /** The least weighed points a rota without hard breaches can have that has `bound` or more. */
  rounded(bound: number): number {
    return roundedUp(bound, this.#step);
  }

  /** What no rota without hard breaches has less of in the slot that has no more than these in the slots before. */
  boundFor(amounts: Float64Array): number {
    if (amounts[HARD] !== 0) return 0;
    const before = this.valueOf(amounts) - amounts[this.slot]!;
    return roundedUp(this.#bound - before, this.#slotStep);
  }
}

function roundedUp(bound: number, step: number): number {
  return step > 0 && Number.isFinite(bound) ? Math.ceil(bound / step) * step : bound;
}

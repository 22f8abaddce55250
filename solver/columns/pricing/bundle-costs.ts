/** What the bundles of a day's layer cost. One array serves all days, so that nothing is made anew in every table. */

import type { Graph } from './graph.ts';
import type { Layer } from './layer.ts';
import type { Relaxation } from './relaxation.ts';
import type { Weighed } from './weights.ts';

export class BundleCosts {
  /** bundle → charge, multipliers and cheapest option, of the day that was last worked out */
  readonly costs: Float64Array;
  /** bundle → charge and multipliers alone */
  readonly fixed: Float64Array;
  readonly #cheapest: Float64Array; // class → cheapest option
  readonly #sets: Float64Array; // set of classes → cheapest option
  readonly #ableCount: number;

  constructor({ layers }: Graph, ableCount: number) {
    const most = (count: (layer: Layer) => number): Float64Array =>
      new Float64Array(layers.byDay.reduce((size, layer) => Math.max(size, count(layer)), 1));
    this.costs = most(({ bundles }) => bundles.from.length);
    this.fixed = most(({ bundles }) => bundles.from.length);
    this.#cheapest = most(({ classCount }) => classCount);
    this.#sets = most(({ bundles }) => bundles.setStart.length);
    this.#ableCount = ableCount;
  }

  /** Works out the costs of a day. */
  prepare(layer: Layer, day: number, { charges }: Weighed, relaxation: Relaxation): void {
    const { classCount, classStart, members, bundles } = layer;
    const { setStart, classes, set, charge, emission } = bundles;
    const from = day * this.#ableCount;
    for (let group = 0; group < classCount; group++)
      this.#cheapest[group] = leastOf(
        relaxation.costs,
        from,
        members,
        classStart[group]!,
        classStart[group + 1]!,
      );
    for (let index = 0; index + 1 < setStart.length; index++)
      this.#sets[index] = leastOf(this.#cheapest, 0, classes, setStart[index]!, setStart[index + 1]!);
    const { emissions, emissionCount } = relaxation;
    for (let bundle = 0; bundle < set.length; bundle++) {
      let fixed = charges[charge[bundle]!]!;
      if (emissions !== undefined) fixed += emissions[day * emissionCount + emission[bundle]!]!;
      this.fixed[bundle] = fixed;
      this.costs[bundle] = fixed + this.#sets[set[bundle]!]!;
    }
  }
}

/** min values[offset + list[i]] for start ≤ i < end */
function leastOf(values: Float64Array, offset: number, list: Int32Array, start: number, end: number): number {
  let least = Infinity;
  for (let index = start; index < end; index++) {
    const value = values[offset + list[index]!]!;
    if (value < least) least = value;
  }
  return least;
}

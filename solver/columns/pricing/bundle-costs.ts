/** What the bundles of a day's layer cost. One array serves all days, so that nothing is made anew in every table. */

import type { Graph } from './graph.ts';
import type { Layer } from './layer.ts';
import type { Relaxation } from './relaxation.ts';
import type { Weighed } from './weights.ts';

export class BundleCosts {
  readonly #cheapest: Float64Array; // class → cheapest option
  readonly #sets: Float64Array; // set of classes → cheapest option, if it is known
  readonly #knownOn: Int32Array; // set of classes → the day, as counted, for which it is
  readonly #ableCount: number;
  readonly #noEmissions: Float64Array;
  #opened = 0; // days
  #layer!: Layer;
  #charges!: Float64Array;
  #emissions!: Float64Array; // multipliers of emissions, from #emission on
  #emission = 0;

  constructor({ layers, emissions }: Graph, ableCount: number) {
    const most = (count: (layer: Layer) => number): number =>
      layers.byDay.reduce((size, layer) => Math.max(size, count(layer)), 1);
    this.#cheapest = new Float64Array(most(({ classCount }) => classCount));
    this.#sets = new Float64Array(most(({ bundles }) => bundles.setStart.length));
    this.#knownOn = new Int32Array(this.#sets.length);
    this.#ableCount = ableCount;
    this.#noEmissions = new Float64Array(emissions.length);
  }

  /** Turns to a day. */
  open(layer: Layer, day: number, { charges }: Weighed, relaxation: Relaxation): void {
    const { classCount, classStart, members } = layer;
    const from = day * this.#ableCount;
    for (let group = 0; group < classCount; group++) {
      const [first, end] = [classStart[group]!, classStart[group + 1]!];
      this.#cheapest[group] = leastOf(relaxation.costs, from, members, first, end);
    }
    this.#opened++;
    this.#layer = layer;
    this.#charges = charges;
    this.#emissions = relaxation.emissions ?? this.#noEmissions;
    this.#emission = relaxation.emissions === undefined ? 0 : day * relaxation.emissionCount;
  }

  /** What a bundle of the day costs with its cheapest option. */
  of(bundle: number): number {
    const { set, setStart, classes } = this.#layer.bundles;
    const own = set[bundle]!;
    if (this.#knownOn[own] !== this.#opened) {
      this.#knownOn[own] = this.#opened;
      this.#sets[own] = leastOf(this.#cheapest, 0, classes, setStart[own]!, setStart[own + 1]!);
    }
    return this.withoutOption(bundle) + this.#sets[own]!;
  }

  /** Its charge and multipliers alone. */
  withoutOption(bundle: number): number {
    const { charge, emission } = this.#layer.bundles;
    return this.#charges[charge[bundle]!]! + this.#emissions[this.#emission + emission[bundle]!]!;
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

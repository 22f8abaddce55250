/** What the points of a graph cost under given weights of the slots; worked out once for each vector of weights. */

import type { Graph } from './graph.ts';
import type { SlotKind } from './parts.ts';
import type { SlotPoints } from './slot-points.ts';

/** All costs of a graph that do not depend on what options cost. */
export interface Weighed {
  readonly charges: Float64Array; // charge → cost
  readonly finish: Float64Array; // node after the last day → cost of ending there
  /** counter → number of an overflow → cost of a unit beyond the top */
  readonly overflows: readonly Float64Array[];
  /** counter → settlement → value → cost */
  readonly settlements: readonly (readonly Float64Array[])[];
  /** Costs per unit of excess of the machines in labels; Infinity forbids any. */
  readonly controls: Float64Array;
  readonly extras: Float64Array; // number of an extra cost → cost
}

/** What kind of weight each slot has. */
export function kindsOf(weights: Float64Array): SlotKind[] {
  return Array.from(weights, (weight) => (weight === 0 ? 'free' : weight === Infinity ? 'barred' : 'priced'));
}

/** Σ weight × points; points that are 0 cost nothing, whatever the weight. */
export function costOf(
  points: { readonly length: number; readonly [slot: number]: number },
  weights: Float64Array,
): number {
  let cost = 0;
  for (let slot = 0; slot < points.length; slot++) {
    if (points[slot]! !== 0 && weights[slot]! !== 0) cost += weights[slot]! * points[slot]!;
  }
  return cost;
}

/** Weighs everything a graph can charge. */
export function weigh(graph: Graph, weights: Float64Array): Weighed {
  const counters = {
    overflows: graph.counters.map(({ overflows }) =>
      Float64Array.from(overflows, (lists) => summed(lists, weights, 1)[0]!),
    ),
    settlements: graph.counters.map(({ settlements }) =>
      settlements.map((lists) => summed(lists, weights, lists[0]!.points.length)),
    ),
  };
  const charges = Float64Array.from(graph.charges, (points) => costOf(points, weights));
  return {
    charges,
    finish: Float64Array.from(graph.layers.finish, (charge) => charges[charge]!),
    ...counters,
    extras: graph.program.extras.weigh(counters),
    controls: Float64Array.from(graph.outerControls, ({ slot, weight, barred }) =>
      barred ? Infinity : weight * weights[slot]!,
    ),
  };
}

function summed(lists: readonly SlotPoints[], weights: Float64Array, length: number): Float64Array {
  const sum = new Float64Array(length);
  for (const { slot, points } of lists)
    for (let value = 0; value < length; value++) {
      if (points[value]! > 0) sum[value]! += weights[slot]! * points[value]!;
    }
  return sum;
}

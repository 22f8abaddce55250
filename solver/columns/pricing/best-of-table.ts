/** The best row of the table, as if there were nothing outside it. */

import type { Inside } from './inside.ts';
import type { Layer } from './layer.ts';
import type { Costed } from './outline.ts';

/**
 * Follows the best row of the table and notes what it uses of every relaxed window. Returns the lower bound that it
 * gives; Infinity if there is no row.
 */
export function followBest(
  { graph, weighed, relaxation }: Costed,
  inside: Inside,
  ableCount: number,
): number {
  const { stages, boundaries, layers, outer, told, dimensions, units, counted } = graph;
  const { costs, emissions, emissionCount, windows } = relaxation;
  const memory = new Int32Array(dimensions);
  let node = layers.entry;
  inside.begin();
  const bound = relaxation.offset + inside.rest(boundaries[0]!, node);
  if (bound === Infinity || relaxation.empty) return bound;
  const use = relaxation.use.fill(0);
  for (let boundary = 0; boundary < stages.length;) {
    const { day, layer } = stages[boundary] as { day: number; layer: Layer };
    const reached = stages[boundary + 1]?.kind === 'settle' ? boundary + 2 : boundary + 1;
    memory.set(inside.memory.subarray(0, dimensions));
    let least = Infinity;
    let best = -1;
    let chosen = -1;
    for (let arc = layer.arcStart[node]!; arc < layer.arcStart[node + 1]!; arc++) {
      const emission = layer.arcEmission[arc]!;
      let cost = weighed.charges[layer.arcCharge[arc]!]!;
      if (emissions !== undefined) cost += emissions[day * emissionCount + emission]!;
      cost += inside.pass(memory, 0, boundary, layer.arcTo[arc]!, emission);
      if (cost === Infinity) continue;
      cost += inside.rest(boundaries[reached]!, layer.arcTo[arc]!);
      const group = layer.arcClass[arc]!;
      for (let at = layer.classStart[group]!; at < layer.classStart[group + 1]!; at++) {
        const total = cost + costs[day * ableCount + layer.members[at]!]!;
        if (total >= least) continue;
        least = total;
        best = arc;
        chosen = layer.members[at]!;
      }
    }
    const emission = layer.arcEmission[best]!;
    node = layer.arcTo[best]!;
    inside.pass(memory, 0, boundary, node, emission);
    for (let counter = 0; counter < outer.length; counter++) {
      const window = windows.on(counter, day);
      if (window < 0) continue;
      const { rows, rowOf } = outer[counter]!.counter;
      use[window]! +=
        counter < told ? units[emission * counted + dimensions + counter]! : rows[rowOf[day]!]![chosen]!;
    }
    boundary = reached;
  }
  return bound;
}

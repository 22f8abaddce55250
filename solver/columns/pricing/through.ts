/**
 * The least cost of a row through every option of every day: from the start to the morning, the option, and from the
 * evening to the end, as far as the table knows.
 */

import { setCosts } from './backward.ts';
import type { Graph } from './graph.ts';
import { Passages } from './passages.ts';
import type { Weighed } from './weights.ts';

/** Writes day × ableCount + place → bound into `into`; `table` is filled, `reached` is overwritten. */
export function throughCells(
  graph: Graph,
  weighed: Weighed,
  costs: Float64Array,
  ableCount: number,
  table: Float64Array,
  reached: Float64Array,
  into: Float64Array,
): void {
  const { stages, boundaries, layers } = graph;
  const passages = new Passages(graph, weighed);
  into.fill(Infinity, 0, graph.days * ableCount);
  reached.fill(Infinity, 0, graph.cells);
  const start = boundaries[0]!.base[layers.entry]!;
  if (start < 0) return;
  reached[start] = 0;
  stages.forEach((stage, index) => {
    const before = boundaries[index]!;
    const after = boundaries[index + 1]!;
    if (stage.kind === 'settle') {
      for (let node = 0; node < stage.nodes; node++) {
        passages.ofEvening(stage.day, before, after, node);
        scatter(passages, reached);
      }
      return;
    }
    const { layer, day } = stage;
    const { from, to, charge, emission, set, setStart, classes } = layer.bundles;
    const cheapest = setCosts(layer, costs, day * ableCount);
    const through = new Float64Array(layer.classCount).fill(Infinity); // class → the rest of the row
    for (let bundle = 0; bundle < from.length; bundle++) {
      const own = cheapest[set[bundle]!]!;
      const charged = weighed.charges[charge[bundle]!]!;
      if (own + charged === Infinity) continue;
      passages.ofDay(day, before, from[bundle]!, after, to[bundle]!, emission[bundle]!, own + charged);
      const rest = scatter(passages, reached, table) - own;
      for (let place = setStart[set[bundle]!]!; place < setStart[set[bundle]! + 1]!; place++)
        through[classes[place]!] = Math.min(through[classes[place]!]!, rest);
    }
    for (let group = 0; group < layer.classCount; group++) {
      for (let at = layer.classStart[group]!; at < layer.classStart[group + 1]!; at++) {
        const cell = day * ableCount + layer.members[at]!;
        into[cell] = through[group]! + costs[cell]!;
      }
    }
  });
}

/**
 * reached[to] = min(reached[to], reached[from] + cost) along all passages; returns the least of
 * reached[from] + cost + table[to], if there is a table.
 */
function scatter(
  { from, to, step, length, cost, slope, count }: Passages,
  reached: Float64Array,
  table?: Float64Array,
): number {
  let least = Infinity;
  for (let index = 0; index < count; index++) {
    for (let i = 0; i < length[index]!; i++) {
      const cell = to[index]! + i * step[index]!;
      const value = reached[from[index]! + i]! + cost[index]! + i * slope[index]!;
      if (value < reached[cell]!) reached[cell] = value;
      if (table !== undefined && value + table[cell]! < least) least = value + table[cell]!;
    }
  }
  return least;
}

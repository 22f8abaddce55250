/**
 * The table of least costs to the end, filled from the last day to the first:
 *
 *     h[node, values] = min over bundles of (cost of its cheapest option + charge + h[next node, values + units])
 */

import type { Boundary, Graph } from './graph.ts';
import type { Layer } from './layers.ts';
import { Passages } from './passages.ts';
import type { Weighed } from './weights.ts';

/** Fills `table` (graph.cells long at least). `costs`: day × ableCount + place → cost of the option. */
export function fillBackwards(
  graph: Graph,
  weighed: Weighed,
  costs: Float64Array,
  ableCount: number,
  table: Float64Array,
): void {
  const { stages, boundaries } = graph;
  const passages = new Passages(graph, weighed);
  table.fill(Infinity, 0, graph.cells);
  const last = boundaries.at(-1)!;
  for (let node = 0; node < last.nodes; node++) {
    const cell = last.base[node]!;
    if (cell >= 0) table.fill(weighed.finish[node]!, cell, cell + cellsAt(last, node, graph.dimensions));
  }
  for (let index = stages.length - 1; index >= 0; index--) {
    const stage = stages[index]!;
    const before = boundaries[index]!;
    const after = boundaries[index + 1]!;
    if (stage.kind === 'settle') {
      for (let node = 0; node < stage.nodes; node++) {
        passages.ofEvening(stage.day, before, after, node);
        relax(passages, table);
      }
      continue;
    }
    const { from, to, charge, emission, set } = stage.layer.bundles;
    const cheapest = setCosts(stage.layer, costs, stage.day * ableCount);
    for (let bundle = 0; bundle < from.length; bundle++) {
      const cost = cheapest[set[bundle]!]! + weighed.charges[charge[bundle]!]!;
      if (cost === Infinity) continue;
      passages.ofDay(stage.day, before, from[bundle]!, after, to[bundle]!, emission[bundle]!, cost);
      relax(passages, table);
    }
  }
}

/** set of classes → cost of its cheapest option on a day whose costs begin at `from` */
export function setCosts(layer: Layer, costs: Float64Array, from: number): Float64Array {
  const { classCount, classStart, members, bundles } = layer;
  const cheapest = new Float64Array(classCount);
  for (let group = 0; group < classCount; group++)
    cheapest[group] = leastOf(costs, from, members, classStart[group]!, classStart[group + 1]!);
  const { setStart, classes } = bundles;
  const sets = new Float64Array(setStart.length - 1);
  for (let set = 0; set < sets.length; set++)
    sets[set] = leastOf(cheapest, 0, classes, setStart[set]!, setStart[set + 1]!);
  return sets;
}

/** Number of cells of a node. */
export function cellsAt({ stride, lo, hi }: Boundary, node: number, dimensions: number): number {
  if (dimensions === 0) return 1;
  const first = node * dimensions;
  return stride[first]! * (hi[first]! - lo[first]! + 1);
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

/** table[from] = min(table[from], cost + table[to]) along all passages */
function relax({ from, to, step, length, cost, slope, count }: Passages, table: Float64Array): void {
  for (let index = 0; index < count; index++) {
    const end = length[index]!;
    if (step[index] === 1) relaxAlong(table, from[index]!, to[index]!, end, cost[index]!);
    else {
      const rest = table[to[index]!]!;
      for (let cell = from[index]!, i = 0; i < end; i++, cell++) {
        const value = rest + cost[index]! + i * slope[index]!;
        if (value < table[cell]!) table[cell] = value;
      }
    }
  }
}

function relaxAlong(table: Float64Array, from: number, to: number, count: number, cost: number): void {
  for (let index = 0; index < count; index++) {
    const value = table[to + index]! + cost;
    if (value < table[from + index]!) table[from + index] = value;
  }
}

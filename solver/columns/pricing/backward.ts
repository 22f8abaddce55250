/**
 * The table of least costs to the end, filled from the last day to the first:
 *
 *     h[node, values] = min over bundles of (cost of its cheapest option + charge + h[next node, values + units])
 */

import type { Boundary, Graph } from './graph.ts';
import type { Layer } from './layers.ts';
import type { Relaxation } from './relaxation.ts';
import { relaxPlainly, type Table } from './table.ts';
import type { Weighed } from './weights.ts';

/** Fills the table, making room in it. Options cost what the relaxation says. */
export function fillBackwards(
  graph: Graph,
  weighed: Weighed,
  relaxation: Relaxation,
  ableCount: number,
  memory: Table,
): void {
  const table = memory.reserve(graph.cells);
  const { stages, boundaries, program } = graph;
  const { starts, bent } = program;
  table.fill(Infinity, 0, graph.cells);
  const last = boundaries.at(-1)!;
  for (let node = 0; node < last.nodes; node++) {
    const cell = last.base[node]!;
    if (cell >= 0) table.fill(weighed.finish[node]!, cell, cell + cellsAt(last, node, graph.dimensions));
  }
  for (let index = stages.length - 1; index >= 0; index--) {
    const stage = stages[index]!;
    const day =
      stage.kind === 'settle' ? EVENING : bundleCosts(stage.layer, stage.day, weighed, relaxation, ableCount);
    relaxPlain(graph, starts[index]!, starts[index + 1]!, day, memory);
    relaxBent(graph, bent.starts[index]!, bent.starts[index + 1]!, day, weighed.extras, table);
  }
}

/** Settling costs nothing but its extras. */
export const EVENING: Float64Array = Float64Array.of(0);

/** bundle → what it costs on a day: its charge, its multipliers and its cheapest option */
export function bundleCosts(
  layer: Layer,
  day: number,
  weighed: Weighed,
  relaxation: Relaxation,
  ableCount: number,
): Float64Array {
  const { classCount, classStart, members, bundles } = layer;
  const { setStart, classes, set } = bundles;
  const from = day * ableCount;
  const cheapest = new Float64Array(classCount);
  for (let group = 0; group < classCount; group++)
    cheapest[group] = leastOf(relaxation.costs, from, members, classStart[group]!, classStart[group + 1]!);
  const sets = new Float64Array(setStart.length - 1);
  for (let index = 0; index < sets.length; index++)
    sets[index] = leastOf(cheapest, 0, classes, setStart[index]!, setStart[index + 1]!);
  const costs = fixedCosts(layer, day, weighed, relaxation);
  for (let bundle = 0; bundle < costs.length; bundle++) costs[bundle]! += sets[set[bundle]!]!;
  return costs;
}

/** bundle → what it costs on a day whatever the option: its charge and its multipliers */
export function fixedCosts(
  { bundles }: Layer,
  day: number,
  { charges }: Weighed,
  { emissions, emissionCount }: Relaxation,
): Float64Array {
  const { charge, emission } = bundles;
  const costs = new Float64Array(charge.length);
  for (let bundle = 0; bundle < costs.length; bundle++) costs[bundle] = charges[charge[bundle]!]!;
  if (emissions !== undefined) {
    const from = day * emissionCount;
    for (let bundle = 0; bundle < costs.length; bundle++)
      costs[bundle]! += emissions[from + emission[bundle]!]!;
  }
  return costs;
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

/** Stretches shorter than this are not worth a call. */
const SHORT = 6;

/** table[from + i] = min(table[from + i], cost + table[to + i]) along these passages */
function relaxPlain(
  { program }: Graph,
  start: number,
  end: number,
  costs: Float64Array,
  { cells, relax }: Table,
): void {
  const { from, to, length, bundle } = program;
  for (let index = start; index < end; index++) {
    const cost = costs[bundle[index]!]!;
    if (cost === Infinity) continue;
    if (length[index]! < SHORT) relaxPlainly(cells, from[index]!, to[index]!, length[index]!, cost);
    else relax(from[index]!, to[index]!, length[index]!, cost);
  }
}

/** The same for passages that bend or cost extra. */
function relaxBent(
  { program }: Graph,
  start: number,
  end: number,
  costs: Float64Array,
  extras: Float64Array,
  table: Float64Array,
): void {
  const { from, to, step, length, bundle, extra, slope } = program.bent;
  for (let index = start; index < end; index++) {
    let cost = costs[bundle[index]!]! + extras[extra[index]!]!;
    if (cost === Infinity) continue;
    let cell = from[index]!;
    let next = to[index]!;
    for (let left = length[index]!; left > 0; left--) {
      const value = table[next]! + cost;
      if (value < table[cell]!) table[cell] = value;
      cell++;
      next += step[index]!;
      cost += extras[slope[index]!]!;
    }
  }
}

/**
 * The table of least costs to the end, filled from the last day to the first:
 *
 *     h[node, values] = min over bundles of (cost of its cheapest option + charge + h[next node, values + units])
 */

import { cellsAt, type Boundary } from './boundary.ts';
import type { Graph } from './graph.ts';
import type { Costed } from './outline.ts';
import { relaxPlainly, type Table } from './table.ts';

/**
 * Fills the table, making room in it: the cells that some row can pass, the others are anybody's. Options cost what the
 * relaxation says.
 */
export function fillBackwards(
  { graph, weighed, relaxation, bundleCosts, live }: Costed,
  memory: Table,
): void {
  const table = memory.reserve(graph.cells);
  const { stages, boundaries, dimensions } = graph;
  const last = boundaries.length - 1;
  for (let at = live.nodeStarts[last]!; at < live.nodeStarts[last + 1]!; at++) {
    const node = live.nodes[at]!;
    fillNode(table, boundaries[last]!, node, dimensions, weighed.finish[node]!);
  }
  for (let index = stages.length - 1; index >= 0; index--) {
    const stage = stages[index]!;
    for (let at = live.nodeStarts[index]!; at < live.nodeStarts[index + 1]!; at++)
      fillNode(table, boundaries[index]!, live.nodes[at]!, dimensions, Infinity);
    if (stage.kind === 'day') bundleCosts.open(stage.layer, stage.day, weighed, relaxation);
    const first = graph.program.bundles[index]!;
    for (let at = live.bundleStarts[index]!; at < live.bundleStarts[index + 1]!; at++) {
      const bundle = live.bundles[at]!;
      // Settling costs nothing but its extras.
      const cost = stage.kind === 'day' ? bundleCosts.of(bundle) : 0;
      relaxPlain(graph, first + bundle, cost, memory);
      relaxBent(graph, first + bundle, cost, weighed.extras, table);
    }
  }
}

function fillNode(
  table: Float64Array,
  boundary: Boundary,
  node: number,
  dimensions: number,
  value: number,
): void {
  const cell = boundary.base[node]!;
  if (cell >= 0) table.fill(value, cell, cell + cellsAt(boundary, node, dimensions));
}

/** Stretches shorter than this are not worth a call. */
const SHORT = 6;

/** table[from + i] = min(table[from + i], cost + table[to + i]) along the plain passages of a bundle */
function relaxPlain({ program }: Graph, bundle: number, cost: number, { cells, relax }: Table): void {
  const { starts, from, to, length } = program;
  const end = starts[bundle + 1]!;
  for (let index = starts[bundle]!; index < end; index++) {
    if (length[index]! < SHORT) relaxPlainly(cells, from[index]!, to[index]!, length[index]!, cost);
    else relax(from[index]!, to[index]!, length[index]!, cost);
  }
}

/** The same for passages that bend or cost extra. */
function relaxBent(
  { program }: Graph,
  bundle: number,
  own: number,
  extras: Float64Array,
  table: Float64Array,
): void {
  const { starts, from, to, step, length, extra, slope } = program.bent;
  const end = starts[bundle + 1]!;
  for (let index = starts[bundle]!; index < end; index++) {
    let cost = own + extras[extra[index]!]!;
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

/**
 * The table of least costs to the end, filled from the last day to the first:
 *
 *     h[node, values] = min over bundles of (cost of its cheapest option + charge + h[next node, values + units])
 */

import { cellsAt } from './boundary.ts';
import type { Graph } from './graph.ts';
import type { Costed } from './outline.ts';
import { relaxPlainly, type Table } from './table.ts';

/** Fills the table, making room in it. Options cost what the relaxation says. */
export function fillBackwards({ graph, weighed, relaxation, bundleCosts }: Costed, memory: Table): void {
  const table = memory.reserve(graph.cells);
  const { stages, boundaries, program } = graph;
  const { starts, bent } = program;
  const last = boundaries.at(-1)!;
  for (let node = 0; node < last.nodes; node++) {
    const cell = last.base[node]!;
    if (cell >= 0) table.fill(weighed.finish[node]!, cell, cell + cellsAt(last, node, graph.dimensions));
  }
  for (let index = stages.length - 1; index >= 0; index--) {
    const stage = stages[index]!;
    if (stage.kind === 'settle') bundleCosts.prepareEvening();
    else bundleCosts.prepare(stage.layer, stage.day, weighed, relaxation);
    const { costs } = bundleCosts;
    table.fill(Infinity, boundaries[index]!.start, boundaries[index]!.end);
    relaxPlain(graph, starts[index]!, starts[index + 1]!, costs, memory);
    relaxBent(graph, bent.starts[index]!, bent.starts[index + 1]!, costs, weighed.extras, table);
  }
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

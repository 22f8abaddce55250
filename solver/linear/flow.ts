/**
 * A graph of days as a unit flow over the person's options: each day exactly one arc is taken, one of the option that
 * is done, and it costs what the machines say the step exceeds. With the options whole, the flow has no choice left.
 */

import type { ModelBuilder } from './builder.ts';
import type { LinearTerm } from './model.ts';
import type { Arc, Graph } from './unroll.ts';

/** day → option → column; undefined for what the person never does. */
export type Cells = readonly (readonly (number | undefined)[])[];

/** Writes the flow of one graph. Days between single nodes need none: there each option costs what its arc costs. */
export function encodeFlow(builder: ModelBuilder, id: string, graph: Graph, cells: Cells): void {
  let arriving = new Map<number, number[]>(); // node of today → columns of the arcs that lead to it
  graph.forEach((layer, day) => {
    const single = layer.length === 1 && (graph[day + 1]?.length ?? 1) === 1;
    if (single) {
      chargeOptions(builder, layer[0]!, cells[day]!);
      arriving = new Map();
    } else arriving = encodeDay(builder, `${id} day ${day}`, layer, cells[day]!, arriving);
  });
}

function chargeOptions(
  builder: ModelBuilder,
  arcs: readonly Arc[],
  columns: readonly (number | undefined)[],
): void {
  const arcOf = new Map(arcs.flatMap((arc) => arc.options.map((option) => [option, arc] as const)));
  columns.forEach((column, option) => {
    if (column === undefined) return;
    const arc = arcOf.get(option);
    if (arc === undefined) builder.forbid(column);
    else for (const [slot, points] of arc.points) builder.charge(column, { slot, points });
  });
}

/** Σ arcs in = Σ arcs out at every node; Σ arcs of options = Σ options. Returns the arcs by where they lead. */
function encodeDay(
  builder: ModelBuilder,
  id: string,
  layer: readonly (readonly Arc[])[],
  columns: readonly (number | undefined)[],
  arriving: ReadonlyMap<number, readonly number[]>,
): Map<number, number[]> {
  const leaving = new Map<number, number[]>();
  const classes = new Map<number, { options: readonly number[]; arcs: number[] }>(); // first option → its arcs
  layer.forEach((arcs, node) => {
    const out = arcs.map(({ options, to, points }) => {
      const column = builder.column(`${id} node ${node} option ${options[0]!}`, 1, 'continuous');
      for (const [slot, amount] of points) builder.charge(column, { slot, points: amount });
      const same = classes.get(options[0]!) ?? { options, arcs: [] };
      same.arcs.push(column);
      classes.set(options[0]!, same);
      leaving.set(to, [...(leaving.get(to) ?? []), column]);
      return column;
    });
    // A single node has all of the unit flowing in, and by the rows below all of it flowing out.
    if (layer.length > 1)
      builder.row(`${id} node ${node}`, 0, 0, [...all(arriving.get(node) ?? [], 1), ...all(out, -1)]);
  });
  const seen = new Set<number>();
  for (const { options, arcs } of classes.values()) {
    for (const option of options) seen.add(option);
    const members = options.map((option) => columns[option]!);
    builder.row(`${id} option ${options[0]!}`, 0, 0, [...all(members, 1), ...all(arcs, -1)]);
  }
  columns.forEach((column, option) => {
    if (column !== undefined && !seen.has(option)) builder.forbid(column);
  });
  return leaving;
}

function all(columns: readonly number[], coefficient: 1 | -1): LinearTerm[] {
  return columns.map((column) => [column, coefficient]);
}

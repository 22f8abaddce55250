/**
 * The shape of one person's pricing table: stages (days, and evenings on which counters are settled), the nodes at
 * each boundary between them, and for each node a box of the values its counters may have there. Shared by people with
 * equal rules. Counters and machines outside the table are carried in labels.
 */

import { bandsOf, MANY, type Added, type Band, type Stage } from './bands.ts';
import type { Counter } from './counter.ts';
import type { Layer, Layers } from './layers.ts';
import type { Control, Counting } from './parts.ts';
import type { Product } from './product.ts';
import { programOf, type Program } from './program.ts';

/** What a graph is made of. */
export interface Ingredients {
  readonly product: Product;
  readonly layers: Layers;
  /** Counters in the table; the last varies fastest. */
  readonly inner: readonly Counting[];
  /** Counters and machines in labels. */
  readonly outer: readonly Counting[];
  readonly outerControls: readonly Control[];
  readonly days: number;
}

export interface Boundary {
  readonly nodes: number;
  readonly base: Int32Array; // node → its first cell in the table, −1 if no row of use comes by
  /** node × dimensions + dimension → value, as in {@link Band}. */
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  readonly floor: Int32Array;
  readonly cap: Int32Array;
  /** node × dimensions + dimension → cells from one value to the next. */
  readonly stride: Int32Array;
  /** For each counter outside the table three numbers for all nodes together: lo, floor, cap. */
  readonly outer: Int32Array;
}

/** A graph before its passages are known. */
export interface Shape extends Ingredients {
  readonly stages: readonly Stage[];
  /** One more than stages. */
  readonly boundaries: readonly Boundary[];
  /** Dimensions of the table. */
  readonly dimensions: number;
  /** All counters, those in the table first. */
  readonly counters: readonly Counter[];
  /** Cells of the whole table. */
  readonly cells: number;
  readonly units: Int32Array; // emission × dimensions + dimension → units
}

export interface Graph extends Shape {
  readonly program: Program;
}

/** Works out the graph of a shape that is small enough. */
export function graphOf(shape: Shape): Graph {
  return { ...shape, program: programOf(shape) };
}

/** Works out the shape of the graph of these ingredients. */
export function shapeOf(ingredients: Ingredients): Shape {
  const { product, layers, inner, outer } = ingredients;
  const stages = stagesOf(layers.byDay, [...inner, ...outer]);
  const dimensions = inner.length;
  const units = Int32Array.from(product.emissions.flat());
  const innerBands = inner.map(({ counter }, dimension) => {
    const exact = (_day: number, layer: Layer, arc: number): number =>
      units[layer.arcEmission[arc]! * dimensions + dimension]!;
    return bandsOf(counter, stages, { least: exact, most: exact }, layers.entry);
  });
  const outerBands = outer.map((counting) =>
    bandsOf(counting.counter, stages, roughly(counting), layers.entry),
  );
  const boundaries: Boundary[] = [];
  let cells = 0;
  for (let index = 0; index <= stages.length; index++) {
    const boundary = boundaryOf(
      nodesAt(stages, index),
      innerBands.map((bands) => bands[index]!),
      outerBands.map((bands) => bands[index]!),
      outer.map(({ counter }) => counter.monotone),
      cells,
    );
    boundaries.push(boundary.boundary);
    cells = boundary.end;
  }
  return {
    ...ingredients,
    stages,
    boundaries,
    dimensions,
    counters: [...inner, ...outer].map(({ counter }) => counter),
    cells,
    units,
  };
}

function stagesOf(byDay: readonly Layer[], countings: readonly Counting[]): Stage[] {
  return byDay.flatMap((layer, day): Stage[] => {
    const settles = countings.some(
      ({ counter }) =>
        counter.settlementOf[day]! >= 0 || (counter.resets[day] === 1 && counter.top[day]! > 0),
    );
    const done: Stage = { kind: 'day', day, layer };
    return settles ? [done, { kind: 'settle', day, nodes: layer.nextNodes }] : [done];
  });
}

function nodesAt(stages: readonly Stage[], index: number): number {
  const after = stages[index];
  if (after !== undefined) return after.kind === 'day' ? after.layer.nodes : after.nodes;
  const before = stages.at(-1)!;
  return before.kind === 'day' ? before.layer.nextNodes : before.nodes;
}

/** What an arc may add to a counter that does not tell the options of its class apart. */
function roughly({ counter, flag }: Counting): Added {
  const over = (day: number, layer: Layer, arc: number, pick: (a: number, b: number) => number): number => {
    const row = counter.rows[counter.rowOf[day]!]!;
    const group = layer.arcClass[arc]!;
    let picked = row[layer.members[layer.classStart[group]!]!]!;
    for (let place = layer.classStart[group]! + 1; place < layer.classStart[group + 1]!; place++)
      picked = pick(picked, row[layer.members[place]!]!);
    return picked;
  };
  return {
    least: (day, layer, arc) => (flag === undefined ? over(day, layer, arc, Math.min) : 0),
    most: (day, layer, arc) => over(day, layer, arc, Math.max),
  };
}

function boundaryOf(
  nodes: number,
  inner: readonly Band[],
  outer: readonly Band[],
  monotone: readonly boolean[],
  start: number,
): { boundary: Boundary; end: number } {
  const dimensions = inner.length;
  const base = new Int32Array(nodes);
  const stride = new Int32Array(nodes * dimensions);
  let end = start;
  for (let node = 0; node < nodes; node++) {
    const reachable = [...inner, ...outer].every(({ lo, hi }) => lo[node]! <= hi[node]!);
    base[node] = reachable ? end : -1;
    let cells = reachable ? 1 : 0;
    for (let dimension = dimensions - 1; dimension >= 0; dimension--) {
      stride[node * dimensions + dimension] = cells;
      cells *= Math.max(0, inner[dimension]!.hi[node]! - inner[dimension]!.lo[node]! + 1);
    }
    end += cells;
  }
  const boxes = (side: keyof Band): Int32Array =>
    Int32Array.from(
      { length: nodes * dimensions },
      (_, place) => inner[place % dimensions]![side][Math.floor(place / dimensions)]!,
    );
  return {
    boundary: {
      nodes,
      base,
      lo: boxes('lo'),
      hi: boxes('hi'),
      floor: boxes('floor'),
      cap: boxes('cap'),
      stride,
      outer: Int32Array.from(outer.flatMap((band, index) => together(band, monotone[index]!))),
    },
    end,
  };
}

/**
 * What holds of a counter at all reachable nodes of a boundary. Only where there is no minimum is a small value as
 * good as `lo` at every node.
 */
function together({ lo, hi, floor, cap }: Band, monotone: boolean): number[] {
  let lowest = MANY;
  let least = MANY;
  let most = -1;
  for (let node = 0; node < lo.length; node++) {
    if (lo[node]! > hi[node]!) continue;
    lowest = Math.min(lowest, lo[node]!);
    least = Math.min(least, floor[node]!);
    most = Math.max(most, cap[node]!);
  }
  return [monotone ? lowest : 0, least, most];
}

/**
 * The shape of one person's pricing table: stages (days, and evenings on which counters are settled), the nodes at
 * each boundary between them, and for each node a box of the values its counters may have there. Shared by people with
 * equal rules. Counters and machines outside the table are carried in labels.
 */

import { byClass, byDay, exactly } from './added.ts';
import { bandsOf, type Band } from './bands.ts';
import type { Counter } from './counter.ts';
import type { Layer, Layers } from './layers.ts';
import type { Control, Counting } from './parts.ts';
import type { Product } from './product.ts';
import { programOf, type Program } from './program.ts';
import { nodesAt, singleFile, stagesOf, type Stage } from './stages.ts';

/** What a graph is made of. */
export interface Ingredients {
  readonly product: Product;
  readonly layers: Layers;
  /** Counters in the table; the last varies fastest. */
  readonly inner: readonly Counting[];
  /** Counters and machines in labels. */
  readonly outer: readonly Counting[];
  /** So many of the first counters in labels are read off the emissions, as those in the table are. */
  readonly told: number;
  readonly outerControls: readonly Control[];
  readonly days: number;
}

export interface Boundary {
  readonly nodes: number;
  /** Its first cell, and one past its last. */
  readonly start: number;
  readonly end: number;
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
  readonly stages: readonly Stage<Layer>[];
  /** One more than stages. */
  readonly boundaries: readonly Boundary[];
  /** Dimensions of the table. */
  readonly dimensions: number;
  /** All counters, those in the table first. */
  readonly counters: readonly Counter[];
  /** Cells of the whole table. */
  readonly cells: number;
  /** Counters that emissions tell of: those in the table, and then some of those in labels. */
  readonly counted: number;
  readonly units: Int32Array; // emission × counted + counter → units
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
  const { product, layers, inner, outer, told } = ingredients;
  const counters = [...inner, ...outer].map(({ counter }) => counter);
  const stages = stagesOf(layers.byDay, counters);
  const dimensions = inner.length;
  const counted = dimensions + told;
  const units = Int32Array.from(product.emissions.flat());
  const innerBands = inner.map(({ counter }, dimension) =>
    bandsOf(counter, stages, exactly(units, counted, dimension), layers.entry),
  );
  const single = singleFile(stages);
  // What asks a minimum needs to know where it can still be met; a mere maximum does not.
  const outerBands = outer.map((counting, place) => {
    const { counter } = counting;
    if (place < told)
      return bandsOf(counter, stages, exactly(units, counted, dimensions + place), layers.entry);
    if (counter.monotone) return bandsOf(counter, single, byDay(counting), 0);
    return bandsOf(counter, stages, byClass(counting), layers.entry);
  });
  const boundaries: Boundary[] = [];
  let cells = 0;
  for (let index = 0; index <= stages.length; index++) {
    const own = innerBands.map((bands) => bands[index]!);
    const others = outerBands.map((bands) => bands[index]!);
    const demanding = others.filter((_, place) => place < told || !outer[place]!.counter.monotone);
    const boundary = boxesOf(nodesAt(stages, index), own, demanding, cells);
    const limits = others.flatMap((band, place) => together(band, outer[place]!.counter.monotone));
    boundaries.push({ ...boundary, outer: Int32Array.from(limits) });
    cells = boundary.end;
  }
  return { ...ingredients, stages, boundaries, dimensions, counters, cells, counted, units };
}

/** About how many passages there are: a run for every bundle and every combination of values but the last counter's. */
export function passagesOf({ stages, boundaries, dimensions }: Shape): number {
  let count = 0;
  stages.forEach((stage, index) => {
    if (stage.kind === 'settle') return;
    const { base, lo, hi, stride } = boundaries[index]!;
    for (const node of stage.layer.bundles.from) {
      const first = node * dimensions;
      if (base[node]! < 0) continue;
      count +=
        dimensions < 2
          ? 1
          : (stride[first]! * (hi[first]! - lo[first]! + 1)) / stride[first + dimensions - 2]!;
    }
  });
  return count;
}

/** The boxes of a boundary whose first cell is `start`; `end` is the first cell of the next. */
function boxesOf(
  nodes: number,
  inner: readonly Band[],
  others: readonly Band[],
  start: number,
): Omit<Boundary, 'outer'> {
  const dimensions = inner.length;
  const base = new Int32Array(nodes);
  const lo = new Int32Array(nodes * dimensions);
  const hi = new Int32Array(nodes * dimensions);
  const floor = new Int32Array(nodes * dimensions);
  const cap = new Int32Array(nodes * dimensions);
  const stride = new Int32Array(nodes * dimensions);
  let end = start;
  for (let node = 0; node < nodes; node++) {
    let cells = others.every((band) => band.lo[node]! <= band.hi[node]!) ? 1 : 0;
    for (let dimension = dimensions - 1; dimension >= 0; dimension--) {
      const band = inner[dimension]!;
      const place = node * dimensions + dimension;
      lo[place] = band.lo[node]!;
      hi[place] = band.hi[node]!;
      floor[place] = band.floor[node]!;
      cap[place] = band.cap[node]!;
      stride[place] = cells;
      cells *= Math.max(0, band.hi[node]! - band.lo[node]! + 1);
    }
    base[node] = cells > 0 ? end : -1;
    end += cells;
  }
  return { nodes, start, end, base, lo, hi, floor, cap, stride };
}

/**
 * What holds of a counter at all reachable nodes of a boundary: lo, floor and cap. Only where there is no minimum is a
 * small value as good as `lo` at every node.
 */
function together({ lo, hi, floor, cap }: Band, monotone: boolean): number[] {
  let lowest = Infinity;
  let least = Infinity;
  let most = -1;
  for (let node = 0; node < lo.length; node++) {
    if (lo[node]! > hi[node]!) continue;
    lowest = Math.min(lowest, lo[node]!);
    least = Math.min(least, floor[node]!);
    most = Math.max(most, cap[node]!);
  }
  return least === Infinity ? [0, 0, -1] : [monotone ? lowest : 0, least, most];
}

/**
 * The shape of one person's pricing table: stages (days, and evenings on which counters are settled), the nodes at
 * each boundary between them, and for each node a box of the values its counters may have there. Shared by people with
 * equal rules. Counters and machines outside the table are carried in labels.
 */

import { byClass, byDay, exactly } from './added.ts';
import { bandsOf } from './bands.ts';
import { boundaryOf, cellsAt, type Boundary } from './boundary.ts';
import { Chunks } from './chunks.ts';
import type { Counter } from './counter.ts';
import type { Layer } from './layer.ts';
import type { Layers } from './layers.ts';
import type { Control, Counting } from './parts.ts';
import { programOf, type Program } from './program.ts';
import { nodesAt, singleFile, stagesOf, type Stage } from './stages.ts';

/** What a graph is made of. */
export interface Ingredients {
  /** charge → slot → points */
  readonly charges: readonly (readonly number[])[];
  /** emission → counter that emissions tell of → units */
  readonly emissions: readonly (readonly number[])[];
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
  const { emissions, layers, inner, outer, told } = ingredients;
  const counters = [...inner, ...outer].map(({ counter }) => counter);
  const stages = stagesOf(layers.byDay, counters);
  const dimensions = inner.length;
  const counted = dimensions + told;
  const units = Int32Array.from(emissions.flat());
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
  const chunks = new Chunks();
  let cells = 0;
  for (let index = 0; index <= stages.length; index++) {
    const own = innerBands.map((bands) => bands[index]!);
    const others = outerBands.map((bands, place) => {
      const { monotone } = outer[place]!.counter;
      return { band: bands[index]!, monotone, demanding: place < told || !monotone };
    });
    const boundary = boundaryOf(nodesAt(stages, index), own, others, cells, chunks);
    boundaries.push(boundary);
    cells = boundary.end;
  }
  return { ...ingredients, stages, boundaries, dimensions, counters, cells, counted, units };
}

/** About how many passages there are: a run for every bundle and every combination of values but the last counter's. */
export function passagesOf({ stages, boundaries, dimensions }: Shape): number {
  let count = 0;
  stages.forEach((stage, index) => {
    if (stage.kind === 'settle') return;
    const boundary = boundaries[index]!;
    for (const node of stage.layer.bundles.from) {
      if (boundary.base[node]! < 0) continue;
      const along = dimensions < 2 ? undefined : boundary.stride[node * dimensions + dimensions - 2]!;
      count += along === undefined ? 1 : cellsAt(boundary, node, dimensions) / along;
    }
  });
  return count;
}

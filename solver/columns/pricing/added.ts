/** How many units the arcs of a day add to a counter: exactly if the graph tells, else at least and at most. */

import type { Arcs, Layer } from './layer.ts';
import type { Counting } from './parts.ts';

/** The least and the most that the arcs of a day add. */
export interface Added {
  readonly least: Int32Array; // arc → units
  readonly most: Int32Array; // arc → units
}

/** What the arcs of a day add to the counter in question. */
export type AddedOn<L extends Arcs> = (day: number, layer: L) => Added;

/** The units of a counter that is among those the emissions tell of. */
export function exactly(units: Int32Array, counted: number, counter: number): AddedOn<Layer> {
  return remembering(({ arcEmission }) => {
    const amounts = arcEmission.map((emission) => units[emission * counted + counter]!);
    return { least: amounts, most: amounts };
  });
}

/** The units of a counter that does not tell the options of a class apart. */
export function byClass({ counter, flag }: Counting): AddedOn<Layer> {
  const byRow = counter.rows.map((row) =>
    remembering<Layer>(({ arcClass, classCount, classStart, members }) => {
      const least = new Int32Array(classCount);
      const most = new Int32Array(classCount);
      for (let group = 0; group < classCount; group++) {
        const amounts = members
          .subarray(classStart[group], classStart[group + 1])
          .map((place) => row[place]!);
        least[group] = flag === undefined ? smallest(amounts) : 0;
        most[group] = largest(amounts);
      }
      return { least: arcClass.map((group) => least[group]!), most: arcClass.map((group) => most[group]!) };
    }),
  );
  return (day, layer) => byRow[counter.rowOf[day]!]!(day, layer);
}

/** The units of a counter as if every option could be done on every day. */
export function byDay({ counter, flag }: Counting): AddedOn<Arcs> {
  const byRow = counter.rows.map((row) => ({
    least: Int32Array.of(flag === undefined ? smallest(row) : 0),
    most: Int32Array.of(largest(row)),
  }));
  return (day) => byRow[counter.rowOf[day]!]!;
}

function remembering<L extends Arcs>(work: (layer: L) => Added): AddedOn<L> {
  const known = new Map<L, Added>();
  return (_day, layer) => {
    let added = known.get(layer);
    if (added === undefined) known.set(layer, (added = work(layer)));
    return added;
  };
}

function smallest(amounts: Int32Array): number {
  return amounts.reduce((a, b) => Math.min(a, b), Infinity);
}

function largest(amounts: Int32Array): number {
  return amounts.reduce((a, b) => Math.max(a, b), 0);
}

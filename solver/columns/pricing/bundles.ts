/**
 * Arcs of a layer that lead from one node to one node, charge the same and add the same differ only in what their
 * options cost: for the table they are one, with the cheapest of a set of classes.
 */

import type { Layer } from './layer.ts';

type Arcs = Pick<Layer, 'arcStart' | 'arcTo' | 'arcClass' | 'arcCharge' | 'arcEmission'>;

export interface Bundles {
  readonly starts: Int32Array; // node in the morning → its first bundle; the next element ends them
  readonly from: Int32Array; // bundle → node in the morning
  readonly to: Int32Array; // bundle → node in the evening
  readonly charge: Int32Array;
  readonly emission: Int32Array;
  readonly set: Int32Array; // bundle → set of classes
  readonly setStart: Int32Array; // set → its first place in `classes`; the next element ends it
  readonly classes: Int32Array;
}

/** The bundles of a layer's arcs, in the order of the nodes they leave. */
export function bundlesOf({ arcStart, arcTo, arcClass, arcCharge, arcEmission }: Arcs): Bundles {
  const starts = [0];
  const from: number[] = [];
  const to: number[] = [];
  const charge: number[] = [];
  const emission: number[] = [];
  const set: number[] = [];
  const sets = new Map<string, number>();
  const setStart = [0];
  const classes: number[] = [];
  for (let node = 0; node + 1 < arcStart.length; node++) {
    const alike = new Map<string, number[]>(); // what a bundle has in common → its arcs
    for (let arc = arcStart[node]!; arc < arcStart[node + 1]!; arc++) {
      const key = `${arcTo[arc]!} ${arcCharge[arc]!} ${arcEmission[arc]!}`;
      const known = alike.get(key);
      if (known === undefined) alike.set(key, [arc]);
      else known.push(arc);
    }
    for (const arcs of alike.values()) {
      const own = arcs.map((arc) => arcClass[arc]!);
      const key = own.join();
      let id = sets.get(key);
      if (id === undefined) {
        sets.set(key, (id = sets.size));
        classes.push(...own);
        setStart.push(classes.length);
      }
      from.push(node);
      to.push(arcTo[arcs[0]!]!);
      charge.push(arcCharge[arcs[0]!]!);
      emission.push(arcEmission[arcs[0]!]!);
      set.push(id);
    }
    starts.push(set.length);
  }
  return {
    starts: Int32Array.from(starts),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    charge: Int32Array.from(charge),
    emission: Int32Array.from(emission),
    set: Int32Array.from(set),
    setStart: Int32Array.from(setStart),
    classes: Int32Array.from(classes),
  };
}

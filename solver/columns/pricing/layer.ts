/** One day of the product of a person's machines: ways from the nodes of its morning to those of its evening. */

import { bundlesOf, type Bundles } from './bundles.ts';
import type { Phase } from './product.ts';

/** Ways from the nodes of a morning to those of the evening. */
export interface Arcs {
  readonly nodes: number;
  readonly nextNodes: number;
  readonly arcStart: Int32Array; // node → its first arc; the next element ends them
  readonly arcTo: Int32Array; // arc → node in the evening
}

export interface Layer extends Arcs {
  readonly classCount: number;
  readonly classStart: Int32Array; // class → its first place in `members`; the next element ends it
  readonly members: Int32Array; // places, class by class
  readonly arcClass: Int32Array; // arc → class
  readonly arcCharge: Int32Array; // arc → charge
  readonly arcEmission: Int32Array; // arc → emission
  readonly bundles: Bundles;
}

/**
 * The layer of a phase. `rows`: node → place of a state of it in the lists of the phase; `nodeOf`: state in the evening →
 * node, absent if it leads nowhere.
 */
export function layerOf(
  phase: Phase,
  rows: readonly number[],
  nodeOf: ReadonlyMap<number, number>,
  nextNodes: number,
): Layer {
  const { of, members } = mergedClasses(phase, rows, nodeOf);
  const arcStart = [0];
  const arcTo: number[] = [];
  const arcClass: number[] = [];
  const arcCharge: number[] = [];
  const arcEmission: number[] = [];
  for (const row of rows) {
    members.forEach((_, group) => {
      const place = row + of[group]!;
      const to = nodeOf.get(phase.to[place]!);
      if (to === undefined) return;
      arcTo.push(to);
      arcClass.push(group);
      arcCharge.push(phase.charge[place]!);
      arcEmission.push(phase.emission[place]!);
    });
    arcStart.push(arcTo.length);
  }
  const classStart = [0];
  for (const list of members) classStart.push(classStart.at(-1)! + list.length);
  const arcs = {
    arcStart: Int32Array.from(arcStart),
    arcTo: Int32Array.from(arcTo),
    arcClass: Int32Array.from(arcClass),
    arcCharge: Int32Array.from(arcCharge),
    arcEmission: Int32Array.from(arcEmission),
  };
  return {
    nodes: rows.length,
    nextNodes,
    classCount: members.length,
    classStart: Int32Array.from(classStart),
    members: Int32Array.from(members.flat()),
    ...arcs,
    bundles: bundlesOf(arcs),
  };
}

/** Classes whose steps are the same from every node become one: its members, and one of the old classes. */
function mergedClasses(
  phase: Phase,
  rows: readonly number[],
  nodeOf: ReadonlyMap<number, number>,
): { of: number[]; members: number[][] } {
  const known = new Map<string, number>();
  const of: number[] = [];
  const members: number[][] = [];
  const mergedInto = phase.first.map((_, group) => {
    const key = rows
      .map((row) => {
        const to = nodeOf.get(phase.to[row + group]!);
        return to === undefined ? '' : `${to} ${phase.charge[row + group]!} ${phase.emission[row + group]!}`;
      })
      .join(';');
    let merged = known.get(key);
    if (merged === undefined) {
      known.set(key, (merged = of.length));
      of.push(group);
      members.push([]);
    }
    return merged;
  });
  phase.classOf.forEach((group, place) => members[mergedInto[group]!]!.push(place));
  return { of, members };
}

/** The steps from the morning of day 0 to the end: every day is done, and some evenings are settled. */

import type { Counter } from './counter.ts';
import type { Arcs, Layer } from './layer.ts';

/** What happens between two boundaries: a day is done, or the evening of a day is settled. */
export type Stage<L extends Arcs = Arcs> =
  | { readonly kind: 'day'; readonly day: number; readonly layer: L }
  | { readonly kind: 'settle'; readonly day: number; readonly nodes: number };

/** The stages of these layers, an evening being settled if one of the counters asks for it. */
export function stagesOf<L extends Arcs>(byDay: readonly L[], counters: readonly Counter[]): Stage<L>[] {
  return byDay.flatMap((layer, day): Stage<L>[] => {
    const settles = counters.some(
      ({ settlementOf, resets, top }) => settlementOf[day]! >= 0 || (resets[day] === 1 && top[day]! > 0),
    );
    const done: Stage<L> = { kind: 'day', day, layer };
    return settles ? [done, { kind: 'settle', day, nodes: layer.nextNodes }] : [done];
  });
}

/** The same stages as if there were only one way through every day. */
export function singleFile(stages: readonly Stage<Layer>[]): Stage[] {
  const layer: Arcs = { nodes: 1, nextNodes: 1, arcStart: Int32Array.of(0, 1), arcTo: Int32Array.of(0) };
  return stages.map((stage) => (stage.kind === 'day' ? { ...stage, layer } : { ...stage, nodes: 1 }));
}

/** Nodes at the boundary before the stage of this index, or after the last one. */
export function nodesAt(stages: readonly Stage[], index: number): number {
  const after = stages[index];
  if (after !== undefined) return after.kind === 'day' ? after.layer.nodes : after.nodes;
  const before = stages.at(-1)!;
  return before.kind === 'day' ? before.layer.nextNodes : before.nodes;
}

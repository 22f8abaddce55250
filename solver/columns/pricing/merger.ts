/** States of a product that nothing later can tell apart become one node, worked out from the last day to the first. */

import { layerOf, type Layer } from './layer.ts';
import { NOWHERE, type Phase, type Product } from './product.ts';
import type { Reached } from './reached.ts';

/** How the states of a set fall into nodes; equal partitions are one object. */
export interface Partition {
  readonly id: number;
  readonly nodeOf: ReadonlyMap<number, number>; // state → node, absent if it leads nowhere
  readonly nodes: number;
}

/** The nodes after the last day, one for each charge (`finish`: node → charge) of ending there. */
export function ends(
  product: Product,
  { states }: Reached,
): { readonly partition: Partition; readonly finish: readonly number[] } {
  const nodeOf = new Map<number, number>();
  const finish: number[] = [];
  for (const state of states) {
    const charge = product.finish(state);
    if (charge === NOWHERE) continue;
    let node = finish.indexOf(charge);
    if (node < 0) node = finish.push(charge) - 1;
    nodeOf.set(state, node);
  }
  return { partition: { id: 0, nodeOf, nodes: finish.length }, finish };
}

/** Merges states backwards, and remembers what it did for days that are alike. */
export class Merger {
  readonly #product: Product;
  readonly #partitions = new Map<string, Partition>();
  readonly #known = new Map<string, { layer: Layer; partition: Partition }>();

  constructor(product: Product) {
    this.#product = product;
  }

  /** The layer of a day of the phase, from these states in the morning to `next`, and how the states fall into nodes. */
  merge(today: Reached, phase: Phase, next: Partition): { layer: Layer; partition: Partition } {
    const key = `${today.id} ${this.#product.phases.indexOf(phase)} ${next.id}`;
    let merged = this.#known.get(key);
    if (merged === undefined) this.#known.set(key, (merged = this.#work(today, phase, next)));
    return merged;
  }

  #work(today: Reached, phase: Phase, next: Partition): { layer: Layer; partition: Partition } {
    const classes = phase.first.length;
    const nodeOf = new Map<number, number>();
    const known = new Map<string, number>();
    const rows: number[] = []; // node → place of a state of it in the lists of the phase
    for (const state of today.states) {
      const row = this.#product.row(phase, state);
      let future = '';
      let alive = false;
      for (let group = 0; group < classes; group++) {
        const to = next.nodeOf.get(phase.to[row + group]!);
        if (to === undefined) future += ';';
        else {
          alive = true;
          future += `${to} ${phase.charge[row + group]!} ${phase.emission[row + group]!};`;
        }
      }
      if (!alive) continue;
      let node = known.get(future);
      if (node === undefined) {
        known.set(future, (node = rows.length));
        rows.push(row);
      }
      nodeOf.set(state, node);
    }
    const content = `${today.id} ${[...nodeOf].join(' ')}`;
    let partition = this.#partitions.get(content);
    if (partition === undefined) {
      partition = { id: this.#partitions.size + 1, nodeOf, nodes: rows.length };
      this.#partitions.set(content, partition);
    }
    return { layer: layerOf(phase, rows, next.nodeOf, next.nodes), partition };
  }
}

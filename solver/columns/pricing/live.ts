/**
 * Which nodes and bundles some row can still pass, where options are barred: by what people may not do, or because all
 * but a part of the rota stands still. What no row can pass need not be in the table.
 */

import type { BundleCosts } from './bundle-costs.ts';
import type { Graph } from './graph.ts';
import type { Relaxation } from './relaxation.ts';
import type { Weighed } from './weights.ts';

export class Live {
  readonly nodeStarts: Int32Array; // boundary → its first place in `nodes`; the next element ends them
  readonly nodes: Int32Array;
  readonly bundleStarts: Int32Array; // stage → its first place in `bundles`; the next element ends them
  readonly bundles: Int32Array; // an evening's bundles are its nodes
  readonly #graph: Graph;
  #now: Uint8Array; // node → 1 if it can be reached
  #next: Uint8Array;

  constructor(graph: Graph) {
    const { stages, boundaries } = graph;
    const most = Math.max(...boundaries.map(({ nodes }) => nodes));
    const bundles = stages.map((stage) =>
      stage.kind === 'settle' ? stage.nodes : stage.layer.bundles.from.length,
    );
    this.#graph = graph;
    this.#now = new Uint8Array(most);
    this.#next = new Uint8Array(most);
    this.nodeStarts = new Int32Array(boundaries.length + 1);
    this.nodes = new Int32Array(boundaries.reduce((sum, { nodes }) => sum + nodes, 0));
    this.bundleStarts = new Int32Array(stages.length + 1);
    this.bundles = new Int32Array(bundles.reduce((sum, count) => sum + count, 0));
  }

  /** Finds them anew, for what the relaxation says that options cost. */
  find(bundleCosts: BundleCosts, weighed: Weighed, relaxation: Relaxation): void {
    const { stages, boundaries, layers } = this.#graph;
    this.#now.fill(0);
    this.#now[layers.entry] = 1;
    let bundles = 0;
    let nodes = this.#list(0, boundaries[0]!.nodes, 0);
    stages.forEach((stage, index) => {
      if (stage.kind === 'settle') {
        for (let node = 0; node < stage.nodes; node++)
          if (this.#now[node] === 1) this.bundles[bundles++] = node;
      } else {
        bundleCosts.open(stage.layer, stage.day, weighed, relaxation);
        const { starts, to } = stage.layer.bundles;
        this.#next.fill(0);
        for (let at = this.nodeStarts[index]!; at < nodes; at++) {
          const node = this.nodes[at]!;
          for (let bundle = starts[node]!; bundle < starts[node + 1]!; bundle++) {
            if (bundleCosts.of(bundle) === Infinity) continue;
            this.#next[to[bundle]!] = 1;
            this.bundles[bundles++] = bundle;
          }
        }
        [this.#now, this.#next] = [this.#next, this.#now];
      }
      this.bundleStarts[index + 1] = bundles;
      nodes = this.#list(index + 1, boundaries[index + 1]!.nodes, nodes);
    });
  }

  #list(boundary: number, count: number, place: number): number {
    let end = place;
    for (let node = 0; node < count; node++) if (this.#now[node] === 1) this.nodes[end++] = node;
    this.nodeStarts[boundary + 1] = end;
    return end;
  }
}

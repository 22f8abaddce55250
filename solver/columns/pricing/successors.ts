/**
 * What a partial row can become by one more day. Labels stand on mornings: the evening of a day is settled at once.
 * A label remembers the values of the counters in the table, and then what the table knows nothing of.
 */

import type { Graph } from './graph.ts';
import { Inside } from './inside.ts';
import type { Labels } from './labels.ts';
import type { Layer } from './layer.ts';
import type { Costed } from './outline.ts';
import { Outside } from './outside.ts';
import type { Relaxation } from './relaxation.ts';
import type { Weighed } from './weights.ts';

export class Successors {
  /** Numbers a label remembers. */
  readonly width: number;
  /** index → 1 if a smaller number there is never worse, what it has cost being equal */
  readonly monotone: Uint8Array;
  readonly inside: Inside;
  readonly outside: Outside;

  readonly #graph: Graph;
  readonly #weighed: Weighed;
  readonly #relaxation: Relaxation;
  readonly #ableCount: number;
  readonly #inner: number; // counters in the table
  readonly #memory: Int32Array; // memory of the label in the making

  /** `table` is filled for the costs of the relaxation. */
  constructor(costed: Costed, able: readonly number[], table: Float64Array) {
    const { graph, weighed, relaxation } = costed;
    this.#graph = graph;
    this.#weighed = weighed;
    this.#relaxation = relaxation;
    this.#ableCount = able.length;
    this.#inner = graph.dimensions;
    this.outside = new Outside(costed, able);
    this.width = this.#inner + this.outside.width;
    this.monotone = new Uint8Array(this.width);
    this.monotone.set(this.outside.monotone, this.#inner);
    this.#memory = new Int32Array(this.width);
    this.inside = new Inside(graph, weighed, table, this.#memory);
  }

  /** Adds the label of the morning of day 0, if any row can begin there. */
  begin(labels: Labels): void {
    const { boundaries, layers } = this.#graph;
    const { offset } = this.#relaxation;
    this.inside.begin();
    this.outside.begin(this.#memory, this.#inner);
    const rest = this.inside.rest(boundaries[0]!, layers.entry);
    if (rest < Infinity) labels.push(0, layers.entry, -1, -1, offset, offset + rest, this.#memory);
  }

  /** What a label has cost without what multipliers have added to open windows. */
  paid(labels: Labels, label: number): number {
    const { day } = this.#graph.stages[labels.boundary[label]!]!;
    return labels.cost[label]! - this.outside.lent(labels, label, this.#inner, day);
  }

  /** Adds a label for every way to do the next day that may still be completed. */
  extend(labels: Labels, label: number): void {
    const { stages } = this.#graph;
    const { costs, emissions, emissionCount } = this.#relaxation;
    const { inside } = this;
    const boundary = labels.boundary[label]!;
    const { day, layer } = stages[boundary] as { day: number; layer: Layer };
    const reached = stages[boundary + 1]?.kind === 'settle' ? boundary + 2 : boundary + 1;
    const from = day * this.#ableCount;
    const node = labels.node[label]!;
    for (let arc = layer.arcStart[node]!; arc < layer.arcStart[node + 1]!; arc++) {
      const to = layer.arcTo[arc]!;
      const emission = layer.arcEmission[arc]!;
      let cost = labels.cost[label]! + this.#weighed.charges[layer.arcCharge[arc]!]!;
      if (emissions !== undefined) cost += emissions[day * emissionCount + emission]!;
      cost += inside.pass(labels.memory, label * this.width, boundary, to, emission);
      if (cost === Infinity) continue;
      const rest = inside.rest(this.#graph.boundaries[reached]!, to);
      if (rest === Infinity) continue;
      const group = layer.arcClass[arc]!;
      for (let at = layer.classStart[group]!; at < layer.classStart[group + 1]!; at++) {
        const place = layer.members[at]!;
        const sum = cost + costs[from + place]!;
        if (sum < Infinity) this.#choose(labels, label, boundary, reached, to, place, emission, sum, rest);
      }
    }
  }

  /** Adds the label of one option, once the end of its arc is known. */
  #choose(
    labels: Labels,
    label: number,
    boundary: number,
    reached: number,
    to: number,
    place: number,
    emission: number,
    costBefore: number,
    restBefore: number,
  ): void {
    const memory = this.#memory;
    let cost = costBefore;
    let rest = restBefore;
    if (this.outside.width > 0) {
      cost += this.outside.move(labels, label, this.#inner, boundary, place, emission, memory);
      if (reached === this.#graph.stages.length) rest += this.outside.end(memory, this.#inner);
      if (cost + rest === Infinity) return;
    }
    labels.push(reached, to, label, place, cost, cost + rest, memory);
  }
}

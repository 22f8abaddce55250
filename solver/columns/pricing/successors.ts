/**
 * What a partial row can become by one more day. Labels stand on mornings: the evening of a day is settled at once.
 * A label remembers the values of the counters in the table, and then what the table knows nothing of.
 */

import type { Boundary, Graph } from './graph.ts';
import type { Labels } from './labels.ts';
import type { Layer } from './layers.ts';
import type { Outside } from './outside.ts';
import type { Relaxation } from './relaxation.ts';
import type { Weighed } from './weights.ts';

export class Successors {
  /** Numbers a label remembers. */
  readonly width: number;
  /** index → 1 if a smaller number there is never worse, what it has cost being equal */
  readonly monotone: Uint8Array;
  readonly outside: Outside;

  readonly #graph: Graph;
  readonly #weighed: Weighed;
  readonly #relaxation: Relaxation;
  readonly #ableCount: number;
  readonly #table: Float64Array;
  readonly #inner: number; // counters in the table
  readonly #memory: Int32Array; // memory of the label in the making

  /** `table` is filled for the costs of the relaxation. */
  constructor(
    graph: Graph,
    weighed: Weighed,
    relaxation: Relaxation,
    outside: Outside,
    ableCount: number,
    table: Float64Array,
  ) {
    this.#graph = graph;
    this.#weighed = weighed;
    this.#relaxation = relaxation;
    this.outside = outside;
    this.#ableCount = ableCount;
    this.#table = table;
    this.#inner = graph.dimensions;
    this.width = this.#inner + outside.width;
    this.monotone = new Uint8Array(this.width);
    this.monotone.set(outside.monotone, this.#inner);
    this.#memory = new Int32Array(this.width);
  }

  /** Adds the label of the morning of day 0, if any row can begin there. */
  begin(labels: Labels): void {
    const { boundaries, layers } = this.#graph;
    const memory = this.#memory.fill(0);
    this.outside.begin(memory, this.#inner);
    this.#within(boundaries[0]!, layers.entry);
    const rest = this.#rest(boundaries[0]!, layers.entry);
    const { offset } = this.#relaxation;
    if (rest < Infinity) labels.push(0, layers.entry, -1, -1, offset, offset + rest, memory);
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
      cost += this.#pass(labels.memory, label * this.width, boundary, to, emission);
      if (cost === Infinity) continue;
      const rest = this.#rest(this.#graph.boundaries[reached]!, to);
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

  /**
   * Moves the counters in the table along an arc and through the evening; returns what that costs, Infinity if the
   * node or a value is of no use.
   */
  #pass(old: Int32Array, at: number, boundary: number, to: number, emission: number): number {
    const { stages, boundaries, units, counted, counters } = this.#graph;
    const { day } = stages[boundary]!;
    const evening = boundaries[boundary + 1]!;
    if (evening.base[to]! < 0) return Infinity;
    const memory = this.#memory;
    let cost = 0;
    for (let dimension = 0; dimension < this.#inner; dimension++) {
      const sum = old[at + dimension]! + units[emission * counted + dimension]!;
      const there = to * this.#inner + dimension;
      if (sum < evening.floor[there]!) return Infinity;
      const beyond = sum - evening.cap[there]!;
      if (beyond > 0) {
        const { forbids, overflowOf } = counters[dimension]!;
        if (forbids[day] === 1) return Infinity;
        cost += beyond * this.#weighed.overflows[dimension]![overflowOf[day]!]!;
      }
      memory[dimension] = sum;
    }
    this.#within(evening, to);
    return stages[boundary + 1]?.kind === 'settle'
      ? cost + this.#settle(day, boundaries[boundary + 2]!, to)
      : cost;
  }

  /** Settles the counters in the table; returns what that costs, Infinity if a value is of no use. */
  #settle(day: number, morning: Boundary, node: number): number {
    if (morning.base[node]! < 0) return Infinity;
    const memory = this.#memory;
    let cost = 0;
    for (let dimension = 0; dimension < this.#inner; dimension++) {
      const { settlementOf, resets } = this.#graph.counters[dimension]!;
      const there = node * this.#inner + dimension;
      const id = settlementOf[day]!;
      if (id >= 0) cost += this.#weighed.settlements[dimension]![id]![memory[dimension]!]!;
      if (resets[day] === 1) memory[dimension] = 0;
      else if (memory[dimension]! < morning.floor[there]! || memory[dimension]! > morning.cap[there]!)
        return Infinity;
    }
    this.#within(morning, node);
    return cost;
  }

  /** Values in the table as the boxes of a node hold them. */
  #within({ lo, hi }: Boundary, node: number): void {
    for (let dimension = 0; dimension < this.#inner; dimension++) {
      const there = node * this.#inner + dimension;
      this.#memory[dimension] = Math.max(lo[there]!, Math.min(hi[there]!, this.#memory[dimension]!));
    }
  }

  /** The table's least cost from a node to the end. */
  #rest({ base, lo, stride }: Boundary, node: number): number {
    let cell = base[node]!;
    if (cell < 0) return Infinity;
    for (let dimension = 0; dimension < this.#inner; dimension++) {
      const there = node * this.#inner + dimension;
      cell += (this.#memory[dimension]! - lo[there]!) * stride[there]!;
    }
    return this.#table[cell]!;
  }

  /**
   * Follows the best row of the table, as if there were nothing outside it, and notes what it uses of every relaxed
   * window. Returns the lower bound that it gives; Infinity if there is no row.
   */
  walk(): number {
    const { stages, boundaries, layers, outer, told, units, counted } = this.#graph;
    const { costs, emissions, emissionCount } = this.#relaxation;
    const memory = new Int32Array(this.#inner);
    let node = layers.entry;
    this.#memory.fill(0);
    this.#within(boundaries[0]!, node);
    const bound = this.#relaxation.offset + this.#rest(boundaries[0]!, node);
    if (bound === Infinity || this.#relaxation.empty) return bound;
    const use = this.#relaxation.use.fill(0);
    for (let boundary = 0; boundary < stages.length;) {
      const { day, layer } = stages[boundary] as { day: number; layer: Layer };
      const reached = stages[boundary + 1]?.kind === 'settle' ? boundary + 2 : boundary + 1;
      memory.set(this.#memory.subarray(0, this.#inner));
      let least = Infinity;
      let best = -1;
      let chosen = -1;
      for (let arc = layer.arcStart[node]!; arc < layer.arcStart[node + 1]!; arc++) {
        const emission = layer.arcEmission[arc]!;
        let cost = this.#weighed.charges[layer.arcCharge[arc]!]!;
        if (emissions !== undefined) cost += emissions[day * emissionCount + emission]!;
        cost += this.#pass(memory, 0, boundary, layer.arcTo[arc]!, emission);
        if (cost === Infinity) continue;
        cost += this.#rest(boundaries[reached]!, layer.arcTo[arc]!);
        const group = layer.arcClass[arc]!;
        for (let at = layer.classStart[group]!; at < layer.classStart[group + 1]!; at++) {
          const total = cost + costs[day * this.#ableCount + layer.members[at]!]!;
          if (total >= least) continue;
          least = total;
          best = arc;
          chosen = layer.members[at]!;
        }
      }
      const emission = layer.arcEmission[best]!;
      node = layer.arcTo[best]!;
      this.#pass(memory, 0, boundary, node, emission);
      for (let counter = 0; counter < outer.length; counter++) {
        const window = this.#relaxation.windowOn(counter, day);
        if (window < 0) continue;
        const { rows, rowOf } = outer[counter]!.counter;
        use[window]! +=
          counter < told ? units[emission * counted + this.#inner + counter]! : rows[rowOf[day]!]![chosen]!;
      }
      boundary = reached;
    }
    return bound;
  }
}

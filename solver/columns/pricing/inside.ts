/**
 * The counters in the table as a single row moves them: from one morning to the next, along an arc and through the
 * evening. Their values are held within the box of the node they stand at, so that the table has a cell for them.
 */

import type { Boundary } from './boundary.ts';
import type { Graph } from './graph.ts';
import type { Weighed } from './weights.ts';

export class Inside {
  /** Counters in the table. */
  readonly count: number;
  /** counter in the table → value; what comes after these numbers is somebody else's */
  readonly memory: Int32Array;
  readonly #graph: Graph;
  readonly #weighed: Weighed;
  readonly #table: Float64Array;

  constructor(graph: Graph, weighed: Weighed, table: Float64Array, memory: Int32Array) {
    this.count = graph.dimensions;
    this.memory = memory;
    this.#graph = graph;
    this.#weighed = weighed;
    this.#table = table;
  }

  /** Goes to the morning of day 0. */
  begin(): void {
    const { boundaries, layers } = this.#graph;
    this.memory.fill(0, 0, this.count);
    this.#hold(boundaries[0]!, layers.entry);
  }

  /**
   * Goes from the values in `old`, from `at` on, along an arc of the day after a boundary and through the evening;
   * returns what that costs, Infinity if the node or a value is of no use.
   */
  pass(old: Int32Array, at: number, boundary: number, to: number, emission: number): number {
    const { stages, boundaries, units, counted, counters } = this.#graph;
    const { day } = stages[boundary]!;
    const evening = boundaries[boundary + 1]!;
    if (evening.base[to]! < 0) return Infinity;
    const { memory } = this;
    let cost = 0;
    for (let dimension = 0; dimension < this.count; dimension++) {
      const sum = old[at + dimension]! + units[emission * counted + dimension]!;
      const there = to * this.count + dimension;
      if (sum < evening.floor[there]!) return Infinity;
      const beyond = sum - evening.cap[there]!;
      if (beyond > 0) {
        const { forbids, overflowOf } = counters[dimension]!;
        if (forbids[day] === 1) return Infinity;
        cost += beyond * this.#weighed.overflows[dimension]![overflowOf[day]!]!;
      }
      memory[dimension] = sum;
    }
    this.#hold(evening, to);
    return stages[boundary + 1]?.kind === 'settle'
      ? cost + this.#settle(day, boundaries[boundary + 2]!, to)
      : cost;
  }

  /** The table's least cost to the end, from a node with the present values. */
  rest({ base, lo, stride }: Boundary, node: number): number {
    let cell = base[node]!;
    if (cell < 0) return Infinity;
    for (let dimension = 0; dimension < this.count; dimension++) {
      const there = node * this.count + dimension;
      cell += (this.memory[dimension]! - lo[there]!) * stride[there]!;
    }
    return this.#table[cell]!;
  }

  /** Settles the evening; returns what that costs, Infinity if a value is of no use. */
  #settle(day: number, morning: Boundary, node: number): number {
    if (morning.base[node]! < 0) return Infinity;
    const { memory } = this;
    let cost = 0;
    for (let dimension = 0; dimension < this.count; dimension++) {
      const { settlementOf, resets } = this.#graph.counters[dimension]!;
      const there = node * this.count + dimension;
      const id = settlementOf[day]!;
      if (id >= 0) cost += this.#weighed.settlements[dimension]![id]![memory[dimension]!]!;
      if (resets[day] === 1) memory[dimension] = 0;
      else if (memory[dimension]! < morning.floor[there]! || memory[dimension]! > morning.cap[there]!)
        return Infinity;
    }
    this.#hold(morning, node);
    return cost;
  }

  /** Holds the values within the box of a node. */
  #hold({ lo, hi }: Boundary, node: number): void {
    for (let dimension = 0; dimension < this.count; dimension++) {
      const there = node * this.count + dimension;
      this.memory[dimension] = Math.max(lo[there]!, Math.min(hi[there]!, this.memory[dimension]!));
    }
  }
}

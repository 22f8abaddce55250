/**
 * What a partial row can become by one more day. Labels stand on mornings: the evening of a day is settled at once.
 * A label remembers the value of every counter, those in the table first, and then the states of the machines that
 * are not in the table: first those that charge, then those that tell a counter when to count.
 */

import type { Boundary, Graph } from './graph.ts';
import type { Labels } from './labels.ts';
import type { Control } from './parts.ts';
import type { Weighed } from './weights.ts';

export class Successors {
  /** Numbers a label remembers. */
  readonly width: number;
  /** index → 1 if a smaller number there is never worse */
  readonly monotone: Uint8Array;

  /** counter → how often it barred or charged what the table took for free */
  readonly missed: Int32Array;

  readonly #graph: Graph;
  readonly #weighed: Weighed;
  readonly #costs: Float64Array;
  readonly #ableCount: number;
  readonly #able: readonly number[];
  readonly #table: Float64Array;
  readonly #inner: number; // counters in the table
  readonly #counters: number;
  readonly #machines: readonly Control[]; // machines in labels
  readonly #countedBy: Int32Array; // counter → machine in labels that tells it when to count, −1 for none
  readonly #evening: Int32Array; // memory of an arc's end, before options are told apart
  readonly #memory: Int32Array; // memory of the label in the making

  /** `costs`: day × able.length + place → cost of the option. */
  constructor(
    graph: Graph,
    weighed: Weighed,
    able: readonly number[],
    costs: Float64Array,
    table: Float64Array,
  ) {
    this.#graph = graph;
    this.#weighed = weighed;
    this.#costs = costs;
    this.#able = able;
    this.#ableCount = able.length;
    this.#table = table;
    this.#inner = graph.dimensions;
    this.#counters = graph.counters.length;
    this.missed = new Int32Array(this.#counters);
    const machines = [...graph.outerControls];
    this.#countedBy = new Int32Array(this.#counters).fill(-1);
    graph.outer.forEach(({ flag }, index) => {
      if (flag !== undefined) this.#countedBy[this.#inner + index] = machines.push(flag) - 1;
    });
    this.#machines = machines;
    this.width = this.#counters + machines.length;
    this.monotone = new Uint8Array(this.width);
    for (let counter = this.#inner; counter < this.#counters; counter++)
      this.monotone[counter] = Number(graph.counters[counter]!.monotone);
    this.#evening = new Int32Array(this.width);
    this.#memory = new Int32Array(this.width);
  }

  /** Adds the label of the morning of day 0, if any row can begin there. */
  begin(labels: Labels): void {
    const { boundaries, layers } = this.#graph;
    const memory = this.#memory.fill(0);
    this.#machines.forEach(({ entry }, index) => (memory[this.#counters + index] = entry));
    const rest = this.#rest(boundaries[0]!, layers.entry, memory);
    if (rest < Infinity) labels.push(0, layers.entry, -1, -1, 0, rest, memory);
  }

  /** Adds a label for every way to do the next day that may still be completed. */
  extend(labels: Labels, label: number): void {
    const { stages, boundaries, units } = this.#graph;
    const boundary = labels.boundary[label]!;
    const node = labels.node[label]!;
    const stage = stages[boundary]!;
    if (stage.kind !== 'day') throw new Error(`label ${label} does not stand on a morning`);
    const { day, layer } = stage;
    const after = boundaries[boundary + 1]!;
    for (let arc = layer.arcStart[node]!; arc < layer.arcStart[node + 1]!; arc++) {
      const to = layer.arcTo[arc]!;
      if (after.base[to]! < 0) continue;
      let cost = labels.cost[label]! + this.#weighed.charges[layer.arcCharge[arc]!]!;
      const emission = layer.arcEmission[arc]!;
      for (let dimension = 0; dimension < this.#inner && cost < Infinity; dimension++) {
        const sum =
          labels.memory[label * this.width + dimension]! + units[emission * this.#inner + dimension]!;
        const there = to * this.#inner + dimension;
        cost += this.#hold(this.#evening, dimension, day, sum, after.floor[there]!, after.cap[there]!);
        this.#within(this.#evening, after, to, dimension);
      }
      if (cost === Infinity) continue;
      const group = layer.arcClass[arc]!;
      for (let place = layer.classStart[group]!; place < layer.classStart[group + 1]!; place++) {
        this.#choose(labels, label, boundary, to, cost, layer.members[place]!);
      }
    }
  }

  /** Adds the label of one option, once the end of its arc is known. */
  #choose(
    labels: Labels,
    label: number,
    boundary: number,
    to: number,
    costBefore: number,
    place: number,
  ): void {
    const { stages, boundaries } = this.#graph;
    const { day } = stages[boundary]!;
    let cost = costBefore + this.#costs[day * this.#ableCount + place]!;
    if (cost === Infinity) return;
    const memory = this.#memory;
    for (let dimension = 0; dimension < this.#inner; dimension++)
      memory[dimension] = this.#evening[dimension]!;
    if (this.width > this.#inner) cost += this.#outside(labels, label, boundary, day, place);
    if (cost === Infinity) return;
    let reached = boundary + 1;
    if (stages[reached]?.kind === 'settle') cost += this.#settle(boundaries[++reached]!, to, day);
    if (cost === Infinity) return;
    let rest = this.#rest(boundaries[reached]!, to, memory);
    if (reached === stages.length) rest += this.#ending();
    if (rest < Infinity) labels.push(reached, to, label, place, cost, cost + rest, memory);
  }

  /** Moves everything that is not in the table on by a day; returns what that costs. */
  #outside(labels: Labels, label: number, boundary: number, day: number, place: number): number {
    const from = label * this.width;
    const memory = this.#memory;
    const { outer } = this.#graph.boundaries[boundary + 1]!;
    let cost = 0;
    for (let index = 0; index < this.#machines.length; index++) {
      const { table } = this.#machines[index]!;
      const at = this.#counters + index;
      const step = table.step(labels.memory[from + at]!, table.phaseOf[day]!, this.#able[place]!);
      memory[at] = table.next[step]!;
      const excess = table.excess[step]!;
      if (index < this.#graph.outerControls.length && excess > 0)
        cost += excess * this.#weighed.controls[index]!;
    }
    for (let counter = this.#inner; counter < this.#counters && cost < Infinity; counter++) {
      const { rows, rowOf } = this.#graph.counters[counter]!;
      const machine = this.#countedBy[counter]!;
      const added = machine < 0 ? rows[rowOf[day]!]![place]! : this.#told(labels, label, machine, day, place);
      const bounds = 3 * (counter - this.#inner);
      const sum = labels.memory[from + counter]! + added;
      const price = this.#hold(memory, counter, day, sum, outer[bounds + 1]!, outer[bounds + 2]!);
      if (price > 0) this.missed[counter]!++;
      cost += price;
      memory[counter] = Math.max(outer[bounds]!, memory[counter]!);
    }
    return cost;
  }

  /** What a machine in labels says that a day adds to its counter. */
  #told(labels: Labels, label: number, machine: number, day: number, place: number): number {
    const { table } = this.#machines[machine]!;
    const state = labels.memory[label * this.width + this.#counters + machine]!;
    return table.excess[table.step(state, table.phaseOf[day]!, this.#able[place]!)]!;
  }

  /** Writes the new value of a counter; returns what going beyond its cap costs, Infinity if the value is of no use. */
  #hold(memory: Int32Array, counter: number, day: number, sum: number, floor: number, cap: number): number {
    memory[counter] = Math.min(sum, cap);
    if (sum < floor) return Infinity;
    if (sum <= cap) return 0;
    const { forbids, overflowOf } = this.#graph.counters[counter]!;
    return forbids[day] === 1 ? Infinity : (sum - cap) * this.#weighed.overflows[counter]![overflowOf[day]!]!;
  }

  /** Settles the evening of a day in the memory of the label in the making; returns what that costs. */
  #settle(after: Boundary, node: number, day: number): number {
    const memory = this.#memory;
    let cost = 0;
    for (let counter = 0; counter < this.#counters; counter++) {
      const { settlementOf, resets } = this.#graph.counters[counter]!;
      const id = settlementOf[day]!;
      if (id >= 0) cost += this.#weighed.settlements[counter]![id]![memory[counter]!]!;
      if (resets[day] === 1) memory[counter] = 0;
      if (counter < this.#inner) {
        const there = node * this.#inner + counter;
        if (memory[counter]! < after.floor[there]! || memory[counter]! > after.cap[there]!) return Infinity;
        this.#within(memory, after, node, counter);
      } else {
        const bounds = 3 * (counter - this.#inner);
        if (memory[counter]! < after.outer[bounds + 1]! || memory[counter]! > after.outer[bounds + 2]!)
          return Infinity;
        memory[counter] = Math.max(after.outer[bounds]!, memory[counter]!);
      }
    }
    return cost;
  }

  #within(memory: Int32Array, { lo, hi }: Boundary, node: number, dimension: number): void {
    const there = node * this.#inner + dimension;
    memory[dimension] = Math.max(lo[there]!, Math.min(hi[there]!, memory[dimension]!));
  }

  /** What the machines in labels charge after the last day. */
  #ending(): number {
    let cost = 0;
    this.#graph.outerControls.forEach(({ table }, index) => {
      const excess = table.finish(this.#memory[this.#counters + index]!);
      if (excess > 0) cost += excess * this.#weighed.controls[index]!;
    });
    return cost;
  }

  /** The table's least cost from a node to the end. */
  #rest(boundary: Boundary, node: number, memory: Int32Array): number {
    let cell = boundary.base[node]!;
    if (cell < 0) return Infinity;
    for (let dimension = 0; dimension < this.#inner; dimension++) {
      const there = node * this.#inner + dimension;
      cell += (memory[dimension]! - boundary.lo[there]!) * boundary.stride[there]!;
    }
    return this.#table[cell]!;
  }
}

/**
 * What a label carries because the table does not: counters, and states of machines. Counters that a machine outside
 * the table tells when to count are moved by it.
 */

import type { Graph } from './graph.ts';
import type { Labels } from './labels.ts';
import type { Costed } from './outline.ts';
import type { Control } from './parts.ts';
import type { Relaxation } from './relaxation.ts';
import type { Weighed } from './weights.ts';

export class Outside {
  /** Numbers to remember. */
  readonly width: number;
  /** index → 1 if a smaller number there is never worse */
  readonly monotone: Uint8Array;
  /** counter → how often it barred or charged what the table took for free */
  readonly missed: Int32Array;

  readonly #graph: Graph;
  readonly #weighed: Weighed;
  readonly #relaxation: Relaxation;
  readonly #able: readonly number[];
  readonly #counters: number;
  readonly #machines: readonly Control[];
  readonly #toldBy: Int32Array; // counter → machine that tells it when to count, −1 for none

  constructor({ graph, weighed, relaxation }: Costed, able: readonly number[]) {
    this.#graph = graph;
    this.#weighed = weighed;
    this.#relaxation = relaxation;
    this.#able = able;
    this.#counters = graph.outer.length;
    const machines = [...graph.outerControls];
    this.#toldBy = new Int32Array(this.#counters).fill(-1);
    graph.outer.forEach(({ flag }, counter) => {
      if (flag !== undefined && counter >= graph.told) this.#toldBy[counter] = machines.push(flag) - 1;
    });
    this.#machines = machines;
    this.width = this.#counters + machines.length;
    this.monotone = new Uint8Array(this.width);
    graph.outer.forEach(({ counter }, index) => (this.monotone[index] = Number(counter.monotone)));
    this.missed = new Int32Array(this.#counters);
  }

  /** Writes what is remembered on the morning of day 0 into `memory`, from `at` on. */
  begin(memory: Int32Array, at: number): void {
    memory.fill(0, at, at + this.#counters);
    this.#machines.forEach(({ entry }, index) => (memory[at + this.#counters + index] = entry));
  }

  /**
   * Does an option on a day: reads what the label remembers from `at` on, writes what is remembered next morning into
   * the same places of `memory`. Returns what that costs; Infinity if it may not be.
   */
  move(
    labels: Labels,
    label: number,
    at: number,
    stage: number,
    place: number,
    emission: number,
    memory: Int32Array,
  ): number {
    const { stages, boundaries, dimensions, counted, units } = this.#graph;
    const { day } = stages[stage]!;
    const old = labels.memory;
    const from = label * labels.width + at;
    const option = this.#able[place]!;
    let cost = 0;
    const settles = stages[stage + 1]?.kind === 'settle';
    const evening = boundaries[stage + 1]!.outer;
    const morning = settles ? boundaries[stage + 2]!.outer : evening;
    for (let counter = 0; counter < this.#counters; counter++) {
      let added = 0;
      if (counter < this.#graph.told) added = units[emission * counted + dimensions + counter]!;
      else {
        const machine = this.#toldBy[counter]!;
        if (machine < 0) {
          const { rows, rowOf } = this.#graph.outer[counter]!.counter;
          added = rows[rowOf[day]!]![place]!;
        } else {
          const { table } = this.#machines[machine]!;
          added =
            table.excess[table.step(old[from + this.#counters + machine]!, table.phaseOf[day]!, option)]!;
        }
      }
      const sum = old[from + counter]! + added;
      const held = this.#hold(counter, day, sum, evening[3 * counter + 1]!, evening[3 * counter + 2]!);
      if (held > 0) this.missed[counter]!++;
      cost += held;
      if (cost === Infinity) return Infinity;
      const least = evening[3 * counter]!;
      // Units that are taken as counted are taken as paid for.
      if (sum < least) cost += (least - sum) * this.#relaxation.lambda[counter * this.#graph.days + day]!;
      memory[at + counter] = Math.min(evening[3 * counter + 2]!, Math.max(least, sum));
      if (!settles) continue;
      cost += this.#settle(counter, day, memory, at, morning);
      if (cost === Infinity) {
        this.missed[counter]!++;
        return Infinity;
      }
    }
    for (let index = 0; index < this.#machines.length; index++) {
      const { table } = this.#machines[index]!;
      const place = at + this.#counters + index;
      const step = table.step(old[from + this.#counters + index]!, table.phaseOf[day]!, option);
      memory[place] = table.next[step]!;
      const excess = table.excess[step]!;
      if (index < this.#graph.outerControls.length && excess > 0)
        cost += excess * this.#weighed.controls[index]!;
    }
    return cost;
  }

  /** What the machines charge after the last day. */
  end(memory: Int32Array, at: number): number {
    let cost = 0;
    this.#graph.outerControls.forEach(({ table }, index) => {
      const excess = table.finish(memory[at + this.#counters + index]!);
      if (excess > 0) cost += excess * this.#weighed.controls[index]!;
    });
    return cost;
  }

  /** What multipliers have made of the cost of a label so far: the windows that are open. */
  lent(labels: Labels, label: number, at: number, day: number): number {
    const { lambda } = this.#relaxation;
    const from = label * labels.width + at;
    let sum = 0;
    for (let counter = 0; counter < this.#counters; counter++)
      sum += lambda[counter * this.#graph.days + day]! * labels.memory[from + counter]!;
    return sum;
  }

  /** Cost of a value beyond the cap; Infinity if it is of no use. */
  #hold(counter: number, day: number, sum: number, floor: number, cap: number): number {
    if (sum < floor) return Infinity;
    if (sum <= cap) return 0;
    const { forbids, overflowOf } = this.#graph.outer[counter]!.counter;
    if (forbids[day] === 1) return Infinity;
    const price = this.#weighed.overflows[this.#graph.dimensions + counter]![overflowOf[day]!]!;
    return (sum - cap) * (price - this.#relaxation.lambda[counter * this.#graph.days + day]!);
  }

  /** Settles an evening; returns the cost. */
  #settle(counter: number, day: number, memory: Int32Array, at: number, morning: Int32Array): number {
    const { settlementOf, resets } = this.#graph.outer[counter]!.counter;
    const value = memory[at + counter]!;
    const id = settlementOf[day]!;
    let cost = id < 0 ? 0 : this.#weighed.settlements[this.#graph.dimensions + counter]![id]![value]!;
    if (resets[day] === 1) {
      const window = counter * this.#graph.days + day;
      cost -= this.#relaxation.lambda[window]! * value + this.#relaxation.least[window]!;
      memory[at + counter] = 0;
      return cost;
    }
    if (value < morning[3 * counter + 1]! || value > morning[3 * counter + 2]!) return Infinity;
    memory[at + counter] = Math.max(morning[3 * counter]!, value);
    return cost;
  }
}

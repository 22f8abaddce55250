/**
 * A machine as arrays, filled as states are met: the next state and the excess of a step are then two reads. One
 * table serves everybody whose rules have the machine.
 */

import type { Machine, State } from '../../patterns/machine.ts';

const UNKNOWN = -1;

export class MachineTable {
  readonly machine: Machine;
  readonly symbolOf: Int32Array; // option → symbol
  readonly phaseOf: Int32Array; // day → phase, numbered without gaps over the planned days
  /** (state × phases + phase) × symbols + symbol → next state; replaced by a longer array when it grows. */
  next: Int32Array = new Int32Array(0);
  /** The same place → excess of the step. */
  excess: Float64Array = new Float64Array(0);

  readonly #dayOf: number[] = []; // phase → its first day
  readonly #states: State[] = [];
  readonly #ids = new Map<string, number>();

  constructor(machine: Machine, days: number) {
    this.machine = machine;
    this.symbolOf = Int32Array.from(machine.symbols);
    const phases = new Map<number, number>();
    this.phaseOf = Int32Array.from({ length: days }, (_, day) => {
      const own = machine.phase(day);
      let phase = phases.get(own);
      if (phase === undefined) {
        phases.set(own, (phase = phases.size));
        this.#dayOf.push(day);
      }
      return phase;
    });
  }

  /** Number of states met so far. */
  get size(): number {
    return this.#states.length;
  }

  /** The number of a state. */
  idOf(state: State): number {
    const key = state.join();
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#states.length;
      this.#ids.set(key, id);
      this.#states.push(state);
      this.#grow();
    }
    return id;
  }

  /** Place in `next` and `excess` of the step from `state` in a phase by `option`, worked out if it is new. */
  step(state: number, phase: number, option: number): number {
    const { symbolCount } = this.machine;
    const symbol = this.symbolOf[option]!;
    const place = (state * this.#dayOf.length + phase) * symbolCount + symbol;
    if (this.next[place] === UNKNOWN) {
      const { state: after, excess } = this.machine.extend(this.#states[state]!, this.#dayOf[phase]!, symbol);
      const id = this.idOf(after); // may replace the arrays, so only now the writing
      this.next[place] = id;
      this.excess[place] = excess;
    }
    return place;
  }

  /** What is exceeded by ending in a state. */
  finish(state: number): number {
    return this.machine.finish(this.#states[state]!);
  }

  #grow(): void {
    const row = this.#dayOf.length * this.machine.symbolCount;
    if (this.#states.length * row <= this.next.length) return;
    const length = Math.max(16, 2 * this.#states.length) * row;
    const next = new Int32Array(length).fill(UNKNOWN, this.next.length);
    const excess = new Float64Array(length);
    next.set(this.next);
    excess.set(this.excess);
    this.next = next;
    this.excess = excess;
  }
}

/**
 * Several state machines of one person run as one, tabulated as the search meets their states: the next state and
 * the charge of a day are then two reads. Options that no machine of the product tells apart share a class.
 */

import { entryState } from '../patterns/fold.ts';
import type { Machine, State } from '../patterns/machine.ts';
import type { Charges } from './charges.ts';
import type { Rate } from '../tables/rates.ts';

export interface Part {
  readonly machine: Machine;
  readonly rate: Rate;
}

const UNKNOWN = -1;

export class Product {
  readonly parts: readonly Part[];
  readonly classOf: Int32Array; // option → class
  readonly classCount: number;
  readonly phaseOf: Int32Array; // day → phase of the product
  readonly phaseCount: number;
  /** 2 × ((state × phases + phase) × classes + class) → next state, −1 if not yet known; the next element → charge. */
  table: Int32Array;
  /** state → charge of ending in it, −1 if not yet known. */
  finishes: Int32Array;

  readonly #charges: Charges;
  readonly #optionOf: readonly number[]; // class → one option of it
  readonly #dayOf: readonly number[]; // phase → one day of it
  readonly #states: State[][]; // part → its own states met so far
  readonly #stateIds: Map<string, number>[]; // part → number of its own state
  readonly #tuples: number[][] = []; // state → its parts' own states
  readonly #tupleIds = new Map<string, number>();

  constructor(parts: readonly Part[], days: number, charges: Charges) {
    this.parts = parts;
    this.#charges = charges;
    const optionCount = parts[0]!.machine.symbols.length;
    const classes = groupBy(optionCount, (option) =>
      parts.map(({ machine }) => machine.symbols[option]).join(),
    );
    const phases = groupBy(days, (day) => parts.map(({ machine }) => machine.phase(day)).join());
    this.classOf = classes.groupOf;
    this.#optionOf = classes.memberOf;
    this.classCount = classes.memberOf.length;
    this.phaseOf = phases.groupOf;
    this.#dayOf = phases.memberOf;
    this.phaseCount = phases.memberOf.length;
    this.#states = parts.map(() => []);
    this.#stateIds = parts.map(() => new Map<string, number>());
    this.table = new Int32Array(0);
    this.finishes = new Int32Array(0);
  }

  /** Number of states met so far. */
  get size(): number {
    return this.#tuples.length;
  }

  /** Elements of the table that the states met so far take. */
  get cells(): number {
    return this.size * this.phaseCount * this.classCount;
  }

  /** part → number of its own states met so far. */
  get partSizes(): readonly number[] {
    return this.#states.map((states) => states.length);
  }

  /** The state before day 0 of a person with this history (option indices, oldest first); its excess is not ours. */
  startAfter(history: readonly number[]): number {
    return this.#intern(
      this.parts.map(({ machine }, part) => this.#internOwn(part, entryState(machine, history))),
    );
  }

  /** Place in the table of the step from `state` on `day` by `option`, worked out if it is new. */
  step(state: number, day: number, option: number): number {
    const place =
      2 * ((state * this.phaseCount + this.phaseOf[day]!) * this.classCount + this.classOf[option]!);
    if (this.table[place] === UNKNOWN) this.#work(place, state, this.phaseOf[day]!, this.classOf[option]!);
    return place;
  }

  /** Charge of ending in `state`. */
  finish(state: number): number {
    const known = this.finishes[state]!;
    if (known !== UNKNOWN) return known;
    const points = new Array<number>(this.#charges.slots).fill(0);
    this.parts.forEach(({ machine, rate }, part) => {
      points[rate.slot]! += rate.weight * machine.finish(this.#own(state, part));
    });
    const charge = this.#charges.intern(points);
    this.finishes[state] = charge;
    return charge;
  }

  #work(place: number, state: number, phase: number, group: number): void {
    const points = new Array<number>(this.#charges.slots).fill(0);
    const option = this.#optionOf[group]!;
    const next = this.parts.map(({ machine, rate }, part) => {
      const step = machine.extend(this.#own(state, part), this.#dayOf[phase]!, machine.symbols[option]!);
      points[rate.slot]! += rate.weight * step.excess;
      return this.#internOwn(part, step.state);
    });
    const nextState = this.#intern(next); // may replace the table, so only now the writing
    this.table[place] = nextState;
    this.table[place + 1] = this.#charges.intern(points);
  }

  #own(state: number, part: number): State {
    return this.#states[part]![this.#tuples[state]![part]!]!;
  }

  #internOwn(part: number, state: State): number {
    const ids = this.#stateIds[part]!;
    const key = state.join();
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size;
      ids.set(key, id);
      this.#states[part]!.push(state);
    }
    return id;
  }

  #intern(tuple: number[]): number {
    const key = tuple.join();
    let id = this.#tupleIds.get(key);
    if (id === undefined) {
      id = this.#tuples.length;
      this.#tupleIds.set(key, id);
      this.#tuples.push(tuple);
      if (this.size > this.finishes.length) this.#grow();
    }
    return id;
  }

  #grow(): void {
    const states = Math.max(16, this.finishes.length * 2);
    this.finishes = longer(this.finishes, states);
    this.table = longer(this.table, 2 * states * this.phaseCount * this.classCount);
  }
}

function longer(array: Int32Array, length: number): Int32Array {
  const copy = new Int32Array(length).fill(UNKNOWN, array.length);
  copy.set(array);
  return copy;
}

/** Numbers 0 … count − 1 grouped by signature, in order of appearance. */
function groupBy(
  count: number,
  signature: (index: number) => string,
): { groupOf: Int32Array; memberOf: number[] } {
  const known = new Map<string, number>();
  const memberOf: number[] = [];
  const groupOf = Int32Array.from({ length: count }, (_, index) => {
    const key = signature(index);
    let group = known.get(key);
    if (group === undefined) {
      group = known.size;
      known.set(key, group);
      memberOf.push(index);
    }
    return group;
  });
  return { groupOf, memberOf };
}

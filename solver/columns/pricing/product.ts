/**
 * Machines of one person run side by side, tabulated as their states are met. Steps know which units the day adds to
 * counters: by its option, or by a flag among the machines.
 */

import { Distinct } from './distinct.ts';
import type { Control, Counting } from './parts.ts';

/** Instead of a state or a charge: what leads there is forbidden. */
export const NOWHERE = -1;

/** Days that are treated alike, with the classes of options that are. */
export interface Phase {
  readonly day: number;
  readonly classOf: Int32Array; // place → class
  readonly first: readonly number[]; // class → its first place
  /** state × classes + class → next state, or NOWHERE; the other two lists have the same places. */
  readonly to: (number | undefined)[];
  readonly charge: number[];
  readonly emission: number[];
}

export class Product {
  readonly phaseOf: Int32Array; // day → phase
  readonly phases: readonly Phase[];
  readonly entry: number;

  readonly #controls: readonly Control[];
  readonly #countings: readonly Counting[];
  readonly #able: readonly number[];
  readonly #slots: number;
  readonly #charges = new Distinct<readonly number[]>((points) => points.join());
  readonly #emissions = new Distinct<readonly number[]>((units) => units.join());
  readonly #links: Map<number, number>[]; // part → beginning of a state and the part's own state → longer beginning
  readonly #states: number[][] = []; // state → own states of the parts

  /** Flags of the countings run with the controls. */
  constructor(
    controls: readonly Control[],
    countings: readonly Counting[],
    able: readonly number[],
    days: number,
    slots: number,
  ) {
    const flags = countings.flatMap(({ flag }) => (flag === undefined ? [] : [flag]));
    this.#controls = [...controls, ...flags];
    this.#countings = countings;
    this.#able = able;
    this.#slots = slots;
    this.#charges.numberOf(new Array<number>(slots).fill(0));
    this.#emissions.numberOf(new Array<number>(countings.length).fill(0));
    this.#links = this.#controls.map(() => new Map<number, number>());
    const known = new Map<string, number>();
    const phases: Phase[] = [];
    this.phaseOf = Int32Array.from({ length: days }, (_, day) => {
      const key = this.#signature(day);
      let phase = known.get(key);
      if (phase === undefined) {
        known.set(key, (phase = phases.length));
        phases.push(this.#phase(day));
      }
      return phase;
    });
    this.phases = phases;
    this.entry = this.#intern(this.#controls.map(({ entry }) => entry));
  }

  /** charge → points by slot; charge 0 is nothing. */
  get charges(): readonly (readonly number[])[] {
    return this.#charges.all;
  }

  /** emission → counter → units; emission 0 is nothing. */
  get emissions(): readonly (readonly number[])[] {
    return this.#emissions.all;
  }

  /** Number of states met so far. */
  get size(): number {
    return this.#states.length;
  }

  /** part → number of its own states met so far, the controls first. */
  get partSizes(): readonly number[] {
    return this.#controls.map(({ table }) => table.size);
  }

  /** Place of the first class of a state in the lists of a phase, which hold it from now on. */
  row(phase: Phase, state: number): number {
    const classes = phase.first.length;
    const place = state * classes;
    if (phase.to[place] === undefined) {
      for (let group = 0; group < classes; group++)
        this.#work(phase, place + group, state, phase.first[group]!);
    }
    return place;
  }

  /** Charge of ending in a state; NOWHERE if that is forbidden. */
  finish(state: number): number {
    const points = new Array<number>(this.#slots).fill(0);
    for (const [index, { table, slot, weight, barred }] of this.#controls.entries()) {
      const excess = table.finish(this.#states[state]![index]!);
      if (excess > 0 && barred) return NOWHERE;
      points[slot]! += weight * excess;
    }
    return this.#charges.numberOf(points);
  }

  #work(phase: Phase, place: number, state: number, member: number): void {
    const option = this.#able[member]!;
    const { day } = phase;
    const points = new Array<number>(this.#slots).fill(0);
    const own: number[] = [];
    const excesses: number[] = [];
    let forbidden = false;
    for (const [index, { table, slot, weight, barred }] of this.#controls.entries()) {
      const step = table.step(this.#states[state]![index]!, table.phaseOf[day]!, option);
      own.push(table.next[step]!);
      excesses.push(table.excess[step]!);
      points[slot]! += weight * table.excess[step]!;
      if (barred && table.excess[step]! > 0) forbidden = true;
    }
    let flag = this.#controls.length - this.#countings.filter((one) => one.flag !== undefined).length;
    const units = this.#countings.map((one) =>
      one.flag === undefined ? one.counter.rows[one.counter.rowOf[day]!]![member]! : excesses[flag++]!,
    );
    phase.to[place] = forbidden ? NOWHERE : this.#intern(own);
    phase.charge[place] = this.#charges.numberOf(points);
    phase.emission[place] = this.#emissions.numberOf(units);
  }

  #signature(day: number): string {
    return [
      ...this.#controls.map(({ table }) => table.phaseOf[day]!),
      ...this.#countings.map(({ counter, flag }) => (flag === undefined ? counter.rowOf[day]! : 0)),
    ].join();
  }

  #phase(day: number): Phase {
    const known = new Map<string, number>();
    const first: number[] = [];
    const classOf = Int32Array.from(this.#able, (option, place) => {
      const key = [
        ...this.#controls.map(({ table }) => table.symbolOf[option]!),
        ...this.#countings.map(({ counter, flag }) =>
          flag === undefined ? counter.rows[counter.rowOf[day]!]![place]! : 0,
        ),
      ].join();
      let group = known.get(key);
      if (group === undefined) {
        known.set(key, (group = first.length));
        first.push(place);
      }
      return group;
    });
    return { day, classOf, first, to: [], charge: [], emission: [] };
  }

  #intern(own: readonly number[]): number {
    let id = 0;
    for (let part = 0; part < own.length; part++) {
      const links = this.#links[part]!;
      const key = id * 2 ** 26 + own[part]!;
      let next = links.get(key);
      if (next === undefined) {
        next = part === own.length - 1 ? this.#states.push([...own]) - 1 : links.size;
        links.set(key, next);
      }
      id = next;
    }
    if (own.length === 0 && this.#states.length === 0) this.#states.push([]);
    return id;
  }
}

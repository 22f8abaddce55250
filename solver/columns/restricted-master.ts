/** The master problem over the columns taken so far, in a solver that keeps its basis. */

import type { ColumnPool } from './columns.ts';
import type { Formulation } from './formulation.ts';
import type { CreateMaster, Master, MasterRow } from './master.ts';
import { FREE, type Restriction } from './restriction.ts';

export interface Solved {
  /** What the rota costs, or would if it could be mixed; includes what is held outside the master. */
  readonly objective: number;
  readonly duals: Float64Array; // master row → dual
  /** place of a taken column → how much of it is in the mix */
  readonly values: Float64Array;
  /** Somebody has no row that may be used: an artificial one is in the mix. */
  readonly artificial: boolean;
}

const DUST = 1e-7;
/** Part of the solver's columns that must be idle before they are taken from it. */
const SHED_FROM = 0.2;

export class RestrictedMaster {
  readonly formulation: Formulation;
  readonly restriction: Restriction;
  /** People who have a row to choose. */
  readonly people: readonly number[];
  /** place → column of the pool */
  readonly taken: number[] = [];
  readonly #pool: ColumnPool;
  readonly #master: Master;
  readonly #placeOf = new Map<number, number>(); // column of the pool → place
  readonly #firstArtificial: number;
  readonly #first: number;
  #placeAt: number[] = []; // number of the solver's column, from #first on → place
  #waiting: number[] = []; // places to be handed to the solver before it solves
  readonly #off = new Set<number>(); // places that the restriction forbids
  #duals: Float64Array;

  /** `dear` is what an artificial row costs: more than any rota that is of use. */
  constructor(
    create: CreateMaster,
    formulation: Formulation,
    pool: ColumnPool,
    restriction: Restriction,
    dear: number,
  ) {
    this.formulation = formulation;
    this.restriction = restriction;
    this.people = formulation.people;
    this.#pool = pool;
    this.#master = create();
    formulation.load(this.#master);
    this.#firstArtificial = this.#master.addColumns(
      this.people.map((person) => formulation.artificialColumn(person, dear)),
    );
    this.#first = this.#firstArtificial + this.people.length;
    this.#duals = new Float64Array(formulation.rowCount);
  }

  /** Takes a column of the pool, if it is not taken yet. */
  take(column: number): void {
    if (this.#placeOf.has(column)) return;
    this.#placeOf.set(column, this.taken.length);
    this.#waiting.push(this.taken.length);
    this.taken.push(column);
  }

  /** Takes a row if its reduced cost under the latest duals is below `below` and it is not taken yet; true if so. */
  offer(person: number, options: Int32Array, below: number): boolean {
    const column = this.#pool.add(person, options);
    if (this.#placeOf.has(column)) return false;
    if (this.formulation.reducedCost(this.#pool, column, this.#duals) >= below) return false;
    this.take(column);
    return true;
  }

  /** Interrupted, once nobody waits for it, it gives an objective of −Infinity: whoever asked is to stop. */
  solve(): Solved {
    this.#handOver();
    const { status, objective, rowDuals, values } = this.#master.solve();
    if (status === 'interrupted') return this.#unsolved();
    if (status !== 'optimal') throw new Error(`master ${status}, ${this.taken.length} columns`);
    this.#duals = rowDuals;
    const mixed = new Float64Array(this.taken.length);
    this.#placeAt.forEach((place, index) => {
      mixed[place] = values[this.#first + index]!;
    });
    this.#shed();
    return {
      objective: objective + this.formulation.constant,
      duals: rowDuals,
      values: mixed,
      artificial: values.subarray(this.#firstArtificial, this.#first).some((value) => value > DUST),
    };
  }

  /** What is given where the solve was interrupted: it says nothing. */
  #unsolved(): Solved {
    const values = new Float64Array(this.taken.length);
    return { objective: -Infinity, duals: this.#duals, values, artificial: true };
  }

  /** Changes the bounds of a row of the master, which the formulation knows too. */
  setRow(row: number, bounds: MasterRow): void {
    this.formulation.rows[row] = bounds;
    this.#master.setRowBounds(row, bounds);
  }

  /** Switches off the taken columns that the restriction has come to forbid for these people. */
  enforce(people: ReadonlySet<number>): void {
    this.#handOver();
    const off: number[] = [];
    this.#placeAt.forEach((place, index) => {
      if (this.#off.has(place)) return;
      const column = this.taken[place]!;
      const person = this.#pool.personOf(column);
      if (!people.has(person) || this.restriction.allows(person, this.#pool.optionsOf(column))) return;
      this.#off.add(place);
      off.push(this.#first + index);
    });
    this.#master.setUppers(off, new Array<number>(off.length).fill(0));
  }

  /** Switches on again what the restriction has ceased to forbid for these people. */
  relax(people: ReadonlySet<number>): void {
    const inSolver = new Set(this.#placeAt);
    const back: number[] = [];
    for (const place of [...this.#off]) {
      const column = this.taken[place]!;
      const person = this.#pool.personOf(column);
      if (!people.has(person) || !this.restriction.allows(person, this.#pool.optionsOf(column))) continue;
      this.#off.delete(place);
      if (inSolver.has(place)) back.push(place);
      else this.#waiting.push(place);
    }
    const ons = new Set(back);
    const indexes = this.#placeAt.flatMap((place, index) => (ons.has(place) ? [this.#first + index] : []));
    this.#master.setUppers(indexes, new Array<number>(indexes.length).fill(Infinity));
  }

  /** Lifts the restriction: all taken columns may be used again. */
  free(): void {
    this.restriction.fixed.fill(FREE);
    const back: number[] = [];
    this.#placeAt.forEach((place, index) => {
      if (this.#off.delete(place)) back.push(this.#first + index);
    });
    this.#master.setUppers(back, new Array<number>(back.length).fill(Infinity));
    this.#waiting.push(...this.#off);
    this.#off.clear();
  }

  /** Whether the bound says of the objective all there is to say: it is as large, or would be once rounded up. */
  settles(objective: number, bound: number): boolean {
    return (
      bound >= objective - DUST * Math.max(1, Math.abs(objective)) ||
      this.formulation.roundUp(bound) >= objective
    );
  }

  dispose(): void {
    this.#master.dispose();
  }

  #handOver(): void {
    if (this.#waiting.length === 0) return;
    this.#master.addColumns(
      this.#waiting.map((place) => this.formulation.masterColumn(this.#pool, this.taken[place]!)),
    );
    this.#placeAt.push(...this.#waiting);
    this.#waiting = [];
  }

  /** Takes from the solver what is switched off, once it is worth the while; it stays taken. */
  #shed(): void {
    if (this.#off.size === 0 || this.#off.size < SHED_FROM * this.#placeAt.length) return;
    const basic = this.#master.basis();
    const idle: number[] = [];
    this.#placeAt.forEach((place, index) => {
      if (this.#off.has(place) && basic[this.#first + index] === 0) idle.push(this.#first + index);
    });
    if (idle.length < SHED_FROM * this.#placeAt.length) return;
    const gone = new Set(idle);
    this.#master.deleteColumns(idle);
    this.#placeAt = this.#placeAt.filter((_, index) => !gone.has(this.#first + index));
  }
}

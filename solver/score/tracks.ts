/**
 * The state machines of every person, run along their days. A track is one product run for one person; it keeps the
 * state on the morning of each day, so that a change re-runs only until the states are what they were.
 */

import { isRun, type Machine } from '../patterns/machine.ts';
import type { Statement } from '../statements.ts';
import type { Tables } from '../tables.ts';
import { HARD, type Rate } from '../tables/rates.ts';
import type { Charges } from './charges.ts';
import { Product, type Part } from './product.ts';

/** Elements that all products together may tabulate: 8 bytes each. */
const TABLE_BUDGET = 24_000_000;
/** Elements beyond which one product is slower to look up than two smaller ones. */
export const TABLE_CAP = 1_000_000;

interface Track {
  readonly product: Product;
  readonly start: number;
}

export class Tracks {
  readonly #tables: Tables;
  readonly #charges: Charges;
  readonly #amounts: Float64Array; // slot → points, shared with the whole score
  readonly #stride: number; // days + 1: the last state of a track is the one it ends in
  readonly #numbers = new Map<Machine, number>();
  readonly #alone = new Set<string>(); // keys of parts that have too many states to share a product
  #products = new Map<string, Product>(); // keys of the parts → product
  #first: Int32Array = new Int32Array(0); // person → first track; the next element ends the person's
  #tracks: Track[] = [];
  #states: Int32Array = new Int32Array(0); // track × stride + day → state on the morning of the day
  #costs: Int32Array = new Int32Array(0); // track × stride + day → charge of the day; of the end for the last
  #places: Int32Array = new Int32Array(1024); // write → index in `states` and `costs`
  #oldStates: Int32Array = new Int32Array(1024); // write → state that stood there
  #oldCosts: Int32Array = new Int32Array(1024); // write → charge that stood there
  #length = 0;
  readonly #tableCap: number;

  constructor(tables: Tables, amounts: Float64Array, tableCap: number) {
    this.#tables = tables;
    this.#charges = tables.charges;
    this.#amounts = amounts;
    this.#stride = tables.days + 1;
    this.#tableCap = tableCap;
    this.#layOut();
  }

  /** Runs every track along a whole rota (person × days + day → option) and adds its points to the amounts. */
  load(rota: Int32Array): void {
    const { days, people } = this.#tables;
    for (let person = 0; person < people; person++) {
      for (let track = this.#first[person]!; track < this.#first[person + 1]!; track++) {
        this.#fold(track, rota, person * days, days);
      }
    }
    this.#length = 0;
  }

  /** Lets all changes since the last `keep` stand. */
  keep(): void {
    this.#length = 0;
  }

  /** Takes back all changes since the last `keep`; the amounts are the caller's to restore. */
  undo(): void {
    while (this.#length > 0) {
      const place = this.#places[--this.#length]!;
      this.#states[place] = this.#oldStates[this.#length]!;
      this.#costs[place] = this.#oldCosts[this.#length]!;
    }
  }

  /** Re-runs a person's tracks after their days [from, to) in `rota` have changed. */
  rerun(person: number, from: number, to: number, rota: Int32Array): void {
    for (let track = this.#first[person]!, end = this.#first[person + 1]!; track < end; track++) {
      this.#rerun(track, person * this.#tables.days, from, to, rota);
    }
  }

  /** Adds the points of all tracks of one person to `points`. */
  addPoints(person: number, points: Float64Array): void {
    for (let track = this.#first[person]!; track < this.#first[person + 1]!; track++) {
      for (let place = track * this.#stride; place < (track + 1) * this.#stride; place++) {
        this.#charges.add(points, this.#costs[place]!);
      }
    }
  }

  /** Calls `tell` with every day on which a person's track shows hard excess; the number of days is the end. */
  eachHardDay(person: number, tell: (day: number) => void): void {
    const { points, slots } = this.#charges;
    for (let track = this.#first[person]!; track < this.#first[person + 1]!; track++) {
      for (let day = 0; day < this.#stride; day++) {
        const cost = this.#costs[track * this.#stride + day]!;
        if (cost !== 0 && points[cost * slots + HARD]! > 0) tell(day);
      }
    }
  }

  /**
   * Whether some product has met so many states that its table should be smaller. If so its part with the most
   * states of its own runs alone from now on (a product of one part is started afresh), and `load` must follow.
   */
  rearrange(): boolean {
    const cap = Math.min(this.#tableCap, TABLE_BUDGET / Math.max(1, this.#products.size));
    const large = [...this.#products].filter(([, product]) => product.cells > cap);
    if (large.length === 0) return false;
    for (const [key, product] of large) {
      const sizes = product.partSizes;
      const widest = sizes.indexOf(Math.max(...sizes));
      if (sizes.length > 1) this.#alone.add(this.#keyOf(product.parts[widest]!));
      this.#products.delete(key);
    }
    this.#layOut();
    return true;
  }

  /** Gives every person their tracks: one of all their machines, but those that run alone. */
  #layOut(): void {
    const { statements, rates, histories, days } = this.#tables;
    const used = new Map<string, Product>();
    this.#tracks = [];
    this.#first = new Int32Array(statements.length + 1);
    statements.forEach((own, person) => {
      for (const parts of this.#grouped(own, rates[person]!)) {
        const key = parts.map((part) => this.#keyOf(part)).join();
        const product = used.get(key) ?? this.#products.get(key) ?? new Product(parts, days, this.#charges);
        used.set(key, product);
        this.#tracks.push({ product, start: product.startAfter(histories[person]!) });
      }
      this.#first[person + 1] = this.#tracks.length;
    });
    this.#products = used;
    this.#states = new Int32Array(this.#tracks.length * this.#stride);
    this.#costs = new Int32Array(this.#tracks.length * this.#stride);
    this.#length = 0;
  }

  #grouped(own: readonly Statement[], rates: readonly Rate[]): Part[][] {
    const parts = own
      .map(({ machine }, index): Part => ({ machine, rate: rates[index]! }))
      .filter(({ machine }) => isRun(machine))
      .sort((a, b) => (this.#keyOf(a) < this.#keyOf(b) ? -1 : 1));
    const together = parts.filter((part) => !this.#alone.has(this.#keyOf(part)));
    const apart = parts.filter((part) => this.#alone.has(this.#keyOf(part))).map((part) => [part]);
    return together.length > 0 ? [together, ...apart] : apart;
  }

  /** Equal machines are one object, and their own keys are long. */
  #keyOf({ machine, rate }: Part): string {
    let number = this.#numbers.get(machine);
    if (number === undefined) this.#numbers.set(machine, (number = this.#numbers.size));
    return `${rate.slot} ${rate.weight} ${number}`;
  }

  #rerun(track: number, row: number, from: number, to: number, rota: Int32Array): void {
    const { product } = this.#tracks[track]!;
    const states = this.#states;
    const base = track * this.#stride;
    const end = this.#stride - 1;
    let state = states[base + from]!;
    for (let day = from; day < end; day++) {
      const place = base + day;
      if (day >= to && states[place] === state) return;
      const step = product.step(state, day, rota[row + day]!);
      this.#write(place, state, product.table[step + 1]!);
      state = product.table[step]!;
    }
    if (states[base + end] !== state) this.#write(base + end, state, product.finish(state));
  }

  #write(place: number, state: number, cost: number): void {
    const before = this.#costs[place]!;
    if (this.#length === this.#places.length) this.#grow();
    this.#places[this.#length] = place;
    this.#oldStates[this.#length] = this.#states[place]!;
    this.#oldCosts[this.#length++] = before;
    this.#states[place] = state;
    if (cost === before) return;
    this.#costs[place] = cost;
    this.#charges.exchange(this.#amounts, before, cost);
  }

  #fold(track: number, rota: Int32Array, row: number, days: number): void {
    const { product, start } = this.#tracks[track]!;
    const base = track * this.#stride;
    let state = start;
    for (let day = 0; day < days; day++) {
      const step = product.step(state, day, rota[row + day]!);
      this.#states[base + day] = state;
      this.#costs[base + day] = product.table[step + 1]!;
      this.#charges.add(this.#amounts, product.table[step + 1]!);
      state = product.table[step]!;
    }
    this.#states[base + days] = state;
    this.#costs[base + days] = product.finish(state);
    this.#charges.add(this.#amounts, product.finish(state));
  }

  #grow(): void {
    const longer = (array: Int32Array): Int32Array => {
      const copy = new Int32Array(array.length * 2);
      copy.set(array);
      return copy;
    };
    this.#places = longer(this.#places);
    this.#oldStates = longer(this.#oldStates);
    this.#oldCosts = longer(this.#oldCosts);
  }
}

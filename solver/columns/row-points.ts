/** What the rules of one person charge for a whole row: the same points as the score's, without a rota around it. */

import { once } from '../once.ts';
import { entryState } from '../patterns/fold.ts';
import { isRun, outside, type State } from '../patterns/machine.ts';
import { Product, type Part } from '../score/product.ts';
import type { Tables } from '../tables.ts';

/** Elements of a machine's table beyond which it is run step by step instead. */
const TABLE_CAP = 400_000;

/** A machine whose states are charged, tabulated as they are met. */
interface Track {
  readonly part: Part;
  readonly product: Product;
  readonly start: number;
  readonly entry: State;
}

/** The row points of a problem; what they tabulate serves all who ask. */
export const rowPointsOf: (tables: Tables) => RowPoints = once((tables: Tables) => new RowPoints(tables));

export class RowPoints {
  readonly #tables: Tables;
  readonly #products = new Map<string, Product>(); // rate and key of a machine → its table
  readonly #tracks: (readonly Track[] | undefined)[]; // person → their tracks, once they are asked for
  readonly #held: Int32Array; // counter, numbered from the person's first → what it holds

  constructor(tables: Tables) {
    const { first } = tables.counters;
    let most = 0;
    for (let person = 0; person < tables.people; person++)
      most = Math.max(most, first[person + 1]! - first[person]!);
    this.#tables = tables;
    this.#tracks = new Array<undefined>(tables.people).fill(undefined);
    this.#held = new Int32Array(most);
  }

  /** Adds the points of a row (day → option) to points[at …], one a slot. */
  addTo(points: Float64Array, at: number, person: number, row: ArrayLike<number>): void {
    this.#addCells(points, at, person, row);
    for (const track of (this.#tracks[person] ??= this.#tracksOf(person))) {
      if (track.product.cells > TABLE_CAP) this.#runMachine(points, at, track, row);
      else this.#runTable(points, at, track, row);
    }
    this.#addCounters(points, at, person, row);
  }

  #addCells(points: Float64Array, at: number, person: number, row: ArrayLike<number>): void {
    const { days, options, cells } = this.#tables;
    for (let day = 0; day < days; day++) {
      const charges = cells.chargesOf[person * days + day]!;
      if (charges === 0) continue;
      this.#charge(points, at, cells.charge[charges * options + row[day]!]!);
    }
  }

  #runTable(points: Float64Array, at: number, { product, start }: Track, row: ArrayLike<number>): void {
    let state = start;
    for (let day = 0; day < this.#tables.days; day++) {
      const step = product.step(state, day, row[day]!);
      const charge = product.table[step + 1]!;
      if (charge !== 0) this.#charge(points, at, charge);
      state = product.table[step]!;
    }
    this.#charge(points, at, product.finish(state));
  }

  #runMachine(points: Float64Array, at: number, { part, entry }: Track, row: ArrayLike<number>): void {
    const { machine, rate } = part;
    let state = entry;
    let excess = 0;
    for (let day = 0; day < this.#tables.days; day++) {
      const step = machine.extend(state, day, machine.symbols[row[day]!]!);
      excess += step.excess;
      state = step.state;
    }
    points[at + rate.slot]! += rate.weight * (excess + machine.finish(state));
  }

  #addCounters(points: Float64Array, at: number, person: number, row: ArrayLike<number>): void {
    const { days, options, counters } = this.#tables;
    const first = counters.first[person]!;
    const count = counters.first[person + 1]! - first;
    if (count === 0) return;
    const held = this.#held;
    for (let counter = 0; counter < count; counter++) held[counter] = counters.base[first + counter]!;
    const layout = counters.layouts[counters.layoutOf[person]!]!;
    for (let day = 0; day < days; day++) {
      const cell = layout.kindOf[day]! * options + row[day]!;
      for (let entry = layout.start[cell]!, end = layout.start[cell + 1]!; entry < end; entry++)
        held[layout.counter[entry]!]! += layout.amount[entry]!;
    }
    for (let counter = 0; counter < count; counter++) {
      const window = counters.parent[first + counter]!;
      if (window >= 0 && held[counter]! > 0) held[window - first]!++;
    }
    for (let counter = first; counter < first + count; counter++) {
      if (counters.parent[counter]! >= 0) continue;
      const units = outside(held[counter - first]!, counters.min[counter]!, counters.max[counter]!);
      points[at + counters.slot[counter]!]! += counters.weight[counter]! * units;
    }
  }

  #charge(points: Float64Array, at: number, charge: number): void {
    const { slots, points: charged } = this.#tables.charges;
    for (let slot = 0; slot < slots; slot++) points[at + slot]! += charged[charge * slots + slot]!;
  }

  #tracksOf(person: number): Track[] {
    const { statements, rates, histories, days, charges } = this.#tables;
    return statements[person]!.flatMap(({ machine }, index): Track[] => {
      if (!isRun(machine)) return [];
      const part = { machine, rate: rates[person]![index]! };
      const key = `${part.rate.slot} ${part.rate.weight} ${machine.key}`;
      const product = this.#products.get(key) ?? new Product([part], days, charges);
      this.#products.set(key, product);
      const history = histories[person]!;
      return [{ part, product, start: product.startAfter(history), entry: entryState(machine, history) }];
    });
  }
}

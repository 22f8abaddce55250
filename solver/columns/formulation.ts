/**
 * The master problem of column generation: choose one row (a column) for every free person, so that the points of the
 * rules and of the demands, weighed by slot, are least. People who are not free have the rows of a rota.
 *
 *     row i                  Σ columns of the i-th free person = 1
 *     demand rows            see `demand-rows.ts`
 *     held rows              Σ points in a slot ≤ what it must not exceed
 *     count rows             Σ count × (who does what) between bounds, if there are to be any; see `count-rows.ts`
 *
 * Slack columns come first, then whatever columns the caller adds.
 */

import type { Tables } from '../tables.ts';
import { cellCostsOf, type CellCosts } from './cell-costs.ts';
import { addBoundToOccur, addRowsOf } from './certain.ts';
import type { ColumnPool } from './columns.ts';
import { CountRows } from './count-rows.ts';
import { encodeDemandRows } from './demand-rows.ts';
import { cleaned, FINEST, rounded, unitFor } from './exact.ts';
import { extentsOf, type Extent } from './extents.ts';
import { gridsOf } from './grids.ts';
import type { Master, MasterColumn, MasterRow } from './master.ts';
import { rangesOf } from './ranges.ts';
import type { Restriction } from './restriction.ts';
import { packSlacks, type SlackEntry, type Slacks } from './slacks.ts';
import { stepOf } from './step.ts';

export interface FormulationOptions {
  /** Who is free, ascending; the others have their rows in `rota`. Omitted: everybody. */
  readonly people?: readonly number[];
  /** person × days + day → option */
  readonly rota?: Int32Array;
  /** Cells of free people that stay fixed for as long as the formulation is used; more may be fixed later. */
  readonly restriction?: Restriction;
  /** Slots whose points, of everybody and all demands, must not exceed an amount. */
  readonly held?: readonly { readonly slot: number; readonly most: number }[];
  /** Needs as they are said, not rounded up to what can be there: a weaker bound, whose duals are of single units. */
  readonly unrounded?: boolean;
  /** Given: there are count rows, and what leaves their bounds costs so much for each unit. */
  readonly leaving?: number;
}

/** `weights`: slot → what a point weighs; ≥ 0, finite, and multiples of 2^−20. */
export function createFormulation(
  tables: Tables,
  weights: Float64Array,
  options: FormulationOptions = {},
): Formulation {
  return new Formulation(tables, weights, options);
}

export class Formulation {
  readonly tables: Tables;
  readonly weights: Float64Array;
  /** Free people; the i-th has master row i. */
  readonly people: readonly number[];
  /** master row → bounds; only those of count rows ever change */
  readonly rows: MasterRow[];
  /** row of the cover tables → master row, −1 if nothing depends on it */
  readonly coverRow: Int32Array;
  /** slot → master row that limits its points, −1 if none does */
  readonly heldRow: Int32Array;
  readonly counts: CountRows;
  readonly slacks: Slacks;
  /** Points, weighed, that are there whatever the free people do. */
  readonly constant: number;
  /** The weighed points of every rota are a multiple of this; 0 if nothing is known. */
  readonly step: number;
  readonly #placeOf: Int32Array; // person → place among the free, −1 if they are not
  readonly #barred: Uint8Array; // slot → 1 if no point is left in it, so that no row may have any
  readonly #cellCosts: CellCosts;
  readonly #extents: readonly Extent[]; // place among the free → what they can add to the demands

  constructor(tables: Tables, weights: Float64Array, options: FormulationOptions) {
    const { people, rota, restriction, held = [], unrounded = false, leaving } = options;
    for (const weight of weights) {
      if (!(weight >= 0 && Number.isInteger(weight / FINEST)))
        throw new Error(`Weight ${weight} of the master is not a multiple of 2^-20.`);
    }
    this.tables = tables;
    this.weights = weights;
    this.people = people ?? Array.from({ length: tables.people }, (_, person) => person);
    this.#placeOf = new Int32Array(tables.people).fill(-1);
    this.people.forEach((person, place) => (this.#placeOf[person] = place));
    this.#cellCosts = cellCostsOf(tables);

    const points = new Float64Array(tables.slots);
    const fixed = addRowsOf(tables, (person) => this.#placeOf[person]! < 0, rota, points);
    const extents = extentsOf(tables);
    this.#extents = this.people.map((person) => extents.of(person, restriction));
    const ranges = rangesOf(tables, this.#extents, fixed);
    addBoundToOccur(tables, ranges, points);
    const matters = Uint8Array.from(weights, (weight) => (weight > 0 ? 1 : 0));
    for (const { slot } of held) matters[slot] = 1;
    const grids = unrounded ? new Int32Array(tables.cover.demandCount).fill(1) : gridsOf(tables);
    const demands = encodeDemandRows(tables, ranges, grids, matters, this.people.length);

    this.heldRow = new Int32Array(tables.slots).fill(-1);
    held.forEach(({ slot }, place) => {
      this.heldRow[slot] = this.people.length + demands.rows.length + place;
    });
    this.#barred = new Uint8Array(tables.slots);
    for (const { slot, most } of held) if (most <= points[slot]!) this.#barred[slot] = 1;
    this.rows = [
      ...this.people.map(() => ({ lower: 1, upper: 1 })),
      ...demands.rows,
      ...held.map(({ slot, most }) => ({ lower: -Infinity, upper: most - points[slot]! })),
    ];
    this.coverRow = demands.coverRow;
    this.counts = new CountRows(this.coverRow, ranges, this.rows.length, leaving);
    this.rows.push(...this.counts.rows);
    const slacks = [...demands.slacks, ...this.counts.slacks(weights)];
    this.slacks = packSlacks(slacks, weights, this.heldRow);
    this.constant = points.reduce((sum, amount, slot) => sum + weights[slot]! * amount, 0);
    this.step = stepOf(tables, weights);
  }

  get rowCount(): number {
    return this.rows.length;
  }

  /** Hands rows and slack columns to a solver; the next column it is given has the number `slacks.count`. */
  load(master: Master): void {
    const { count, start, rows, counts, cost, upper } = this.slacks;
    master.addRows(this.rows);
    master.addColumns(
      Array.from({ length: count }, (_, slack) => ({
        cost: cost[slack]!,
        upper: upper[slack]!,
        rows: rows.subarray(start[slack], start[slack + 1]),
        counts: counts.subarray(start[slack], start[slack + 1]),
      })),
    );
  }

  /** Master row in which a free person's columns add up to 1. */
  convexityRow(person: number): number {
    return this.#placeOf[person]!;
  }

  /** A column of the pool, of a free person, as the solver takes it. */
  masterColumn(pool: ColumnPool, column: number): MasterColumn {
    const { slots } = this.tables;
    const rows = [this.convexityRow(pool.personOf(column))];
    const counts = [1];
    for (let entry = pool.start[column]!, end = pool.start[column + 1]!; entry < end; entry++) {
      const row = this.coverRow[pool.rows[entry]!]!;
      if (row < 0) continue;
      rows.push(row);
      counts.push(pool.counts[entry]!);
      const countRow = this.counts.rowOf(pool.rows[entry]!);
      if (countRow < 0) continue;
      rows.push(countRow);
      counts.push(pool.counts[entry]!);
    }
    for (let slot = 0; slot < slots; slot++) {
      const points = pool.points[column * slots + slot]!;
      if (this.heldRow[slot]! < 0 || points === 0) continue;
      rows.push(this.heldRow[slot]!);
      counts.push(points);
    }
    return {
      cost: pool.costOf(column, this.weights),
      upper: Infinity,
      rows: Int32Array.from(rows),
      counts: Float64Array.from(counts),
    };
  }

  /** A column for a free person who may have no row at all yet: it adds the least they can to the demands. */
  artificialColumn(person: number, cost: number): MasterColumn {
    const { rows, least } = this.#extents[this.#placeOf[person]!]!;
    const entries: SlackEntry[] = [[this.convexityRow(person), 1]];
    rows.forEach((coverRow, place) => {
      const row = this.coverRow[coverRow]!;
      if (row < 0 || least[place] === 0) return;
      entries.push([row, least[place]!]);
      if (this.counts.rowOf(coverRow) >= 0) entries.push([this.counts.rowOf(coverRow), least[place]!]);
    });
    return {
      cost,
      upper: Infinity,
      rows: Int32Array.from(entries, ([row]) => row),
      counts: Float64Array.from(entries, ([, count]) => count),
    };
  }

  /** Cost less Σ dual × count over all master rows of a column of the pool, of a free person. */
  reducedCost(pool: ColumnPool, column: number, duals: Float64Array): number {
    const { slots } = this.tables;
    let cost = -duals[this.convexityRow(pool.personOf(column))]!;
    for (let slot = 0; slot < slots; slot++) {
      const points = pool.points[column * slots + slot]!;
      if (points !== 0) cost += this.#weightOf(slot, duals) * points;
    }
    for (let entry = pool.start[column]!, end = pool.start[column + 1]!; entry < end; entry++) {
      const row = this.coverRow[pool.rows[entry]!]!;
      if (row < 0) continue;
      const countRow = this.counts.rowOf(pool.rows[entry]!);
      cost -= (countRow < 0 ? duals[row]! : duals[row]! + duals[countRow]!) * pool.counts[entry]!;
    }
    return cost;
  }

  /** slot → what a point of a rule weighs in pricing: its weight, more where the slot is held, Infinity where nothing is left. */
  pricingWeights(duals: Float64Array): Float64Array {
    return this.weights.map((_, slot) => (this.#barred[slot] === 1 ? Infinity : this.#weightOf(slot, duals)));
  }

  /** into[day × able.length + place] = −Σ dual × count over the demand rows: what an option costs in pricing. */
  costsOf(person: number, able: readonly number[], duals: Float64Array, into: Float64Array): void {
    this.#cellCosts.write(person, able, this.coverRow, this.counts.fold(duals), into);
  }

  /**
   * Duals near these that are right in sign, and so rounded that sums over them are exact. With others there may be no
   * Lagrangian bound.
   */
  roundDuals(duals: Float64Array): Float64Array {
    const right = cleaned(this, duals);
    return rounded(right, unitFor(this, right));
  }

  /** The least weighed points a rota can have that has `bound` or more. */
  roundUp(bound: number): number {
    return this.step > 0 && Number.isFinite(bound) ? Math.ceil(bound / this.step) * this.step : bound;
  }

  #weightOf(slot: number, duals: Float64Array): number {
    const row = this.heldRow[slot]!;
    return row < 0 ? this.weights[slot]! : this.weights[slot]! - duals[row]!;
  }
}

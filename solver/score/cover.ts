/** How far every demand is met, kept up to date while single cells change. */

import type { CoverTables } from '../tables/cover.ts';
import { priceOf, type PriceTables } from '../tables/prices.ts';
import { Journal } from './journal.ts';

export class Cover {
  readonly #tables: CoverTables;
  readonly #amounts: Float64Array; // slot → points, shared with the whole score
  readonly #have: Int32Array; // row → what it has
  readonly #lack: Int32Array; // demand → its shortfall; minus its surplus where it has a single row
  readonly #rows: Journal;
  readonly #demands: Journal;
  readonly #short: Int32Array; // place → demand with a shortfall, in no particular order
  readonly #shortPlace: Int32Array; // demand → its place in `short`, −1 if it has no shortfall
  #shortCount = 0;

  constructor(tables: CoverTables, amounts: Float64Array) {
    this.#tables = tables;
    this.#amounts = amounts;
    this.#have = new Int32Array(tables.rowCount);
    this.#lack = new Int32Array(tables.demandCount);
    this.#rows = new Journal(this.#have);
    this.#demands = new Journal(this.#lack);
    this.#short = new Int32Array(tables.demandCount);
    this.#shortPlace = new Int32Array(tables.demandCount).fill(-1);
  }

  /** Number of demands with a shortfall when the changes were last kept. */
  get shortCount(): number {
    return this.#shortCount;
  }

  /** The demand at a place, 0 … shortCount − 1. */
  shortAt(place: number): number {
    return this.#short[place]!;
  }

  /** What a row has. */
  have(row: number): number {
    return this.#have[row]!;
  }

  /** Units a demand lacks; 0 if it is met. */
  shortfall(demand: number): number {
    return Math.max(0, this.#lack[demand]!);
  }

  /** Adds the points of one demand to `points`. */
  addPoints(demand: number, points: Float64Array): void {
    this.#price(demand, this.#lack[demand]!, 1, points);
  }

  /** Reads a whole rota and adds its points to the amounts; whatever was there before is forgotten. */
  load(cells: Iterable<number>): void {
    const { contributions } = this.#tables;
    this.#have.set(this.#tables.rowBase);
    for (const cell of cells) contributions.each(cell, (row, count) => (this.#have[row]! += count));
    this.#lack.fill(0);
    this.#shortCount = 0;
    this.#shortPlace.fill(-1);
    // Every demand counts as met until it is settled; one that turns short settles those that contain it again.
    for (let demand = 0; demand < this.#tables.demandCount; demand++) {
      this.#settle(demand, this.#lackOf(demand));
      this.#note(demand);
    }
    this.keep();
  }

  /** Lets all changes since the last `keep` stand. */
  keep(): void {
    for (let write = 0; write < this.#demands.length; write++) this.#note(this.#demands.placeAt(write));
    this.#rows.forget();
    this.#demands.forget();
  }

  /** Takes back all changes since the last `keep`; the amounts are the caller's to restore. */
  undo(): void {
    this.#rows.undo();
    this.#demands.undo();
  }

  /**
   * Takes away what one cell of the tables adds and adds what another does. Both lists rise by row, so what they have
   * in common (most of two on-call periods that overlap) is met at the same time and left alone.
   */
  exchange(last: number, next: number): void {
    const { contributions } = this.#tables;
    let minus = contributions.at(last);
    let plus = contributions.at(next);
    const { list } = contributions; // only now: asking for a place may replace it
    const minusEnd = minus + 2 * list[minus]!;
    const plusEnd = plus + 2 * list[plus]!;
    while (minus < minusEnd || plus < plusEnd) {
      const minusRow = minus < minusEnd ? list[minus + 1]! : Infinity;
      const plusRow = plus < plusEnd ? list[plus + 1]! : Infinity;
      let count = 0;
      if (plusRow <= minusRow) {
        count = list[plus + 2]!;
        plus += 2;
      }
      if (minusRow <= plusRow) {
        count -= list[minus + 2]!;
        minus += 2;
      }
      if (count !== 0) this.#add(Math.min(minusRow, plusRow), count);
    }
  }

  #add(row: number, count: number): void {
    const demand = this.#tables.rowDemand[row]!;
    const before = this.#tables.rowNeed[row]! - this.#have[row]!;
    this.#rows.write(row, this.#have[row]! + count);
    const single = this.#rowsOf(demand) === 1;
    const lack = this.#lack[demand]!;
    const after = before - count;
    if (single || after > lack) this.#settle(demand, after);
    else if (before === lack && after < lack) this.#settle(demand, this.#lackOf(demand));
  }

  #rowsOf(demand: number): number {
    return this.#tables.firstRow[demand + 1]! - this.#tables.firstRow[demand]!;
  }

  /** lack = max over rows of (need − have), not below 0 where there are several rows */
  #lackOf(demand: number): number {
    const { firstRow, rowNeed } = this.#tables;
    const first = firstRow[demand]!;
    const end = firstRow[demand + 1]!;
    if (end - first === 1) return rowNeed[first]! - this.#have[first]!;
    let lack = 0;
    for (let row = first; row < end; row++) lack = Math.max(lack, rowNeed[row]! - this.#have[row]!);
    return lack;
  }

  /** Puts a demand's lack in place, with its price, and tells the rows that contain its shortfall. */
  #settle(demand: number, lack: number): void {
    const before = this.#lack[demand]!;
    if (lack === before) return;
    this.#price(demand, before, -1, this.#amounts);
    this.#demands.write(demand, lack);
    this.#price(demand, lack, 1, this.#amounts);
    const { unmetStart, unmetRow, unmetCount } = this.#tables;
    const first = unmetStart[demand]!;
    const end = unmetStart[demand + 1]!;
    if (first === end || lack > 0 === before > 0) return;
    for (let entry = first; entry < end; entry++) {
      this.#add(unmetRow[entry]!, lack > 0 ? unmetCount[entry]! : -unmetCount[entry]!);
    }
  }

  /** points[slot] += times × price(lack) */
  #price(demand: number, lack: number, times: number, points: Float64Array): void {
    if (lack === 0) return;
    const prices: PriceTables = lack > 0 ? this.#tables.under : this.#tables.over;
    const slot = prices.slot[demand]!;
    if (slot >= 0) points[slot]! += times * priceOf(prices, demand, Math.abs(lack));
  }

  /** Keeps the list of short demands in line with one demand. */
  #note(demand: number): void {
    const place = this.#shortPlace[demand]!;
    const short = this.#lack[demand]! > 0;
    if (short === place >= 0) return;
    if (short) {
      this.#shortPlace[demand] = this.#shortCount;
      this.#short[this.#shortCount++] = demand;
      return;
    }
    const last = this.#short[--this.#shortCount]!;
    this.#short[place] = last;
    this.#shortPlace[last] = place;
    this.#shortPlace[demand] = -1;
  }
}

/**
 * Demands as rows of the master. All rows of a demand share one shortfall, cut into pieces by the envelope of its price:
 *
 *     Σ count × (who does what) + Σ count × unmet + grid × short ≥ need         for every row that may lack something
 *     Σ count × (who does what) + Σ count × unmet + short − surplus = need        where a surplus is priced
 *     short / most ≤ unmet ≤ short, unmet ≤ 1        where others count the shortfall
 *
 * Whatever is added is a multiple of the grid (`grids.ts`), so the need is rounded up to one, and the shortfall counted in
 * grids. The last lines hold of all whole shortfalls, and so does everything here: the master never charges a rota more
 * than its points.
 */

import type { Tables } from '../tables.ts';
import type { PriceTables } from '../tables/prices.ts';
import { envelopeOf, stepsIn, type Units } from './envelope.ts';
import type { MasterRow } from './master.ts';
import type { DemandRanges } from './ranges.ts';
import type { Slack, SlackEntry } from './slacks.ts';

export interface DemandRows {
  /** Rows of the master, numbered from `first`. */
  readonly rows: readonly MasterRow[];
  /** row of the cover tables → master row, −1 if nothing depends on it */
  readonly coverRow: Int32Array;
  readonly slacks: readonly Slack[];
}

/** Encodes the demands whose points count in a slot that matters (slot → 1); `grids`: demand → grid. */
export function encodeDemandRows(
  tables: Tables,
  ranges: DemandRanges,
  grids: Int32Array,
  matters: Uint8Array,
  first: number,
): DemandRows {
  return new Encoder(tables, ranges, grids, matters, first).encode();
}

class Encoder {
  readonly #tables: Tables;
  readonly #ranges: DemandRanges;
  readonly #grids: Int32Array; // demand → grid of its shortfall
  readonly #first: number;
  readonly #rows: MasterRow[] = [];
  readonly #slacks: Slack[] = [];
  readonly #coverRow: Int32Array;
  readonly #pricedUnder: Uint8Array; // demand → 1 if its shortfall costs something that matters
  readonly #pricedOver: Uint8Array;
  readonly #lacks: Uint8Array; // demand → 1 if its shortfall is in the model
  readonly #exceeds: Uint8Array; // demand → 1 if its surplus is in the model
  readonly #helps: Uint8Array; // demand → 1 if its shortfall is counted in a row that it helps
  readonly #hinders: Uint8Array; // demand → 1 if it is counted in a row that it hinders, or that is an equation

  constructor(tables: Tables, ranges: DemandRanges, grids: Int32Array, matters: Uint8Array, first: number) {
    const { cover } = tables;
    this.#tables = tables;
    this.#ranges = ranges;
    this.#grids = grids;
    this.#first = first;
    this.#coverRow = new Int32Array(cover.rowCount).fill(-1);
    const marks = (): Uint8Array => new Uint8Array(cover.demandCount);
    [this.#lacks, this.#exceeds, this.#helps, this.#hinders] = [marks(), marks(), marks(), marks()];
    this.#pricedUnder = marks().map((_, demand) => isPriced(cover.under, demand, matters));
    this.#pricedOver = marks().map((_, demand) => isPriced(cover.over, demand, matters));
  }

  encode(): DemandRows {
    const { order } = this.#ranges;
    // Whoever counts a shortfall decides first whether it is needed.
    for (let place = order.length - 1; place >= 0; place--) this.#decide(order[place]!);
    for (let demand = 0; demand < order.length; demand++) this.#addRows(demand);
    for (let demand = 0; demand < order.length; demand++) this.#addSlacks(demand);
    return { rows: this.#rows, coverRow: this.#coverRow, slacks: this.#slacks };
  }

  #decide(demand: number): void {
    const { cover } = this.#tables;
    const { lackLeast, lackMost, surplusLeast, surplusMost } = this.#ranges;
    const open = lackLeast[demand]! < lackMost[demand]!;
    if (open && lackLeast[demand] === 0) {
      for (let use = cover.unmetStart[demand]!; use < cover.unmetStart[demand + 1]!; use++) {
        const user = cover.rowDemand[cover.unmetRow[use]!]!;
        const count = cover.unmetCount[use]!;
        if (this.#lacks[user] === 0 && this.#exceeds[user] === 0) continue;
        if (count > 0 || this.#exceeds[user] === 1) this.#helps[demand] = 1;
        if (count < 0 || this.#exceeds[user] === 1) this.#hinders[demand] = 1;
      }
    }
    const counted = this.#helps[demand] === 1 || this.#hinders[demand] === 1;
    if (open && (this.#pricedUnder[demand] === 1 || counted)) this.#lacks[demand] = 1;
    const canExceed = surplusLeast[demand]! < surplusMost[demand]!;
    if (canExceed && (this.#pricedOver[demand] === 1 || this.#helps[demand] === 1)) this.#exceeds[demand] = 1;
  }

  #addRows(demand: number): void {
    const { cover } = this.#tables;
    const { need, least, lackLeast, surplusLeast } = this.#ranges;
    for (let row = cover.firstRow[demand]!; row < cover.firstRow[demand + 1]!; row++) {
      if (this.#exceeds[demand] === 1) {
        const upper = need[row]! + surplusLeast[demand]!;
        this.#coverRow[row] = this.#row({ lower: this.#lacks[demand] === 1 ? upper : -Infinity, upper });
      } else if (this.#lacks[demand] === 1 && need[row]! - least[row]! > lackLeast[demand]!) {
        const grid = this.#grids[demand]!;
        const lower = need[row]! - lackLeast[demand]!;
        this.#coverRow[row] = this.#row({ lower: Math.ceil(lower / grid) * grid, upper: Infinity });
      }
    }
  }

  #addSlacks(demand: number): void {
    if (this.#lacks[demand] === 0 && this.#exceeds[demand] === 0) return;
    const { cover } = this.#tables;
    const { surplusLeast, surplusMost } = this.#ranges;
    const lacking = this.#lacking(demand);
    const rows = Array.from(this.#coverRow.subarray(cover.firstRow[demand], cover.firstRow[demand + 1]));
    const short: SlackEntry[] = rows.filter((row) => row >= 0).map((row) => [row, lacking.step]);
    const surplus: SlackEntry[] = rows.filter((row) => row >= 0).map((row) => [row, -1]);
    this.#tie(demand, short, surplus);
    if (this.#lacks[demand] === 1) {
      const priced = this.#pricedUnder[demand] === 1;
      this.#addPieces(cover.under, demand, lacking, priced, short);
    }
    if (this.#exceeds[demand] === 1) {
      const priced = this.#pricedOver[demand] === 1;
      const among = { from: surplusLeast[demand]!, to: surplusMost[demand]!, step: 1 };
      this.#addPieces(cover.over, demand, among, priced, surplus);
    }
  }

  /** Shortfalls there can be; single units where a surplus shares the row. */
  #lacking(demand: number): Units {
    const { lackLeast, lackMost } = this.#ranges;
    const step = this.#exceeds[demand] === 1 ? 1 : this.#grids[demand]!;
    return { from: lackLeast[demand]!, to: lackMost[demand]!, step };
  }

  /** Ties `unmet` to the shortfall in the directions in which somebody profits from its being wrong. */
  #tie(demand: number, short: SlackEntry[], surplus: SlackEntry[]): void {
    if (this.#helps[demand] === 0 && this.#hinders[demand] === 0) return;
    const { cover } = this.#tables;
    const { surplusMost } = this.#ranges;
    const unmet: SlackEntry[] = [];
    for (let use = cover.unmetStart[demand]!; use < cover.unmetStart[demand + 1]!; use++) {
      const row = this.#coverRow[cover.unmetRow[use]!]!;
      if (row >= 0) unmet.push([row, cover.unmetCount[use]!]);
    }
    if (this.#hinders[demand] === 1) {
      const row = this.#row({ lower: -Infinity, upper: 0 }); // short − most × unmet ≤ 0
      short.push([row, 1]);
      unmet.push([row, -stepsIn(this.#lacking(demand))]);
    }
    if (this.#helps[demand] === 1) {
      const row = this.#row({ lower: -Infinity, upper: 0 }); // unmet − short ≤ 0
      short.push([row, -1]);
      unmet.push([row, 1]);
      if (this.#exceeds[demand] === 1) {
        const most = surplusMost[demand]!;
        const never = this.#row({ lower: -Infinity, upper: most }); // surplus + most × unmet ≤ most
        surplus.push([never, 1]);
        unmet.push([never, most]);
      }
    }
    this.#slacks.push({ upper: 1, slot: 0, points: 0, entries: merged(unmet) });
  }

  #addPieces(
    prices: PriceTables,
    demand: number,
    among: Units,
    priced: boolean,
    entries: readonly SlackEntry[],
  ): void {
    const slot = Math.max(0, prices.slot[demand]!);
    const pieces = priced ? envelopeOf(prices, demand, among) : [{ slope: 0, width: stepsIn(among) }];
    for (const { slope, width } of pieces) this.#slacks.push({ upper: width, slot, points: slope, entries });
  }

  /** Number of a new master row. */
  #row(row: MasterRow): number {
    return this.#first + this.#rows.push(row) - 1;
  }
}

function isPriced(prices: PriceTables, demand: number, matters: Uint8Array): 0 | 1 {
  const slot = prices.slot[demand]!;
  if (slot < 0 || matters[slot] === 0) return 0;
  if (prices.beyond[demand]! > 0) return 1;
  return prices.at[prices.start[demand + 1]! - 1]! > 0 ? 1 : 0;
}

/** A row may count a shortfall more than once. */
function merged(entries: readonly SlackEntry[]): SlackEntry[] {
  const sums = new Map<number, number>();
  for (const [row, count] of entries) sums.set(row, (sums.get(row) ?? 0) + count);
  return [...sums].filter(([, count]) => count !== 0);
}

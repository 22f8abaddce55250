/**
 * Demands as rows of the master. All rows of a demand share one shortfall, cut into pieces by the envelope of its price:
 *
 *     Σ count × (who does what) + Σ count × unmet + grid × short ≥ need         for every row that may lack something
 *     Σ count × (who does what) + Σ count × unmet + short − surplus = need        where a surplus is priced, or the shortfall is
 *                                                                                 counted to its gain
 *     short / most ≤ unmet ≤ short, unmet ≤ 1        where others count the shortfall
 *
 * Whatever is added is a multiple of the grid (`grids.ts`), so the need is rounded up to one, and the shortfall counted in
 * grids. The last lines hold of all whole shortfalls, and so does everything here: the master never charges a rota more
 * than its points.
 */

import type { Tables } from '../tables.ts';
import type { PriceTables } from '../tables/prices.ts';
import { companyOf, type Company } from './company.ts';
import { scopeOf, type DemandScope } from './demand-scope.ts';
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
  readonly #scope: DemandScope;
  readonly #company: Company['rowsOf'];
  readonly #excused = new Set<number>(); // rows in which a shortfall counts that is certain

  constructor(tables: Tables, ranges: DemandRanges, grids: Int32Array, matters: Uint8Array, first: number) {
    const { cover } = tables;
    this.#tables = tables;
    this.#ranges = ranges;
    this.#grids = grids;
    this.#first = first;
    this.#coverRow = new Int32Array(cover.rowCount).fill(-1);
    this.#company = companyOf(tables).rowsOf;
    this.#scope = scopeOf(tables, ranges, matters);
  }

  encode(): DemandRows {
    const { demandCount } = this.#tables.cover;
    const { lackLeast } = this.#ranges;
    for (const [demand, rows] of this.#company) {
      if (lackLeast[demand]! > 0) for (const row of rows) this.#excused.add(row);
    }
    for (let demand = 0; demand < demandCount; demand++) this.#addRows(demand);
    for (let demand = 0; demand < demandCount; demand++) this.#addSlacks(demand);
    return { rows: this.#rows, coverRow: this.#coverRow, slacks: this.#slacks };
  }

  /** Adds a row wherever something may be missing, or too much. */
  #addRows(demand: number): void {
    const { cover } = this.#tables;
    const { need, least, lackLeast, surplusLeast } = this.#ranges;
    const { lacks, exceeds, helps } = this.#scope;
    // Whoever gains by a shortfall must not make one up: without a surplus it is what is lacking, and no more.
    const [begin, end] = [cover.firstRow[demand]!, cover.firstRow[demand + 1]!];
    const isExact = helps[demand] === 1 && end - begin === 1;
    for (let row = begin; row < end; row++) {
      if (this.#excused.has(row)) continue;
      if (exceeds[demand] === 1) {
        const upper = need[row]! + surplusLeast[demand]!;
        this.#coverRow[row] = this.#row({
          lower: lacks[demand] === 1 ? upper : -Infinity,
          upper,
        });
      } else if (lacks[demand] === 1 && need[row]! - least[row]! > lackLeast[demand]!) {
        const grid = this.#grids[demand]!;
        const lower = need[row]! - lackLeast[demand]!;
        const rounded = Math.ceil(lower / grid) * grid;
        this.#coverRow[row] = this.#row({ lower: rounded, upper: isExact ? rounded : Infinity });
      }
    }
  }

  /** Adds the pieces of the shortfall and of the surplus, and whether there is one. */
  #addSlacks(demand: number): void {
    const { lacks, exceeds, pricedUnder, pricedOver } = this.#scope;
    if (lacks[demand] === 0 && exceeds[demand] === 0) return;
    const { cover } = this.#tables;
    const { surplusLeast, surplusMost } = this.#ranges;
    const lacking = this.#lacking(demand);
    const rows = Array.from(this.#coverRow.subarray(cover.firstRow[demand], cover.firstRow[demand + 1]));
    const short: SlackEntry[] = rows.filter((row) => row >= 0).map((row) => [row, lacking.step]);
    for (const row of this.#company.get(demand) ?? []) {
      if (this.#coverRow[row]! >= 0) short.push([this.#coverRow[row]!, lacking.step]);
    }
    const surplus: SlackEntry[] = rows.filter((row) => row >= 0).map((row) => [row, -1]);
    this.#tie(demand, short, surplus);
    if (lacks[demand] === 1) {
      const priced = pricedUnder[demand] === 1;
      this.#addPieces(cover.under, demand, lacking, priced, short);
    }
    if (exceeds[demand] === 1) {
      const priced = pricedOver[demand] === 1;
      const among = { from: surplusLeast[demand]!, to: surplusMost[demand]!, step: 1 };
      this.#addPieces(cover.over, demand, among, priced, surplus);
    }
  }

  /** Shortfalls there can be; single units where a surplus shares the row. */
  #lacking(demand: number): Units {
    const { lackLeast, lackMost } = this.#ranges;
    const step = this.#scope.exceeds[demand] === 1 ? 1 : this.#grids[demand]!;
    return { from: lackLeast[demand]!, to: lackMost[demand]!, step };
  }

  /** Ties `unmet` to the shortfall in the directions in which somebody profits from its being wrong. */
  #tie(demand: number, short: SlackEntry[], surplus: SlackEntry[]): void {
    const { helps, hinders, exceeds } = this.#scope;
    if (helps[demand] === 0 && hinders[demand] === 0) return;
    const { cover } = this.#tables;
    const { surplusMost } = this.#ranges;
    const unmet: SlackEntry[] = [];
    for (let use = cover.unmetStart[demand]!; use < cover.unmetStart[demand + 1]!; use++) {
      const row = this.#coverRow[cover.unmetRow[use]!]!;
      if (row >= 0) unmet.push([row, cover.unmetCount[use]!]);
    }
    if (exceeds[demand] === 0 && stepsIn(this.#lacking(demand)) === 1) {
      short.push(...merged(unmet)); // what is one short is unmet, and the other way round
      return;
    }
    if (hinders[demand] === 1) {
      const row = this.#row({ lower: -Infinity, upper: 0 }); // short − most × unmet ≤ 0
      short.push([row, 1]);
      unmet.push([row, -stepsIn(this.#lacking(demand))]);
    }
    if (helps[demand] === 1) {
      const row = this.#row({ lower: -Infinity, upper: 0 }); // unmet − short ≤ 0
      short.push([row, -1]);
      unmet.push([row, 1]);
      if (exceeds[demand] === 1) {
        const most = surplusMost[demand]!;
        const never = this.#row({ lower: -Infinity, upper: most }); // surplus + most × unmet ≤ most
        surplus.push([never, 1]);
        unmet.push([never, most]);
      }
    }
    this.#slacks.push({ upper: 1, slot: 0, points: 0, entries: merged(unmet) });
  }

  /** Adds units that are missing or too many as pieces of the envelope of their price. */
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

/** A row may count a shortfall more than once. */
function merged(entries: readonly SlackEntry[]): SlackEntry[] {
  const sums = new Map<number, number>();
  for (const [row, count] of entries) sums.set(row, (sums.get(row) ?? 0) + count);
  return [...sums].filter(([, count]) => count !== 0);
}

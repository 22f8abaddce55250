/**
 * The master's linear program, written once more from its definition: every demand has its shortfall, its surplus and
 * whether it is unmet, needed or not; the price of k units lies above every line through two of its points that no
 * point is below.
 */
import type { LinearModel, LinearTerm } from '../../../solver/linear/model.ts';
import type { Price } from '../../../solver/problem.ts';
import { priceOfUnits } from '../../../solver/score/demands.ts';
import type { Tables } from '../../../solver/tables.ts';
import { HARD, slotOf } from '../../../solver/tables/rates.ts';
import { NaiveCounts, rulePoints, weigh } from './enumerate.ts';

/** A model whose optimum is the objective of the master over these rows: person → rows. */
export function relaxation(
  tables: Tables,
  weights: Float64Array,
  rows: readonly (readonly (readonly number[])[])[],
): LinearModel {
  return new Writer(tables, weights, rows).model;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

class Writer {
  readonly #columns: LinearModel['columns'][number][] = [];
  readonly #rows: LinearModel['rows'][number][] = [];
  readonly #tables: Tables;
  readonly #weights: Float64Array;
  readonly #terms: LinearTerm[][] = []; // demand row → people's part
  readonly #ranges: Range[] = []; // demand row → bounds of people's part
  readonly #unmet = new Map<string, { readonly column: number; readonly range: Range }>();

  constructor(tables: Tables, weights: Float64Array, rows: readonly (readonly (readonly number[])[])[]) {
    this.#tables = tables;
    this.#weights = weights;
    const counts = new NaiveCounts(tables);
    counts.past.forEach((past) => {
      this.#terms.push([]);
      this.#ranges.push({ least: past, most: past });
    });
    rows.forEach((list, person) => {
      const added = list.map((row) => counts.of(person, row));
      const own = list.map((row) => this.#column(weigh(weights, rulePoints(tables, person, row)), Infinity));
      this.#row(
        1,
        1,
        own.map((column) => [column, 1]),
      );
      this.#terms.forEach((terms, row) => {
        own.forEach((column, index) => terms.push([column, added[index]![row]!]));
        const amounts = added.map((each) => each[row]!);
        const { least, most } = this.#ranges[row]!;
        this.#ranges[row] = { least: least + Math.min(...amounts), most: most + Math.max(...amounts) };
      });
    });
    // `tinyDemands` count shortfalls of earlier demands only.
    const { past } = counts;
    let row = 0;
    tables.problem.demands.forEach((demand, index) => {
      this.#writeDemand(index, row, past);
      row += demand.rows.length;
    });
  }

  get model(): LinearModel {
    return { columns: this.#columns, rows: this.#rows };
  }

  #writeDemand(index: number, first: number, past: readonly number[]): void {
    const demand = this.#tables.problem.demands[index]!;
    const rows = demand.rows.map(({ need, terms }, place) => {
      const own: LinearTerm[] = [...this.#terms[first + place]!];
      let { least, most } = this.#ranges[first + place]!;
      for (const term of terms) {
        if (!('unmet' in term)) continue;
        const { column, range } = this.#unmet.get(term.unmet)!;
        own.push([column, term.count]);
        least += Math.min(term.count * range.least, term.count * range.most);
        most += Math.max(term.count * range.least, term.count * range.most);
      }
      return { need, terms: added(own), base: past[first + place]!, least, most };
    });
    const least = Math.max(0, ...rows.map((row) => row.need - row.most));
    const most = Math.max(0, ...rows.map((row) => row.need - row.least));
    const short = this.#column(0, most - least, least);
    for (const { need, base, terms } of rows) this.#row(need - base, Infinity, [...terms, [short, 1]]);

    const range = { least: least > 0 ? 1 : 0, most: most > 0 ? 1 : 0 };
    const unmet = this.#column(0, range.most - range.least, range.least);
    this.#unmet.set(demand.id, { column: unmet, range });
    if (least === 0) {
      this.#row(0, Infinity, [
        [unmet, most],
        [short, -1],
      ]);
      this.#row(0, Infinity, [
        [short, 1],
        [unmet, -1],
      ]);
    }
    const [only] = rows;
    const hard = demand.strength === 'hard';
    const under = hard ? this.#tables.hardDemandWeights[index]! : demand.under;
    this.#price(under, hard ? HARD : slotOf(this.#tables.problem, demand.tier), short, least, most);
    if (only === undefined || rows.length > 1) return;

    const over = { least: Math.max(0, only.least - only.need), most: Math.max(0, only.most - only.need) };
    const surplus = this.#column(0, over.most - over.least, over.least);
    this.#row(only.need - only.base, only.need - only.base, [...only.terms, [short, 1], [surplus, -1]]);
    if (least === 0) {
      this.#row(-Infinity, over.most, [
        [surplus, 1],
        [unmet, over.most],
      ]);
    }
    this.#price(demand.over, slotOf(this.#tables.problem, demand.tier), surplus, over.least, over.most);
  }

  #price(price: Price | undefined, slot: number, units: number, least: number, most: number): void {
    if (price === undefined) return;
    const at = (k: number): number => this.#weights[slot]! * priceOfUnits(price, k);
    const charge = this.#column(1, Infinity);
    const corners = Array.from({ length: most - least + 1 }, (_, k) => least + k).filter(
      (k) => k - least < 8 || k === most, // tables end before, and from there on a price is a line
    );
    if (least === most) this.#row(at(least), Infinity, [[charge, 1]]);
    for (const a of corners) {
      for (const b of corners) {
        if (a >= b) continue;
        const slope = (at(b) - at(a)) / (b - a);
        const below = corners.some((k) => at(k) < at(a) + slope * (k - a) - 1e-9);
        // charge ≥ at(a) + slope × (units − a)
        if (!below)
          this.#row(at(a) - slope * a, Infinity, [
            [charge, 1],
            [units, -slope],
          ]);
      }
    }
  }

  #column(cost: number, width: number, lower = 0): number {
    return (
      this.#columns.push({
        id: `c${this.#columns.length}`,
        cost,
        lower,
        upper: lower + width,
        integer: false,
      }) - 1
    );
  }

  #row(lower: number, upper: number, terms: readonly LinearTerm[]): void {
    this.#rows.push({ id: `r${this.#rows.length}`, lower, upper, terms: added(terms) });
  }
}

/** A column at most once, and not for nothing. */
function added(terms: readonly LinearTerm[]): LinearTerm[] {
  const sums = new Map<number, number>();
  for (const [column, count] of terms) sums.set(column, (sums.get(column) ?? 0) + count);
  return [...sums].filter(([, count]) => count !== 0);
}

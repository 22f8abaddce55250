/**
 * What the bound of column generation would fall by, if some units of a demand came from elsewhere, the duals staying
 * as they are. The part of one demand in the Lagrangian bound is
 *
 *     Σ dual × need + least over k of (price of k short − k × Σ dual) + least over j of (price of j over + j × Σ dual)
 *
 * with k and j between what is certain and what is possible. The parts of different demands add up, so relief does.
 */

import { extentsOf } from '../columns/extents.ts';
import type { Formulation } from '../columns/formulation.ts';
import { rangesOf, type DemandRanges } from '../columns/ranges.ts';
import type { CoverTables } from '../tables/cover.ts';
import { priceOf, type PriceTables } from '../tables/prices.ts';

export class Relief {
  /** row of the cover tables → what a unit more in it is worth, a rough guide where no dual tells */
  readonly rowWorth: Float64Array;
  readonly #cover: CoverTables;
  readonly #ranges: DemandRanges;
  readonly #duals: Float64Array; // row of the cover tables → dual
  readonly #weights: Float64Array; // slot → what its points weigh

  /** `duals`: master row → dual, as rounded for pricing; no slot is held. Who is not free is taken to be away. */
  constructor(formulation: Formulation, duals: Float64Array) {
    const { tables, people, coverRow, weights } = formulation;
    const extents = extentsOf(tables);
    this.#cover = tables.cover;
    const away = new Float64Array(tables.cover.rowCount);
    this.#ranges = rangesOf(
      tables,
      people.map((person) => extents.of(person)),
      away,
    );
    this.#duals = Float64Array.from(coverRow, (row) => (row < 0 ? 0 : duals[row]!));
    this.#weights = weights;
    this.rowWorth = this.#guide();
  }

  /** At most so much less than the bound would a rota cost; undefined where other demands might change too. */
  of(demand: number, units: number): number | undefined {
    const { lackLeast, lackMost, surplusLeast, surplusMost, need, least, most } = this.#ranges;
    const { firstRow, unmetStart, under, over } = this.#cover;
    const dual = this.#dualOf(demand);
    const [from, to] = [lackLeast[demand]!, lackMost[demand]!];
    let fall = dual * units;
    if (from > 0) {
      const counted = unmetStart[demand]! < unmetStart[demand + 1]!;
      if (counted && from <= units) return undefined;
      fall +=
        this.#least(under, demand, -dual, from, to) -
        this.#least(under, demand, -dual, Math.max(0, from - units), Math.max(0, to - units));
    }
    const first = firstRow[demand]!;
    if (dual < 0 && firstRow[demand + 1] === first + 1) {
      const spare = units - need[first]!;
      fall +=
        this.#least(over, demand, dual, surplusLeast[demand]!, surplusMost[demand]!) -
        this.#least(
          over,
          demand,
          dual,
          Math.max(0, least[first]! + spare),
          Math.max(0, most[first]! + spare),
        );
    }
    return Math.max(0, fall);
  }

  /** The least of price(k) + each × k over whole k from `from` to `to`: prices bend only inside their table. */
  #least(prices: PriceTables, demand: number, each: number, from: number, to: number): number {
    const slot = prices.slot[demand]!;
    const weight = slot < 0 ? 0 : this.#weights[slot]!;
    const at = (units: number): number =>
      (units === 0 || weight === 0 ? 0 : weight * priceOf(prices, demand, units)) + each * units;
    let least = Math.min(at(from), at(to));
    const tabled = prices.start[demand + 1]! - prices.start[demand]! - 1;
    for (let units = from + 1; units < Math.min(to, tabled + 1); units++) least = Math.min(least, at(units));
    return least;
  }

  #dualOf(demand: number): number {
    const { firstRow } = this.#cover;
    let sum = 0;
    for (let row = firstRow[demand]!; row < firstRow[demand + 1]!; row++) sum += this.#duals[row]!;
    return sum;
  }

  /** The duals; where a lack is certain, so that its row is in no master, the row that lacks most has the worth. */
  #guide(): Float64Array {
    const { demandCount, firstRow } = this.#cover;
    const { need, most, lackLeast } = this.#ranges;
    const worth = Float64Array.from(this.#duals);
    for (let demand = 0; demand < demandCount; demand++) {
      if (lackLeast[demand] === 0) continue;
      let lacking = firstRow[demand]!;
      for (let row = lacking; row < firstRow[demand + 1]!; row++)
        if (need[row]! - most[row]! > need[lacking]! - most[lacking]!) lacking = row;
      worth[lacking] = Math.max(worth[lacking]!, this.of(demand, 1) ?? 0);
    }
    return worth;
  }
}

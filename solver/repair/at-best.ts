/** What law and cover would cost at least if only some people changed. */

import type { Score } from '../score.ts';
import type { Tables } from '../tables.ts';
import { priceOf, type PriceTables } from '../tables/prices.ts';
import type { Limits } from './chances.ts';
import { eachWay } from './each-way.ts';

/** A demand whose shortfall a row counts. */
interface Counted {
  readonly demand: number;
  readonly count: number;
}

/**
 * Bounds from below on rotas that differ from the one a score has in a few people's days: as if these did on each day all that they
 * may at once, broke no rule and took from nothing. What is not lacking now is not better then, and costs nothing.
 */
export class AtBest {
  readonly #score: Score;
  readonly #tables: Tables;
  readonly #mayChange: Limits['mayChange'];
  readonly #short: readonly number[]; // demands with a shortfall
  readonly #rest: Float64Array; // slot → points of rules
  readonly #counted: ReadonlyMap<number, readonly Counted[]>; // row → the demands that it counts
  readonly #gains = new Map<number, ReadonlyMap<number, number>>(); // person → row → what they could add to it

  /** The score must have this rota whenever it is asked; `ends`: the slots of law and cover are those before this one. */
  constructor(score: Score, { mayChange }: Pick<Limits, 'mayChange'>, ends: number) {
    this.#score = score;
    this.#tables = score.tables;
    this.#mayChange = mayChange;
    const { problem, cover } = score.tables;
    const demands = problem.demands.map((_, demand) => demand);
    this.#short = demands.filter((demand) => score.cover.shortfall(demand) > 0);
    this.#rest = score.amounts.slice(0, ends);
    for (const demand of this.#short)
      addPrice(this.#rest, cover.under, demand, -score.cover.shortfall(demand));
    for (const demand of demands) addPrice(this.#rest, cover.over, demand, -this.#surplus(demand));
    this.#counted = countedIn(score.tables);
  }

  /** slot → the points that law and cover cost at least. */
  amounts(people: readonly number[]): Float64Array {
    const points = this.#rest.slice();
    for (const person of people) {
      const own = this.#score.personPoints(person);
      for (let slot = 0; slot < points.length; slot++) points[slot]! -= own[slot]!;
    }
    const known = new Map<number, number>();
    for (const demand of this.#short)
      addPrice(points, this.#tables.cover.under, demand, this.#missing(demand, people, known));
    return points;
  }

  #surplus(demand: number): number {
    const { firstRow, rowNeed } = this.#tables.cover;
    const row = firstRow[demand]!;
    return firstRow[demand + 1]! - row === 1 ? Math.max(0, this.#score.cover.have(row) - rowNeed[row]!) : 0;
  }

  /** missing ≥ need − have − Σ of what they could add, in each row */
  #missing(demand: number, people: readonly number[], known: Map<number, number>): number {
    const told = known.get(demand);
    if (told !== undefined) return told;
    const { firstRow, rowNeed } = this.#tables.cover;
    let missing = 0;
    for (let row = firstRow[demand]!; row < firstRow[demand + 1]!; row++) {
      let short = rowNeed[row]! - this.#score.cover.have(row);
      if (short <= missing) continue;
      for (const person of people) short -= this.#gainsOf(person).get(row) ?? 0;
      for (const other of this.#counted.get(row) ?? []) short -= this.#turned(other, people, known);
      missing = Math.max(missing, short);
    }
    known.set(demand, missing);
    return missing;
  }

  /** What a row gains if a demand that it counts is met, or is no longer. */
  #turned({ demand, count }: Counted, people: readonly number[], known: Map<number, number>): number {
    const isShort = this.#score.cover.shortfall(demand) > 0;
    if (!isShort) return Math.max(0, count);
    return count < 0 && this.#missing(demand, people, known) === 0 ? -count : 0;
  }

  /** row → Σ over days of the most that an option adds to it beyond what is done now; of demands that are not met */
  #gainsOf(person: number): ReadonlyMap<number, number> {
    const known = this.#gains.get(person);
    if (known !== undefined) return known;
    const { days, cover } = this.#tables;
    const gains = new Map<number, number>();
    for (let day = 0; day < days; day++) {
      const most = new Map<number, number>();
      eachWay(this.#score, this.#mayChange, { person, day }, (row, more) => {
        if (more <= (most.get(row) ?? 0) || this.#score.cover.shortfall(cover.rowDemand[row]!) === 0) return;
        most.set(row, more);
      });
      for (const [row, more] of most) gains.set(row, (gains.get(row) ?? 0) + more);
    }
    this.#gains.set(person, gains);
    return gains;
  }
}

/** points += price of so many missing or superfluous units, −price of a number below 0; where the demand has one among these slots */
function addPrice(points: Float64Array, prices: PriceTables, demand: number, units: number): void {
  const slot = prices.slot[demand]!;
  if (units === 0 || slot < 0 || slot >= points.length) return;
  points[slot]! += Math.sign(units) * priceOf(prices, demand, Math.abs(units));
}

function countedIn({ problem }: Tables): Map<number, Counted[]> {
  const places = new Map(problem.demands.map(({ id }, demand) => [id, demand]));
  const found = new Map<number, Counted[]>();
  let row = 0;
  for (const { rows } of problem.demands)
    for (const { terms } of rows) {
      const counted = terms.flatMap((term) =>
        'unmet' in term ? [{ demand: places.get(term.unmet)!, count: term.count }] : [],
      );
      if (counted.length > 0) found.set(row, counted);
      row++;
    }
  return found;
}

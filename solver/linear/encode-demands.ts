/**
 * Demands in a linear model. All rows of a demand share one shortfall column:
 *
 *     Σ count × (who does what) + Σ count × unmet + short ≥ need       for every row
 *
 * so that at the optimum it is the largest shortfall of the rows. A demand whose shortfall others count has a binary
 * `unmet` that is 1 exactly if it has one.
 */

import type { Demand, Problem } from '../problem.ts';
import { isUnmet, type CoverTables } from '../tables/cover.ts';
import type { PriceTables } from '../tables/prices.ts';
import type { ModelBuilder } from './builder.ts';
import type { Cells } from './flow.ts';
import { encodePrice, type PriceForm } from './encode-price.ts';
import type { LinearTerm } from './model.ts';

/** What a row has: a constant, the people's part and the unmet part; and how little or much that can be. */
interface Activity {
  readonly need: number;
  readonly terms: readonly LinearTerm[];
  readonly least: number;
  readonly most: number;
}

/** Writes all demands. With `forbidden`, a hard demand has no shortfall; otherwise it counts in slot 0. */
export function encodeDemands(
  builder: ModelBuilder,
  problem: Problem,
  cover: CoverTables,
  people: readonly Cells[],
  forbidden: boolean,
): void {
  const referenced = new Set<string>();
  for (const { rows } of problem.demands) {
    for (const { terms } of rows) for (const term of terms) if (isUnmet(term)) referenced.add(term.unmet);
  }
  const unmet = new Map([...referenced].map((id) => [id, builder.column(`${id} unmet`, 1, 'integer')]));
  const counts = countsOf(problem, cover, people);
  problem.demands.forEach((demand, index) => {
    const activities = demand.rows.map((_, row) =>
      activityOf(demand, row, unmet, counts, cover, cover.firstRow[index]! + row),
    );
    encodeDemand(builder, demand, index, activities, unmet.get(demand.id), cover, forbidden);
  });
}

function encodeDemand(
  builder: ModelBuilder,
  demand: Demand,
  index: number,
  activities: readonly Activity[],
  unmet: number | undefined,
  cover: CoverTables,
  forbidden: boolean,
): void {
  const { id } = demand;
  const reach = Math.max(0, ...activities.map(({ need, least }) => need - least));
  const under = formOf(cover.under, index);
  const never = forbidden && demand.strength === 'hard';
  if (never) {
    for (const [row, { need, terms }] of activities.entries())
      builder.row(`${id} row ${row}`, need, Infinity, terms);
    if (unmet !== undefined) builder.forbid(unmet);
  } else if (reach > 0 && (under !== undefined || unmet !== undefined)) {
    const short = builder.column(`${id} short`, reach, 'continuous');
    for (const [row, { need, terms }] of activities.entries()) {
      builder.row(`${id} row ${row}`, need, Infinity, [...terms, [short, 1]]);
    }
    if (under !== undefined) encodePrice(builder, `${id} short`, short, under);
    if (unmet !== undefined) tieUnmet(builder, id, short, unmet, activities);
  } else if (unmet !== undefined) builder.forbid(unmet);

  const over = formOf(cover.over, index);
  const [only] = activities;
  if (over !== undefined && only !== undefined && only.most > only.need) {
    const surplus = builder.column(`${id} surplus`, only.most - only.need, 'continuous');
    builder.row(`${id} above`, -Infinity, only.need, [...only.terms, [surplus, -1]]);
    encodePrice(builder, `${id} surplus`, surplus, over);
  }
}

/** unmet = 1 if there is a shortfall; and only if some row is short by a unit or more. */
function tieUnmet(
  builder: ModelBuilder,
  id: string,
  short: number,
  unmet: number,
  activities: readonly Activity[],
): void {
  builder.row(`${id} if unmet`, -Infinity, 0, [
    [short, 1],
    [unmet, -builder.upperOf(short)],
  ]);
  const lacking = activities.flatMap(({ need, terms, least, most }, row): number[] => {
    if (least >= need) return [];
    const lacks = builder.column(`${id} row ${row} lacks`, 1, 'integer');
    // terms ≤ need − 1 where lacks = 1, and ≤ most in any case
    const excess = Math.max(0, most - need + 1);
    builder.row(`${id} row ${row} lacks`, -Infinity, need - 1 + excess, [...terms, [lacks, excess]]);
    return [lacks];
  });
  builder.row(`${id} only if unmet`, 0, Infinity, [
    ...lacking.map((lacks) => [lacks, 1] as const),
    [unmet, -1],
  ]);
}

function formOf(prices: PriceTables, demand: number): PriceForm | undefined {
  const slot = prices.slot[demand]!;
  if (slot < 0) return undefined;
  return {
    slot,
    at: [...prices.at.slice(prices.start[demand], prices.start[demand + 1])],
    beyond: prices.beyond[demand]!,
  };
}

/** row → what every person adds on every day, and between which bounds that lies. */
interface Counts {
  readonly terms: readonly LinearTerm[];
  readonly least: number;
  readonly most: number;
}

function countsOf(problem: Problem, cover: CoverTables, people: readonly Cells[]): Counts[] {
  const rows = Array.from({ length: cover.rowCount }, () => ({
    terms: [] as LinearTerm[],
    least: 0,
    most: 0,
  }));
  people.forEach((cells, person) => {
    cells.forEach((options, day) => {
      // A day has one option, so it adds to a row between the smallest and the largest of their counts.
      const byRow = new Map<number, Map<number, number>>(); // row → column → count
      let able = 0;
      options.forEach((column, option) => {
        if (column === undefined) return;
        able++;
        const cell = (cover.classOf[person]! * problem.days + day) * problem.options.length + option;
        cover.contributions.each(cell, (row, count) => {
          const columns = byRow.get(row) ?? new Map<number, number>();
          columns.set(column, (columns.get(column) ?? 0) + count);
          byRow.set(row, columns);
        });
      });
      for (const [row, columns] of byRow) {
        const amounts = [...columns.values()];
        if (columns.size < able) amounts.push(0);
        rows[row]!.least += Math.min(...amounts);
        rows[row]!.most += Math.max(...amounts);
        rows[row]!.terms.push(...columns);
      }
    });
  });
  return rows;
}

function activityOf(
  demand: Demand,
  row: number,
  unmet: ReadonlyMap<string, number>,
  counts: readonly Counts[],
  cover: CoverTables,
  place: number,
): Activity {
  const { terms, least, most } = counts[place]!;
  const unmetTerms = demand.rows[row]!.terms.filter(isUnmet).map(
    (term) => [unmet.get(term.unmet)!, term.count] as const,
  );
  const counted = unmetTerms.map(([, count]) => count);
  return {
    need: cover.rowNeed[place]! - cover.rowBase[place]!,
    terms: [...terms, ...unmetTerms],
    least: least + counted.reduce((sum, count) => sum + Math.min(0, count), 0),
    most: most + counted.reduce((sum, count) => sum + Math.max(0, count), 0),
  };
}

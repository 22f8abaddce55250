/** All rows of one person with what they cost, read with the machines alone: an oracle for pricing. */
import type { RowPrices } from '../../../solver/columns/pricing/pricer.ts';
import { fold, Total } from '../../../solver/patterns/fold.ts';
import { repertoire } from '../../../solver/selectors.ts';
import type { Tables } from '../../../solver/tables.ts';

export interface CostedRow {
  readonly row: readonly number[];
  readonly cost: number;
}

/** The rows of the first person that cost less than Infinity, cheapest first. */
export function sortedRows(tables: Tables, prices: RowPrices): CostedRow[] {
  const all: CostedRow[] = [];
  for (const row of rowsOf(tables)) {
    const cost = costOfRow(tables, prices, row);
    if (cost < Infinity) all.push({ row, cost });
  }
  return all.sort((a, b) => a.cost - b.cost);
}

/** day × options + place → cost of the cheapest row through it; Infinity if there is none. */
export function rowsThrough(tables: Tables, prices: RowPrices): number[] {
  const able = repertoire(tables.problem, tables.problem.people[0]!);
  const least = new Array<number>(tables.days * able.length).fill(Infinity);
  for (const { row, cost } of sortedRows(tables, prices)) {
    row.forEach((option, day) => {
      const cell = day * able.length + able.indexOf(option);
      least[cell] = Math.min(least[cell]!, cost);
    });
  }
  return least;
}

function* rowsOf(tables: Tables): Generator<number[]> {
  const { cells, days, options } = tables;
  const choices = Array.from({ length: days }, (_, day) =>
    Array.from({ length: options }, (_unused, option) => option).filter(
      (option) => cells.allowed[cells.choiceOf[day]! * options + option] === 1,
    ),
  );
  const row: number[] = [];
  function* extended(day: number): Generator<number[]> {
    if (day === days) yield [...row];
    else
      for (const option of choices[day]!) {
        row[day] = option;
        yield* extended(day + 1);
      }
  }
  yield* extended(0);
}

function costOfRow(tables: Tables, { weights, costs }: RowPrices, row: readonly number[]): number {
  const able = repertoire(tables.problem, tables.problem.people[0]!);
  let cost = 0;
  row.forEach((option, day) => (cost += costs[day * able.length + able.indexOf(option)]!));
  tables.statements[0]!.forEach(({ machine }, index) => {
    const { slot, weight } = tables.rates[0]![index]!;
    const total = new Total();
    fold(machine, tables.histories[0]!, row, total);
    const points = weight * total.sum;
    if (points > 0 && weights[slot]! > 0) cost += weights[slot]! * points;
  });
  return cost;
}

/**
 * Cells that no better rota has, as far as a bound tells. Whoever has a row through a cell is above their cheapest row by
 * the cell's excess, under the duals of the bound: a rota with that cell costs the bound and the excess at least. So a
 * cell whose excess is more than the gap is barred, under this master and this restriction only (reduced-cost fixing).
 */

import { repertoire } from '../selectors.ts';
import { lagrangian } from './lagrangian.ts';
import type { PricePeople } from './price-people.ts';
import type { RestrictedMaster } from './restricted-master.ts';

export interface BarringQuery {
  readonly pricePeople: PricePeople;
  /** Rounded duals of a bound. */
  readonly duals: Float64Array;
  /** A rota that costs more is of no use. */
  readonly target: number;
}

/** Bars them in the master's restriction and switches columns off accordingly; what is returned undoes it. */
export function barCells(master: RestrictedMaster, query: BarringQuery): () => void {
  const { restriction } = master;
  const barred = cellsBeyond(master, query);
  for (const { person, day, option } of barred) restriction.bar(person, day, option, true);
  const people = new Set(barred.map(({ person }) => person));
  master.enforce(people);
  return () => {
    for (const { person, day, option } of barred) restriction.bar(person, day, option, false);
    master.relax(people);
  };
}

interface Cell {
  readonly person: number;
  readonly day: number;
  readonly option: number;
}

function cellsBeyond(
  { formulation, people, restriction }: RestrictedMaster,
  { pricePeople, duals, target }: BarringQuery,
): Cell[] {
  const { problem } = formulation.tables;
  const priced = pricePeople({ formulation, duals, people, restriction, rows: 1, through: true });
  // The bound of these very minima: the excess is above them.
  const gap =
    target -
    lagrangian(
      formulation,
      duals,
      Float64Array.from(priced, ({ bound }) => bound),
    );
  const cells: Cell[] = [];
  people.forEach((person, place) => {
    const { bound, through = [] } = priced[place]!;
    const able = repertoire(problem, problem.people[person]!);
    through.forEach((least, cell) => {
      // What no row can have at all need not be barred.
      if (least === Infinity || !(least - bound > gap)) return;
      cells.push({ person, day: Math.floor(cell / able.length), option: able[cell % able.length]! });
    });
  });
  return cells;
}

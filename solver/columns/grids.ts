/**
 * Which shortfalls there can be at all. Where everybody adds 444 minutes or nothing to a need of 5,400, twelve of them leave
 * 72 missing and thirteen nothing: a relaxation that knows this wants thirteen, not 12.16.
 */

import { once } from '../once.ts';
import type { Tables } from '../tables.ts';
import { divisor } from './divisor.ts';

/**
 * demand → grid: what its rows get is a multiple of this from everybody, their needs differ by multiples of it, and so its
 * shortfall is 0 or a need less some multiple.
 */
export const gridsOf: (tables: Tables) => Int32Array = once((tables: Tables) =>
  gridsFrom(tables, rowGrids(tables)),
);

function gridsFrom({ cover }: Tables, rows: Int32Array): Int32Array {
  const need = (row: number): number => cover.rowNeed[row]! - cover.rowBase[row]!;
  return Int32Array.from({ length: cover.demandCount }, (_, demand) => {
    const first = cover.firstRow[demand]!;
    let grid = 0;
    for (let row = first; row < cover.firstRow[demand + 1]!; row++)
      grid = divisor(divisor(grid, rows[row]!), Math.abs(need(row) - need(first)));
    return Math.max(1, grid);
  });
}

/** row → greatest common divisor of all that may be added to it in one cell or by a shortfall */
function rowGrids({ people, days, options, cells, cover }: Tables): Int32Array {
  const grids = new Int32Array(cover.rowCount);
  const add = (row: number, count: number): void => {
    if (grids[row] !== 1) grids[row] = divisor(grids[row]!, Math.abs(count));
  };
  cover.unmetRow.forEach((row, use) => {
    add(row, cover.unmetCount[use]!);
  });
  const seen = new Set<number>(); // class and choice, each on a day
  const kinds = cells.choiceStart.length;
  for (let person = 0; person < people; person++) {
    for (let day = 0; day < days; day++) {
      const choice = cells.choiceOf[person * days + day]!;
      const place = cover.classOf[person]! * days + day;
      if (seen.has(place * kinds + choice)) continue;
      seen.add(place * kinds + choice);
      for (let next = cells.choiceStart[choice]!; next < cells.choiceStart[choice + 1]!; next++)
        cover.contributions.each(place * options + cells.choices[next]!, add);
    }
  }
  return grids;
}

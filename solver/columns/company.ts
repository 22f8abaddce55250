/**
 * Rows that ask for one person and count somebody who is never there alone. Where a binding demand lets an apprentice be in
 * a place only together with others, and a row asks whether anybody is there and counts all of these, the others decide:
 * the apprentice need not be counted. A mix could have half of a companion and half of the apprentice. No whole rota is
 * charged more: if the binding demand is broken, its shortfall counts in the row instead.
 */

import { once } from '../once.ts';
import type { Demand, PeopleTerm } from '../problem.ts';
import { selectOptions, selectPeople } from '../selectors.ts';
import type { Tables } from '../tables.ts';
import type { CoverTables } from '../tables/cover.ts';

/** A cell is a number, (class × days + day) × options + option, as in the contributions. */
export interface Company {
  /** Binding demand → rows in which its shortfall counts. */
  readonly rowsOf: ReadonlyMap<number, readonly number[]>;
  /** Cell → rows that need not count it. */
  readonly omitted: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Which rows need not count whom; worked out once for a problem. */
export const companyOf: (tables: Tables) => Company = once((tables: Tables) => {
  const { problem, cover } = tables;
  const rowsOf = new Map<number, readonly number[]>();
  const omitted = new Map<number, Set<number>>();
  const binding = problem.demands.flatMap((demand, index) =>
    isBinding(demand, index, cover) ? [index] : [],
  );
  if (binding.length === 0) return { rowsOf, omitted };
  const cellsOf = cellReader(tables);
  const parts = binding.map((index) => {
    const terms = problem.demands[index]!.rows.flatMap((row) => row.terms as readonly PeopleTerm[]);
    return {
      index,
      alone: cellsOf(terms.filter(({ count }) => Number(count) < 0)),
      others: cellsOf(terms.filter(({ count }) => Number(count) > 0)),
    };
  });
  const never = new Set(parts.flatMap(({ alone }) => alone)); // who is no company for anybody else
  const asking = rowsAsking(tables, cellsOf);
  for (const { index, alone, others } of parts) {
    if (others.some((cell) => never.has(cell))) continue;
    const rows = new Set<number>();
    for (const cell of alone) {
      for (const row of asking.get(cell) ?? []) {
        if (!others.every((other) => asking.get(other)?.has(row) === true)) continue;
        rows.add(row);
        addTo(omitted, cell, row);
      }
    }
    if (rows.size > 0) rowsOf.set(index, [...rows]);
  }
  return { rowsOf, omitted };
});

/** Whether a demand says of some people that they must have others with them, and nothing else. */
function isBinding({ strength, rows }: Demand, index: number, cover: CoverTables): boolean {
  return (
    strength === 'hard' &&
    rows.length === 1 &&
    needOf(index, cover) === 0 &&
    rows[0]!.terms.every((term) => 'people' in term && typeof term.count === 'number') &&
    rows[0]!.terms.some(({ count }) => Number(count) < 0)
  );
}

/** Cell → rows that ask whether anybody is there and count it. */
function rowsAsking(
  { problem, cover }: Tables,
  cellsOf: ReadCells,
): ReadonlyMap<number, ReadonlySet<number>> {
  const asking = new Map<number, Set<number>>();
  problem.demands.forEach(({ rows, over }, index) => {
    if (rows.length !== 1 || over !== undefined || needOf(index, cover) !== 1) return;
    const { terms } = rows[0]!;
    const people = terms.filter((term) => 'people' in term);
    if (people.length < terms.length || terms.some(({ count }) => count !== 1)) return;
    if (!isWelcome(index, cover)) return;
    for (const cell of cellsOf(people)) addTo(asking, cell, cover.firstRow[index]!);
  });
  return asking;
}

/** Whether nobody profits from a demand's shortfall: where it is counted it does harm, and no more comes of that. */
function isWelcome(
  index: number,
  { unmetStart, unmetRow, unmetCount, rowDemand, over }: CoverTables,
): boolean {
  for (let use = unmetStart[index]!; use < unmetStart[index + 1]!; use++) {
    const user = rowDemand[unmetRow[use]!]!;
    if (unmetCount[use]! > 0 || over.slot[user]! >= 0 || unmetStart[user] !== unmetStart[user + 1])
      return false;
  }
  return true;
}

type ReadCells = (terms: readonly PeopleTerm[]) => number[];

/** The cells that terms count, without days before the period. */
function cellReader({ problem, cover, days, options }: Tables): ReadCells {
  return (terms) => {
    const cells = new Set<number>();
    for (const term of terms) {
      const groups = new Set(selectPeople(problem, term.people).map((person) => cover.classOf[person]!));
      const chosen = selectOptions(problem, term.options);
      for (const [from, to] of term.days) {
        for (let day = Math.max(0, from); day < Math.min(days, to); day++) {
          for (const group of groups)
            for (const option of chosen) cells.add((group * days + day) * options + option);
        }
      }
    }
    return [...cells];
  };
}

function needOf(index: number, { firstRow, rowNeed, rowBase }: CoverTables): number {
  const row = firstRow[index]!;
  return rowNeed[row]! - rowBase[row]!;
}

function addTo(sets: Map<number, Set<number>>, key: number, item: number): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([item]));
  else known.add(item);
}

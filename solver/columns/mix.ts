/** What a solution of the master says of single cells: how much of each option is in the mix. */

import type { ColumnPool } from './columns.ts';
import type { RestrictedMaster, Solved } from './restricted-master.ts';

export interface Share {
  readonly column: number; // of the pool
  readonly value: number;
}

/** Less than this of a row is nothing. */
const DUST = 1e-7;
/** More than this of a row is all of it. */
export const WHOLE = 0.999;

/** person → the columns in the mix and how much of each, largest first. */
export function mixOf(master: RestrictedMaster, solved: Solved, pool: ColumnPool): Map<number, Share[]> {
  const mix = new Map<number, Share[]>(master.people.map((person) => [person, []]));
  master.taken.forEach((column, place) => {
    const value = solved.values[place]!;
    if (value > DUST) mix.get(pool.personOf(column))!.push({ column, value });
  });
  for (const shares of mix.values()) shares.sort((a, b) => b.value - a.value);
  return mix;
}

export interface CellShare {
  readonly person: number;
  readonly day: number;
  readonly option: number;
  readonly share: number;
}

/** The cells of one person with an option that has at least this share of the mix; at most one option a day if it is above a half. */
export function cellShares(
  person: number,
  shares: readonly Share[],
  pool: ColumnPool,
  days: number,
  least: number,
): CellShare[] {
  const rows = shares.map(({ column }) => pool.optionsOf(column));
  const found: CellShare[] = [];
  for (let day = 0; day < days; day++) {
    rows.forEach((row, first) => {
      const option = row[day]!;
      if (rows.findIndex((other) => other[day] === option) !== first) return;
      let share = 0;
      rows.forEach((other, index) => {
        if (other[day] === option) share += shares[index]!.value;
      });
      if (share >= least) found.push({ person, day, option, share });
    });
  }
  return found;
}

/**
 * How the rotas of a problem are divided in two: by how much is done of a row of the demands, which moves the bound
 * most, and where all of that is whole, by whether somebody does an option on a day.
 */

import type { ColumnPool } from './columns.ts';
import type { Formulation } from './formulation.ts';
import { cellShares, type Share } from './mix.ts';
import type { RestrictedMaster } from './restricted-master.ts';
import { FREE, type Restriction } from './restriction.ts';

/** One half of the rotas: at least or at most so much of a row, or those with or without a cell. */
export type Branch =
  | { readonly kind: 'count'; readonly coverRow: number; readonly least: number; readonly most: number }
  | {
      readonly kind: 'cell';
      readonly person: number;
      readonly day: number;
      readonly option: number;
      readonly with: boolean;
    };

/** The two halves that together are all rotas, and how undecided the mix is between them: 0 to 0.5. */
export interface Division {
  readonly halves: readonly [Branch, Branch];
  readonly doubt: number;
}

const DUST = 1e-5;

/** Divisions of what the master is confined to, with the mix in neither half: so many of each kind, the most doubtful first. */
export function divisionsOf(
  mix: ReadonlyMap<number, readonly Share[]>,
  { formulation, restriction }: RestrictedMaster,
  pool: ColumnPool,
  most: number,
): Division[] {
  const kinds = [countDivisions(mix, formulation, pool), cellDivisions(mix, restriction, pool)];
  return kinds.flatMap((divisions) => divisions.sort((a, b) => b.doubt - a.doubt).slice(0, most));
}

function countDivisions(
  mix: ReadonlyMap<number, readonly Share[]>,
  { counts, coverRow, rows }: Formulation,
  pool: ColumnPool,
): Division[] {
  const have = new Float64Array(coverRow.length);
  for (const shares of mix.values()) {
    for (const { column, value } of shares) {
      for (let entry = pool.start[column]!; entry < pool.start[column + 1]!; entry++)
        have[pool.rows[entry]!]! += value * pool.counts[entry]!;
    }
  }
  return counts.coverRows.flatMap((row): Division[] => {
    const below = Math.floor(have[row]! + DUST);
    const doubt = Math.min(have[row]! - below, below + 1 - have[row]!);
    const { lower, upper } = rows[counts.rowOf(row)]!;
    // What leaves its bounds is dear enough, and both halves would have to be between them.
    if (doubt < DUST || below < lower || below + 1 > upper) return [];
    const at = { kind: 'count', coverRow: row } as const;
    return [
      {
        halves: [
          { ...at, least: -Infinity, most: below },
          { ...at, least: below + 1, most: Infinity },
        ],
        doubt,
      },
    ];
  });
}

function cellDivisions(
  mix: ReadonlyMap<number, readonly Share[]>,
  { fixed, days }: Restriction,
  pool: ColumnPool,
): Division[] {
  return [...mix].flatMap(([person, shares]) =>
    cellShares(person, shares, pool, days, DUST).flatMap(({ day, option, share }): Division[] => {
      const doubt = Math.min(share, 1 - share);
      // Of a person who has an artificial row in the mix, fixed cells have no share of 1 either.
      if (doubt < DUST || fixed[person * days + day] !== FREE) return [];
      const at = { kind: 'cell', person, day, option } as const;
      return [
        {
          halves: [
            { ...at, with: true },
            { ...at, with: false },
          ],
          doubt,
        },
      ];
    }),
  );
}

/** Confines the master to a branch; what is returned undoes it. */
export function confine(master: RestrictedMaster, branch: Branch): () => void {
  const { formulation, restriction } = master;
  if (branch.kind === 'count') {
    const row = formulation.counts.rowOf(branch.coverRow);
    const before = formulation.rows[row]!;
    master.setRow(row, {
      lower: Math.max(before.lower, branch.least),
      upper: Math.min(before.upper, branch.most),
    });
    return () => {
      master.setRow(row, before);
    };
  }
  const { person, day, option } = branch;
  const only = new Set([person]);
  const barred = restriction.bars(person, day, option);
  if (branch.with) restriction.fix(person, day, option);
  else restriction.bar(person, day, option, true);
  master.enforce(only);
  return () => {
    if (branch.with) restriction.fix(person, day, FREE);
    else restriction.bar(person, day, option, barred);
    master.relax(only);
  };
}

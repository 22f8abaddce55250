/**
 * From the mix of the master to a rota: fix the cells it is nearly sure of, generate columns again so that everybody
 * else can adapt, and so on until every person has one row. Fixing few cells at a time finds better rotas, fixing many
 * finds them sooner. A dive that can no longer beat the target is given up.
 */

import type { Random } from '../random.ts';
import type { ColumnPool } from './columns.ts';
import { generate } from './generate.ts';
import { cellShares, mixOf, WHOLE, type CellShare, type Share } from './mix.ts';
import type { PricePeople } from './price-people.ts';
import type { RestrictedMaster } from './restricted-master.ts';

export interface DivePlan {
  readonly pricePeople: PricePeople;
  readonly pool: ColumnPool;
  /** Part of the undecided people for whom a cell is fixed in each round. */
  readonly share: number;
  /** Master solves between two rounds. */
  readonly iterations: number;
  readonly rows: number;
  readonly smoothing: number;
  /** Shakes the order in which cells are fixed; the first dive goes without. */
  readonly random?: Random;
  /** A rota that costs more is of no use; asked anew in each round. */
  readonly target: () => number;
  /** Is given every whole rota met: master place of a person → column of the pool. */
  readonly offer: (columns: ReadonlyMap<number, number>) => void;
  readonly stop: () => boolean;
}

/** Half or less of the mix is no majority. */
const MAJORITY = 0.5;
const SURE = 0.9995;
/** How far chance may lower a share. */
const SHAKE = 0.15;
/** A day off says less than a duty: it is fixed a little later. */
const OFF_LATER = 0.03;

/** Dives from the master's present columns; its restriction is narrowed on the way. */
export function dive(master: RestrictedMaster, plan: DivePlan): 'whole' | 'given up' {
  const { pool } = plan;
  const { days } = master.restriction;
  for (;;) {
    const { status, solved } = generate(master, {
      pricePeople: plan.pricePeople,
      iterations: plan.iterations,
      rows: plan.rows,
      smoothing: plan.smoothing,
      target: plan.target(),
      stop: plan.stop,
    });
    if (status === 'hopeless' || solved.objective > plan.target() || plan.stop()) return 'given up';
    const mix = mixOf(master, solved, pool);
    if (!solved.artificial) plan.offer(roundedBy(mix));
    const undecided = [...mix].filter(([, shares]) => (shares[0]?.value ?? 0) < WHOLE);
    if (undecided.length === 0) return solved.artificial ? 'given up' : 'whole';
    const limit = Math.max(1, Math.ceil(undecided.length * plan.share));
    const chosen = chooseCells(undecided, plan, days, limit, master);
    const cells = chosen.length > 0 ? chosen : largestRow(undecided, pool, days, master);
    if (cells.length === 0) return 'given up';
    for (const { person, day, option } of cells) master.restriction.fix(person, day, option);
    master.enforce(new Set(cells.map(({ person }) => person)));
  }
}

/** person → the column with the largest share */
function roundedBy(mix: ReadonlyMap<number, readonly Share[]>): Map<number, number> {
  return new Map([...mix].map(([person, shares]) => [person, shares[0]!.column]));
}

/** The surest cells that are still open, one a person and one a cell of the demands (day and option). */
function chooseCells(
  undecided: readonly (readonly [number, readonly Share[]])[],
  { pool, random }: DivePlan,
  days: number,
  limit: number,
  { restriction }: RestrictedMaster,
): CellShare[] {
  const candidates = undecided.flatMap(([person, shares]) =>
    cellShares(person, shares, pool, days, MAJORITY)
      .filter(
        ({ day, share }) => share > MAJORITY && share < SURE && restriction.fixed[person * days + day] === -1,
      )
      .map((cell) => ({
        cell,
        rank:
          cell.share * (random === undefined ? 1 : 1 - SHAKE * random.unit()) -
          (cell.option === 0 ? OFF_LATER : 0),
      })),
  );
  candidates.sort((a, b) => b.rank - a.rank);
  const people = new Set<number>();
  const places = new Set<number>();
  const chosen: CellShare[] = [];
  for (const { cell } of candidates) {
    if (chosen.length >= limit) break;
    const place = cell.option * days + cell.day;
    if (people.has(cell.person) || (cell.option !== 0 && places.has(place))) continue;
    people.add(cell.person);
    places.add(place);
    chosen.push(cell);
  }
  return chosen;
}

/** All open cells of the row with the largest share, where no cell has a majority. */
function largestRow(
  undecided: readonly (readonly [number, readonly Share[]])[],
  pool: ColumnPool,
  days: number,
  { restriction }: RestrictedMaster,
): CellShare[] {
  let best: { person: number; share: Share } | undefined;
  for (const [person, [share]] of undecided) {
    if (share !== undefined && (best === undefined || share.value > best.share.value))
      best = { person, share };
  }
  if (best === undefined) return [];
  const { person, share } = best;
  const row = pool.optionsOf(share.column);
  return Array.from({ length: days }, (_, day) => ({
    person,
    day,
    option: row[day]!,
    share: share.value,
  })).filter(({ day }) => restriction.fixed[person * days + day] === -1);
}

/**
 * From the mix of the master to a rota: fix the cells it is nearly sure of, generate columns until the objective is as
 * good as it was, and so on until every person has one row. As long as that costs nothing more cells are fixed at once;
 * where it costs much they are freed again and fewer are fixed. A dive that can no longer beat the target is given up.
 */

import type { Random } from '../random.ts';
import type { ColumnPool } from './columns.ts';
import { generate } from './generate.ts';
import { cellShares, mixOf, WHOLE, type CellShare, type Share } from './mix.ts';
import type { PricePeople } from './price-people.ts';
import type { RestrictedMaster } from './restricted-master.ts';
import { FREE } from './restriction.ts';

export interface DivePlan {
  readonly pricePeople: PricePeople;
  readonly pool: ColumnPool;
  /** Part of the undecided people for whom a cell is fixed in the first round. */
  readonly share: number;
  /** What a round may cost before its cells are freed again, as part of the objective: the less, the slower. */
  readonly dear: number;
  /** Rounds taken back, at most. */
  readonly back: number;
  /** Master solves in a round, at most, and again after each pause. */
  readonly iterations: number;
  readonly rows: number;
  readonly smoothing: number;
  /** Shakes the order in which cells are fixed; the first dive goes without. */
  readonly random?: Random;
  /** A rota that costs more is of no use; asked anew in each round. */
  readonly target: () => number;
  /** Is given every whole rota met: person → column of the pool. */
  readonly offer: (columns: ReadonlyMap<number, number>) => void;
  /** Whether to pause now. */
  readonly stop: () => boolean;
}

/** Half or less of the mix is no majority. */
const MAJORITY = 0.5;
const SURE = 0.9995;
/** How far chance may lower a share. */
const SHAKE = 0.15;
/** A day off says less than a duty: it is fixed a little later. */
const OFF_LATER = 0.03;
/** What a round may cost before its cells are freed again, as part of what the target leaves. */
const DEAR_OF_ROOM = 0.1;
/** Less than this is dust, never dear. */
const LEAST_DEAR = 0.01;
/** Up to this part of that it has cost nothing. */
const CHEAP = 0.1;
const MORE = 1.6;
/** Once a round has been taken back more cells are fixed at once only slowly: each try that goes too far uses up the allowance. */
const MORE_AFTER = 1.3;
const FEWER = 0.25;
/** At a dead end this part of what is fixed is freed, the latest, so many times; what was refused stays so. */
const FREED = 0.35;
const DEAD_ENDS = 4;
/** Cells of one person fixed at once, at most. */
const MOST_OF_ONE = 3;

/**
 * Dives from the master's present columns; its restriction is narrowed on the way. Yields where the plan says stop, and
 * goes on from there when it is asked for more.
 */
export function* dive(master: RestrictedMaster, plan: DivePlan): Generator<void, 'whole' | 'given up'> {
  const { pool } = plan;
  const refused = new Set<string>();
  let objective = -Infinity; // of the round before
  let latest: readonly CellShare[] = []; // what it fixed
  const fixed: CellShare[] = []; // in the rounds before
  let ends = 0;
  let part = plan.share;
  let back = 0;
  for (;;) {
    const room = plan.target() - objective;
    const dear = Math.max(LEAST_DEAR, Math.min(DEAR_OF_ROOM * room, plan.dear * Math.abs(objective)));
    const { status, solved } = generate(master, {
      pricePeople: plan.pricePeople,
      iterations: plan.iterations,
      rows: plan.rows,
      smoothing: plan.smoothing,
      target: plan.target(),
      enough: objective + CHEAP * dear,
      stop: plan.stop,
    });
    if (plan.stop()) {
      yield;
      continue;
    }
    const rise = solved.objective - objective;
    const dead = status === 'hopeless' || solved.objective > plan.target();
    if (latest.length > 0 && (dead || rise > dear) && back < plan.back && (latest.length > 1 || dead)) {
      back++;
      part *= FEWER;
      if (new Set(latest.map(({ person }) => person)).size === 1) refused.add(keyOf(latest));
      release(latest, master);
      latest = [];
      continue;
    }
    if (dead) return 'given up';
    fixed.push(...latest);
    if (rise <= CHEAP * dear) part = Math.min(MOST_OF_ONE, part * (back > 0 ? MORE_AFTER : MORE));
    objective = solved.objective;
    const mix = mixOf(master, solved, pool);
    if (!solved.artificial) plan.offer(roundedBy(mix));
    const undecided = [...mix].filter(([, shares]) => (shares[0]?.value ?? 0) < WHOLE);
    if (undecided.length === 0) return solved.artificial ? 'given up' : 'whole';
    latest = chooseCells(undecided, plan, part, refused, master);
    if (latest.length === 0) latest = largestRow(undecided, pool, master, refused);
    if (latest.length === 0) {
      if (fixed.length === 0 || ++ends > DEAD_ENDS) return 'given up';
      release(fixed.splice(Math.floor(fixed.length * (1 - FREED))), master);
      objective = -Infinity;
      part = plan.share;
      continue;
    }
    for (const { person, day, option } of latest) master.restriction.fix(person, day, option);
    master.enforce(new Set(latest.map(({ person }) => person)));
  }
}

/** Frees cells again, and the columns that their fixing had switched off. */
function release(cells: readonly CellShare[], master: RestrictedMaster): void {
  for (const { person, day } of cells) master.restriction.fix(person, day, FREE);
  master.relax(new Set(cells.map(({ person }) => person)));
}

function keyOf(cells: readonly CellShare[]): string {
  return cells.map(({ person, day, option }) => `${person} ${day} ${option}`).join();
}

/** person → the column with the largest share */
function roundedBy(mix: ReadonlyMap<number, readonly Share[]>): Map<number, number> {
  return new Map([...mix].map(([person, shares]) => [person, shares[0]!.column]));
}

type Undecided = readonly (readonly [person: number, shares: readonly Share[]])[];

/** The surest cells that are still open: `part` of one a person, and one for each place of the demands (day, option). */
function chooseCells(
  undecided: Undecided,
  { pool, random }: DivePlan,
  part: number,
  refused: ReadonlySet<string>,
  { restriction }: RestrictedMaster,
): CellShare[] {
  const { days } = restriction;
  const candidates = undecided.flatMap(([person, shares]) =>
    cellShares(person, shares, pool, days, MAJORITY)
      .filter(
        (cell) =>
          cell.share > MAJORITY &&
          cell.share < SURE &&
          restriction.fixed[person * days + cell.day] === FREE &&
          !refused.has(keyOf([cell])),
      )
      .map((cell) => ({
        cell,
        rank:
          cell.share * (random === undefined ? 1 : 1 - SHAKE * random.unit()) -
          (cell.option === 0 ? OFF_LATER : 0),
      })),
  );
  candidates.sort((a, b) => b.rank - a.rank);
  const limit = Math.max(1, Math.ceil(undecided.length * part));
  const ofOne = Math.max(1, Math.ceil(part));
  const taken = new Map<number, number>(); // person → cells
  const places = new Set<number>();
  const chosen: CellShare[] = [];
  for (const { cell } of candidates) {
    if (chosen.length >= limit) break;
    const place = cell.option * days + cell.day;
    const own = taken.get(cell.person) ?? 0;
    if (own >= ofOne || (cell.option !== 0 && places.has(place))) continue;
    taken.set(cell.person, own + 1);
    places.add(place);
    chosen.push(cell);
  }
  return chosen;
}

/**
 * All open cells of the row with the largest share that was not refused, where no cell has a majority. If none of it is open
 * that is a dead end: what a smaller row would fix is too much at once.
 */
function largestRow(
  undecided: Undecided,
  pool: ColumnPool,
  { restriction }: RestrictedMaster,
  refused: ReadonlySet<string>,
): CellShare[] {
  const { days } = restriction;
  const rows = undecided
    .flatMap(([person, shares]) => shares.map((share) => ({ person, share })))
    .sort((a, b) => b.share.value - a.share.value);
  for (const { person, share } of rows) {
    const row = pool.optionsOf(share.column);
    const cells = Array.from({ length: days }, (_, day): CellShare => {
      return { person, day, option: row[day]!, share: share.value };
    }).filter(({ day }) => restriction.fixed[person * days + day] === FREE);
    if (!refused.has(keyOf(cells))) return cells;
  }
  return [];
}

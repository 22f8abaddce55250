/** The form every neighbourhood has. */

import type { Random } from '../../random.ts';
import type { Score } from '../../score.ts';
import type { Tables } from '../../tables.ts';
import type { Move } from '../move.ts';

export interface Neighbourhood {
  readonly id: string;
  /** How often it is tried, against the weights of the others. */
  readonly weight: number;
  /**
   * Fills an empty move with options that are allowed where they are put. False if it found nothing to change; the
   * move is then to be thrown away.
   */
  propose(score: Score, random: Random, move: Move): boolean;
}

/** Whether a cell (person × days + day) may hold an option. */
export function mayHold({ cells, options }: Tables, cell: number, option: number): boolean {
  return cells.allowed[cells.choiceOf[cell]! * options + option] === 1;
}

/** One draw in so many looks where a hard rule is broken, while one is. */
const TROUBLE = 4;

/** A random cell to begin with: one that has a choice, or any where a hard rule is broken; −1 if there is none. */
export function freeCell(score: Score, random: Random): number {
  const { free } = score.tables.cells;
  if (free.length === 0) return -1;
  const look = score.looksOnlyAtTrouble || random.below(TROUBLE) === 0;
  const troubled = look ? score.troubledCell(random) : -1;
  return troubled >= 0 ? troubled : free[random.below(free.length)]!;
}

/** A random option that a cell may hold. */
export function anyOption({ cells }: Tables, cell: number, random: Random): number {
  const choice = cells.choiceOf[cell]!;
  const first = cells.choiceStart[choice]!;
  return cells.choices[first + random.below(cells.choiceStart[choice + 1]! - first)]!;
}

/** Writes `option` on the days [from, to) wherever it may stand, else what stands there; true if anything differs. */
export function fillWindow(
  score: Score,
  person: number,
  from: number,
  to: number,
  option: number,
  into: Int32Array,
): boolean {
  const row = person * score.tables.days;
  let differs = false;
  for (let day = from; day < to; day++) {
    const now = score.rota[row + day]!;
    into[day] = now;
    if (now === option || !mayHold(score.tables, row + day, option)) continue;
    into[day] = option;
    differs = true;
  }
  return differs;
}

import type { Random } from '../../random.ts';
import type { Score } from '../../score.ts';
import type { Tables } from '../../tables.ts';
import { Contributors } from '../contributors.ts';
import type { Move } from '../move.ts';
import { fillWindow, mayHold, type Neighbourhood } from './neighbourhood.ts';

const LONGEST = 5;

const known = new WeakMap<Tables, Contributors>();

/** Somebody who could add to a demand that falls short does so, on that day or a few days around it. */
export const mendShortfall: Neighbourhood = {
  id: 'mend-shortfall',
  weight: 25,
  propose(score, random, move) {
    const { cover } = score;
    if (cover.shortCount === 0) return false;
    return mend(score, random, move, cover.shortAt(random.below(cover.shortCount)));
  },
};

/** Proposes that somebody adds to `demand`; false if the one who was drawn cannot. */
export function mend(score: Score, random: Random, move: Move, demand: number): boolean {
  const { tables, rota } = score;
  const { days, options, cover } = tables;
  const row = shortRow(score, random, demand);
  const cells = contributorsTo(tables).cellsOf(row);
  if (cells.length === 0) return false;
  const cell = cells[random.below(cells.length)]!;
  const classDay = Math.floor(cell / options);
  const option = cell - classDay * options;
  const group = Math.floor(classDay / days);
  const day = classDay - group * days;
  const member = cover.classStart[group]!;
  const person = cover.members[member + random.below(cover.classStart[group + 1]! - member)]!;
  if (rota[person * days + day] === option || !mayHold(tables, person * days + day, option)) return false;
  const length = 1 + random.below(LONGEST);
  const from = Math.max(0, day - random.below(length));
  const to = Math.min(days, from + length);
  return fillWindow(
    score,
    person,
    from,
    Math.max(to, day + 1),
    option,
    move.add(person, from, Math.max(to, day + 1)),
  );
}

/** One of the rows of a demand that has less than it needs; any row if none has. */
function shortRow({ cover, tables }: Score, random: Random, demand: number): number {
  const { firstRow, rowNeed } = tables.cover;
  const first = firstRow[demand]!;
  const count = firstRow[demand + 1]! - first;
  const offset = random.below(count);
  for (let step = 0; step < count; step++) {
    const row = first + ((offset + step) % count);
    if (cover.have(row) < rowNeed[row]!) return row;
  }
  return first + offset;
}

function contributorsTo(tables: Tables): Contributors {
  let contributors = known.get(tables);
  if (contributors === undefined) {
    contributors = new Contributors(tables);
    known.set(tables, contributors);
  }
  return contributors;
}

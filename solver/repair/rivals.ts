/** Who might mend as much as a repair does, being fewer. */

import type { Score } from '../score.ts';
import { AtBest } from './at-best.ts';
import { Chances, type Limits } from './chances.ts';
import { Helpers } from './helpers.ts';

/** What a repair is, to those who might be its rivals. */
export interface Rivalled {
  /** People, at most; 1 or 2. */
  readonly most: number;
  /** Slots before this one are about law and cover. */
  readonly ends: number;
  /** Whether points of law and cover are no more than the repair’s. */
  readonly keepsCover: (amounts: Float64Array) => boolean;
}

/**
 * Lists of people, one or two of them, of whom a bound does not say that they mend less, whatever they do; of the rota that the
 * score has, which is left as it was. Every way of so few people that mends as much is a way of one of the lists. Undefined:
 * two could help each other in a way that is not looked into, since too many are as bad as too few.
 */
export function rivalsOf(
  score: Score,
  limits: Limits,
  { most, ends, keepsCover }: Rivalled,
): number[][] | undefined {
  const rota = Int32Array.from(score.rota);
  const chances = new Chances(score, limits);
  score.load(rota);
  const first = new Set([
    ...chances.without([]).keys(),
    ...breakingRules(score, ends),
    ...superfluous(score, ends),
  ]);
  const atBest = new AtBest(score, limits, ends);
  const couldKeep = (people: readonly number[]): boolean => keepsCover(atBest.amounts(people));
  const alone = [...first].filter((person) => couldKeep([person]));
  const rivals = alone.map((person) => [person]);
  if (most === 1) return rivals;
  if (score.tables.cover.over.slot.some((slot) => slot >= 0 && slot < ends)) return undefined;
  for (const one of first)
    for (const other of first) if (one < other && couldKeep([one, other])) rivals.push([one, other]);
  // Others add to nothing that is lacking, so they are of use to somebody who could do it all but for what is left undone by it.
  const helpers = new Helpers(score, limits);
  for (const person of alone)
    for (const other of helpers.of(person)) if (!first.has(other)) rivals.push([person, other]);
  return rivals;
}

/** People who could do better by themselves, in a soft rule that counts as much as cover. */
function breakingRules(score: Score, ends: number): number[] {
  const people = score.tables.problem.people.map((_, person) => person);
  return people.filter((person) =>
    score
      .personPoints(person)
      .subarray(1, ends)
      .some((points) => points > 0),
  );
}

/** People who add to what there is too much of, where that counts as much as cover. */
function superfluous({ tables, cover, rota }: Score, ends: number): number[] {
  const { people, days, options } = tables;
  const { classOf, contributions, over, rowDemand, rowNeed } = tables.cover;
  const isTooMuch = (row: number): boolean => {
    const slot = over.slot[rowDemand[row]!]!;
    return slot >= 0 && slot < ends && cover.have(row) > rowNeed[row]!;
  };
  const rowsOf = (person: number, day: number): number[] => {
    const rows: number[] = [];
    const option = rota[person * days + day]!;
    contributions.each((classOf[person]! * days + day) * options + option, (row) => rows.push(row));
    return rows;
  };
  const everyDay = Array.from({ length: days }, (_, day) => day);
  return Array.from({ length: people }, (_, person) => person).filter((person) =>
    everyDay.some((day) => rowsOf(person, day).some(isTooMuch)),
  );
}

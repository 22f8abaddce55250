/** Comparing the score the search keeps with the one worked out from scratch. */

import type { Score } from '../score.ts';
import { scoreFromScratch, type ScratchScore } from './scratch.ts';

/** How often the search compares its own numbers with a score from scratch. */
export type Check = 'never' | 'each-phase' | 'each-move';

/**
 * Throws if the kept score differs from the one from scratch: a bug in this solver, whatever the problem says. The
 * message names what differs: a person with the rules that speak about them, or a demand.
 */
export function assertScore(score: Score, when: string): void {
  const scratch = scoreFromScratch(score.tables, score.rota);
  if (equal(score.amounts, scratch.amounts)) return;
  const details = [...peopleThatDiffer(score, scratch), ...demandsThatDiffer(score, scratch)];
  throw new Error(
    [
      `Score corruption ${when}: expected ${show(scratch.amounts)}, found ${show(score.amounts)} (hard/tiers).`,
      ...details.slice(0, 5),
      'Maybe run again with check "each-move" to see the first move after which they differ.',
    ].join('\n'),
  );
}

function peopleThatDiffer(score: Score, scratch: ScratchScore): string[] {
  const { problem, statements, rates, slots } = score.tables;
  return problem.people.flatMap(({ id }, person) => {
    const expected = new Float64Array(slots);
    scratch.statements[person]!.forEach(
      (points, index) => (expected[rates[person]![index]!.slot]! += points),
    );
    const found = score.personPoints(person);
    if (equal(expected, found)) return [];
    const uses = statements[person]!.map(
      ({ use }, index) => `${use}: ${scratch.statements[person]![index]!}`,
    );
    return [`${id}: expected ${show(expected)}, found ${show(found)}; from scratch ${uses.join(', ')}.`];
  });
}

function demandsThatDiffer(score: Score, scratch: ScratchScore): string[] {
  return score.tables.problem.demands.flatMap(({ id }, demand) => {
    const found = new Float64Array(score.tables.slots);
    score.cover.addPoints(demand, found);
    const expected = scratch.demandPoints[demand]!;
    return equal(expected, found) ? [] : [`${id}: expected ${show(expected)}, found ${show(found)}.`];
  });
}

function equal(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, index) => value === b[index]);
}

function show(points: Float64Array): string {
  return points.join('/');
}

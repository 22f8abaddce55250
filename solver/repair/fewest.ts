/** Whether fewer people than a repair changes could mend as much. */

import type { LinearAnswer } from '../linear/solve.ts';
import type { Problem } from '../problem.ts';
import type { Score } from '../score.ts';
import { compareAmounts } from '../search/incumbent.ts';
import { mayHold } from '../search/neighbourhoods/neighbourhood.ts';
import { slotOf } from '../tables/rates.ts';
import { everybodyIn, fewProblem } from './few.ts';
import type { Limits } from './chances.ts';
import { DAYS_CHANGED, PEOPLE_CHANGED } from './repair-problem.ts';
import type { Repair } from './repairs.ts';
import { rivalsOf } from './rivals.ts';

/**
 * - `proven`: no fewer people mend as much
 * - `fewer`: they do, and this is how
 * - `open`: it was not settled
 */
export type Fewest =
  { readonly status: 'proven' | 'open' } | { readonly status: 'fewer'; readonly repair: Repair };

/** Solves a whole small problem exactly. */
export type Exactly = (problem: Problem) => Promise<LinearAnswer>;

/** Lists of people who are given the best rows there are, at most: each is a model of its own. */
const TRIED = 40;

/**
 * Of a repair of the rota that the score has: whether fewer people could keep the same cover, the points of law and cover being
 * compared as a whole. Whoever could, by a bound, is given the best rows there are by the exact engine; that of more than three people
 * is left open. The score is left as it was.
 */
export async function fewestFor(
  score: Score,
  repair: Repair,
  limits: Limits,
  exactly: Exactly,
): Promise<Fewest> {
  const { tables } = score;
  const { problem, days } = tables;
  const rota = Int32Array.from(score.rota);
  const ends = slotOf(problem, PEOPLE_CHANGED);
  const keepsCover = (amounts: Float64Array): boolean =>
    compareAmounts(amounts.subarray(0, ends), repair.amounts.subarray(0, ends)) <= 0;
  const none: Repair = { rota, amounts: Float64Array.from(score.amounts), people: [] };
  if (repair.people.length > 0 && keepsCover(none.amounts)) return { status: 'fewer', repair: none };
  if (repair.people.length <= 1) return { status: 'proven' };
  if (repair.people.length > 3) return { status: 'open' };
  const rivals = rivalsOf(score, limits, { most: repair.people.length - 1, ends, keepsCover });
  if (rivals === undefined || rivals.length > TRIED) return { status: 'open' };
  const everybody = everybodyIn(tables, rota);
  const bestOf = async (few: readonly number[], tiers: number): Promise<Repair | undefined> => {
    const found = await exactly(fewProblem(everybody, few, tiers, limits.mayChange));
    if (found.status !== 'answered' || found.answer.status !== 'optimal') return undefined;
    const other = Int32Array.from(rota);
    for (const person of few)
      found.answer.rota[problem.people[person]!.id]!.forEach((id, day) => {
        other[person * days + day] = problem.options.findIndex((option) => option.id === id);
      });
    score.load(other);
    const amounts = Float64Array.from(score.amounts);
    score.load(rota);
    const rowIn = (of: Int32Array, person: number): string =>
      of.subarray(person * days, (person + 1) * days).join();
    const people = few.filter((person) => rowIn(other, person) !== rowIn(rota, person));
    return { rota: other, amounts, people };
  };
  for (const few of rivals) {
    const cover = await bestOf(few, ends - 1);
    if (cover === undefined) return { status: 'open' };
    if (!keepsCover(cover.amounts)) continue;
    // The same by as few people and days as it takes.
    const best = (await bestOf(few, slotOf(problem, DAYS_CHANGED))) ?? cover;
    // Where something that binds is broken in any case, the engine may break what a repair never does.
    const mayBe = best.rota.every((option, cell) => option === rota[cell] || mayHold(tables, cell, option));
    return mayBe ? { status: 'fewer', repair: best } : { status: 'open' };
  }
  return { status: 'proven' };
}

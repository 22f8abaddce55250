/** Whether fewer people than a repair changes could mend as much. */

import type { LinearAnswer } from '../linear/solve.ts';
import type { Problem } from '../problem.ts';
import type { Score } from '../score.ts';
import { compareAmounts } from '../search/incumbent.ts';
import { mayHold } from '../search/neighbourhoods/neighbourhood.ts';
import { slotOf } from '../tables/rates.ts';
import { aloneProblem, everybodyIn } from './alone.ts';
import { Chances, type Limits } from './chances.ts';
import { PEOPLE_CHANGED } from './repair-problem.ts';
import type { Repair } from './repairs.ts';

/**
 * - `proven`: nobody who could add to what is lacking mends as much alone
 * - `fewer`: somebody does, and this is how
 * - `open`: it was not settled
 */
export type Fewest =
  { readonly status: 'proven' | 'open' } | { readonly status: 'fewer'; readonly repair: Repair };

/** Solves a whole small problem exactly. */
export type Exactly = (problem: Problem) => Promise<LinearAnswer>;

/**
 * Of a repair of the rota that the score has: whether fewer people could keep the same cover, the points of law and cover being
 * compared as a whole. Whoever changes alone is given the best row there is by the exact engine; that of three people is left open. The
 * score is left as it was.
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
  if (repair.people.length > 2) return { status: 'open' };
  const chances = new Chances(score, limits);
  score.load(rota);
  const everybody = everybodyIn(tables, rota);
  for (const person of chances.without([]).keys()) {
    const mayChange = (day: number, option: number): boolean => limits.mayChange(person, day, option);
    const found = await exactly(aloneProblem(everybody, person, ends - 1, mayChange));
    if (found.status !== 'answered' || found.answer.status !== 'optimal') return { status: 'open' };
    const row = found.answer.rota[problem.people[person]!.id]!;
    const other = Int32Array.from(rota);
    row.forEach((id, day) => {
      other[person * days + day] = problem.options.findIndex((option) => option.id === id);
    });
    score.load(other);
    const amounts = Float64Array.from(score.amounts);
    score.load(rota);
    // Where something that binds is broken in any case, the engine may break what a repair never does.
    if (
      keepsCover(amounts) &&
      !row.every((_, day) => mayHold(tables, person * days + day, other[person * days + day]!))
    )
      return { status: 'open' };
    if (keepsCover(amounts)) return { status: 'fewer', repair: { rota: other, amounts, people: [person] } };
  }
  return { status: 'proven' };
}

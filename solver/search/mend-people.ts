/**
 * A person whose rules leave little room (hours near a minimum, weekends at their limit) can be stuck in a row that a
 * cool walk over everybody never leaves. So each person with a hard breach is walked alone from hot to cold, while
 * everybody else stands still, and keeps the new row if it breaks less.
 */

import type { Random } from '../random.ts';
import type { Score } from '../score.ts';
import { HARD } from '../tables/rates.ts';
import type { Incumbent } from './incumbent.ts';
import { Move } from './move.ts';
import { changeCell } from './neighbourhoods/change-cell.ts';
import { fillDays } from './neighbourhoods/fill-window.ts';
import { rotateWindow } from './neighbourhoods/rotate-window.ts';
import { swapDays } from './neighbourhoods/swap-days.ts';

const ownDays = [changeCell, fillDays, swapDays, rotateWindow];
/** Moves tried for each day of a person. */
const MOVES_PER_DAY = 200;

/** Ends this much cooler than it begins. */
const COOLING = 20;

/**
 * Walks people with a hard breach, each from `hot` on, until nobody is left or `enough` says so of the moves tried;
 * returns their number.
 */
export function mendPeople(
  score: Score,
  incumbent: Incumbent,
  random: Random,
  { weights, hot }: { readonly weights: Float64Array; readonly hot: number },
  enough: (moves: number) => boolean,
): number {
  const { people, days } = score.tables;
  const first = random.below(people);
  let moves = 0;
  for (let index = 0; index < people && score.amounts[HARD]! > 0 && !enough(moves); index++) {
    const person = (first + index) % people;
    if (score.personPoints(person)[HARD] === 0) continue;
    moves += days * MOVES_PER_DAY;
    walkAlone(score, incumbent, random, person, { weights, hot });
  }
  score.lookForTrouble();
  return moves;
}

function walkAlone(
  score: Score,
  incumbent: Incumbent,
  random: Random,
  person: number,
  { weights, hot }: { readonly weights: Float64Array; readonly hot: number },
): void {
  const { days } = score.tables;
  const moves = days * MOVES_PER_DAY;
  const row = score.rota.slice(person * days, (person + 1) * days);
  const before = score.amounts[HARD]!;
  const move = new Move(days);
  score.lookOnlyAt(person);
  for (let tried = 0; tried < moves; tried++) {
    const temperature = hot * COOLING ** (-tried / moves);
    move.parts = 0;
    if (!ownDays[random.below(ownDays.length)]!.propose(score, random, move)) continue;
    move.apply(score);
    const cost = score.costOfChanges(weights);
    if (cost <= 0 || random.unit() < Math.exp(-cost / temperature)) {
      incumbent.observe(score);
      score.keep();
    } else score.undo();
  }
  if (score.amounts[HARD]! < before) return;
  score.change(person, 0, days, row);
  incumbent.observe(score);
  score.keep();
}

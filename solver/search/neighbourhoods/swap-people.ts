import { freeCell, mayHold, type Neighbourhood } from './neighbourhood.ts';

const LONGEST = 14;

/** Two people exchange a stretch of days, more often a short one; what is done in all stays the same. */
export const swapPeople: Neighbourhood = {
  id: 'swap-people',
  weight: 30,
  propose(score, random, move) {
    const { tables, rota } = score;
    const { days, people } = tables;
    const cell = freeCell(score, random);
    if (cell < 0) return false;
    const one = Math.floor(cell / days);
    const other = random.below(people);
    if (other === one) return false;
    const from = cell - one * days;
    const to = Math.min(
      days,
      from + 1 + Math.floor((random.below(LONGEST) * random.below(LONGEST)) / LONGEST),
    );
    const forOne = move.add(one, from, to);
    const forOther = move.add(other, from, to);
    let differs = false;
    for (let day = from; day < to; day++) {
      const mine = rota[one * days + day]!;
      const theirs = rota[other * days + day]!;
      forOne[day] = theirs;
      forOther[day] = mine;
      if (mine === theirs) continue;
      if (!mayHold(tables, one * days + day, theirs) || !mayHold(tables, other * days + day, mine))
        return false;
      differs = true;
    }
    return differs;
  },
};

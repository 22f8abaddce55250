import { freeCell, mayHold, type Neighbourhood } from './neighbourhood.ts';

const FARTHEST = 13;

/** Two days of one person change places, which keeps what the person does in all. */
export const swapDays: Neighbourhood = {
  id: 'swap-days',
  weight: 15,
  propose(score, random, move) {
    const { tables, rota } = score;
    const { days } = tables;
    const cell = freeCell(tables, random);
    if (cell < 0) return false;
    const person = Math.floor(cell / days);
    const row = person * days;
    const from = cell - row;
    const last = from + 1 + random.below(FARTHEST);
    if (last >= days) return false;
    const early = rota[row + from]!;
    const late = rota[row + last]!;
    if (early === late || !mayHold(tables, row + from, late) || !mayHold(tables, row + last, early))
      return false;
    const options = move.add(person, from, last + 1);
    for (let day = from + 1; day < last; day++) options[day] = rota[row + day]!;
    options[from] = late;
    options[last] = early;
    return true;
  },
};

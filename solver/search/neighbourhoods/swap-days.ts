import { freeCell, mayHold, type Neighbourhood } from './neighbourhood.ts';

const NEAR = 13;

/** Two days of one person change places, near each other or far apart, which keeps what the person does in all. */
export const swapDays: Neighbourhood = {
  id: 'swap-days',
  weight: 15,
  propose(score, random, move) {
    const { tables, rota } = score;
    const { days } = tables;
    const cell = freeCell(score, random);
    if (cell < 0) return false;
    const person = Math.floor(cell / days);
    const row = person * days;
    const one = cell - row;
    const other = random.below(2) === 0 ? one + 1 + random.below(NEAR) : random.below(days);
    if (other >= days) return false;
    const first = rota[row + one]!;
    const second = rota[row + other]!;
    if (first === second) return false;
    if (!mayHold(tables, row + one, second) || !mayHold(tables, row + other, first)) return false;
    move.add(person, one, one + 1)[one] = second;
    move.add(person, other, other + 1)[other] = first;
    return true;
  },
};

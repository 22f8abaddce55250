import { freeCell, mayHold, type Neighbourhood } from './neighbourhood.ts';

const SHORTEST = 3;
const LONGEST = 10;

/** A stretch of one person's days moves by a day, and what falls off one end is put at the other. */
export const rotateWindow: Neighbourhood = {
  id: 'rotate-window',
  weight: 10,
  propose(score, random, move) {
    const { tables, rota } = score;
    const { days } = tables;
    const cell = freeCell(score, random);
    if (cell < 0) return false;
    const person = Math.floor(cell / days);
    const row = person * days;
    const from = cell - row;
    const length = SHORTEST + random.below(LONGEST - SHORTEST + 1);
    if (from + length > days) return false;
    const shift = random.below(2) === 0 ? 1 : length - 1;
    const options = move.add(person, from, from + length);
    let differs = false;
    for (let index = 0; index < length; index++) {
      const source = index + shift;
      const option = rota[row + from + (source < length ? source : source - length)]!;
      if (!mayHold(tables, row + from + index, option)) return false;
      if (option !== rota[row + from + index]) differs = true;
      options[from + index] = option;
    }
    return differs;
  },
};

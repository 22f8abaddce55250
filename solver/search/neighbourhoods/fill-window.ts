import { anyOption, fillWindow, freeCell, type Neighbourhood } from './neighbourhood.ts';

const SHORTEST = 2;
const LONGEST = 6;

/** One option, or off, for one person on a few days in a row. */
export const fillDays: Neighbourhood = {
  id: 'fill-window',
  weight: 20,
  propose(score, random, move) {
    const { days } = score.tables;
    const cell = freeCell(score, random);
    if (cell < 0) return false;
    const person = Math.floor(cell / days);
    const from = cell - person * days;
    const to = Math.min(days, from + SHORTEST + random.below(LONGEST - SHORTEST + 1));
    const option = random.below(3) === 0 ? 0 : anyOption(score.tables, cell, random);
    return fillWindow(score, person, from, to, option, move.add(person, from, to));
  },
};

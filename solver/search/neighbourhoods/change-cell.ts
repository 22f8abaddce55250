import { anyOption, freeCell, type Neighbourhood } from './neighbourhood.ts';

/** Another option for one person on one day. */
export const changeCell: Neighbourhood = {
  id: 'change-cell',
  weight: 25,
  propose(score, random, move) {
    const cell = freeCell(score, random);
    if (cell < 0) return false;
    const option = anyOption(score.tables, cell, random);
    if (score.rota[cell] === option) return false;
    const person = Math.floor(cell / score.tables.days);
    const day = cell - person * score.tables.days;
    move.add(person, day, day + 1)[day] = option;
    return true;
  },
};

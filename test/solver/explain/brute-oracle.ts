/** Trying every rota: the oracle that shares nothing with what it is held against but the reading of single rotas. */
import type { Judged, Oracle } from '../../../solver/explain/oracle.ts';
import type { Problem } from '../../../solver/problem.ts';
import { judge, type Rows } from '../../../solver/reference/judge.ts';
import { repertoire } from '../../../solver/selectors.ts';

/** Every rota of people who keep to what they could do. */
function* rotas(problem: Problem): Generator<Rows> {
  const able = problem.people.map((person) => repertoire(problem, person));
  const cells = able.flatMap((own, person) =>
    Array.from({ length: problem.days }, (_, day) => ({ own, person, day })),
  );
  const places = cells.map(() => 0);
  const rows = able.map((own) => Array.from({ length: problem.days }, () => own[0]!));
  yield rows;
  for (let cell = 0; cell < cells.length;) {
    const { own, person, day } = cells[cell]!;
    const place = (places[cell]! + 1) % own.length;
    places[cell] = place;
    rows[person]![day] = own[place]!;
    if (place === 0) cell++;
    else {
      cell = 0;
      yield rows;
    }
  }
}

/** The fewest hard breaches, and the fewest points of the first tier without any; by trying every rota. */
export const bruteOracle: Oracle = (problem): Judged => {
  let hard = Infinity;
  let points = Infinity;
  for (const rows of rotas(problem)) {
    const { hardBreaches, penalties } = judge(problem, rows);
    hard = Math.min(hard, hardBreaches);
    if (hardBreaches === 0) points = Math.min(points, penalties[0] ?? 0);
  }
  return { hard: { bound: hard, reached: hard }, points: { bound: points, reached: points } };
};

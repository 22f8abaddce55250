/** Every demand a rota does not meet. */

import type { Shortfall } from '../outcome.ts';
import type { Problem } from '../problem.ts';
import { demandStates } from '../score/demands.ts';
import type { Rows } from './breaches.ts';

/** The demands with a shortfall, in the order of the problem; `rows` is person → day → option index. */
export function shortfallsOf(problem: Problem, rows: Rows): Shortfall[] {
  const states = demandStates(problem, (person, day) => rows[person]![day]!);
  return problem.demands.flatMap((demand, index) => {
    const { have, missing, penalty } = states[index]!;
    if (missing === 0) return [];
    const short = demand.rows.flatMap(({ id, need }, row) =>
      have[row]! < need ? [{ row: id ?? String(row), have: have[row]!, need }] : [],
    );
    const { id, kind, strength } = demand;
    return [{ demand: id, kind, strength, missing, penalty, rows: short }];
  });
}

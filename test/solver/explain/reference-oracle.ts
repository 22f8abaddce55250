/** One person's rules judged by the reference's dynamic program, for rows too long to try all. */
import type { Judged, Oracle } from '../../../solver/explain/oracle.ts';
import { historyOf } from '../../../solver/patterns/view.ts';
import { cheapestRow } from '../../../solver/reference/cheapest-row.ts';
import { repertoire } from '../../../solver/selectors.ts';
import { statements } from '../../../solver/statements.ts';

/** Judges problems with one person and no demands. */
export const referenceOracle: Oracle = (problem): Judged => {
  const person = problem.people[0]!;
  const { hardExcess, cost } = cheapestRow({
    days: problem.days,
    history: historyOf(problem, person),
    statements: statements(problem)[0]!,
    options: repertoire(problem, person),
    reward: () => 0,
  });
  const points = hardExcess > 0 ? Infinity : cost;
  return { hard: { bound: hardExcess, reached: hardExcess }, points: { bound: points, reached: points } };
};

/**
 * The last step of a proof. By the Lagrangian bound, a rota better than ours can hold only rows whose price is above
 * their person's cheapest by less than the gap; where the gap is small these are few, so all of them are listed and the
 * best choice among them is found by branch and bound. Baldacci, Christofides and Mingozzi (2008) close gaps so.
 */

import type { ColumnPool } from './columns.ts';
import type { Formulation } from './formulation.ts';
import type { PricePeople } from './price-people.ts';
import { Restriction } from './restriction.ts';

export interface ProofTask {
  readonly formulation: Formulation;
  readonly pool: ColumnPool;
  readonly pricePeople: PricePeople;
  /** Duals of the bound, and how much more than the bound a better rota may cost. */
  readonly duals: Float64Array;
  readonly gap: number;
  readonly stop: () => boolean;
}

/** Rows that may be listed: beyond this the search among them takes longer than it is worth. */
const MOST_ROWS = 8_000;
const MOST_ROWS_OF_ONE = 2_000;
const LABELS = 200_000;

/** The columns of all rows that a better rota can hold; undefined if they are too many or time is up. */
export function listColumns(task: ProofTask): number[] | undefined {
  const { formulation, pool, duals, gap } = task;
  const restriction = new Restriction(formulation.tables);
  const columns: number[] = [];
  for (const person of formulation.people) {
    if (task.stop()) return undefined;
    const rows = MOST_ROWS_OF_ONE;
    const [priced] = task.pricePeople({
      formulation,
      duals,
      people: [person],
      restriction,
      rows,
      within: gap,
      labels: LABELS,
    });
    if (priced === undefined || !priced.complete || columns.length + priced.rows.length > MOST_ROWS)
      return undefined;
    for (const { options } of priced.rows) columns.push(pool.add(person, options));
  }
  return columns;
}

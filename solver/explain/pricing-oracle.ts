/** An oracle for one person's rules: exact pricing. */

import { PricingGraphs } from '../columns/pricing/graphs.ts';
import { Pricer } from '../columns/pricing/pricer.ts';
import type { Problem } from '../problem.ts';
import { tabulate } from '../tables.ts';
import { HARD } from '../tables/rates.ts';
import { IMPOSSIBLE, type Judged } from './oracle.ts';

/** Partial rows looked at before a question is left open. */
const LABELS = 300_000;

/** Judges a problem of one person without demands. */
export function pricingOracle(problem: Problem): Judged {
  const tables = tabulate(problem);
  const pricer = new Pricer(tables, 0, new PricingGraphs(tables));
  const weights = new Float64Array(tables.slots).fill(1);
  weights[HARD] = Infinity;
  const costs = new Float64Array(tables.days * pricer.able.length);
  const { bound, rows } = pricer.price({ weights, costs }, { rows: 1, labels: LABELS });
  if (bound === Infinity) return IMPOSSIBLE;
  const reached = rows[0]?.cost ?? Infinity;
  return { hard: { bound: 0, reached: reached < Infinity ? 0 : Infinity }, points: { bound, reached } };
}

/**
 * Column generation: solve the master over the rows known so far, price everybody under its duals, take the rows that
 * would improve it, and so on. Every pricing of everybody also gives a lower bound, whatever the duals are
 * (Lagrange); so the duals asked about may be smoothed towards those of the best bound, which settles them sooner
 * (Wentges, 1997).
 */

import { lagrangian } from './lagrangian.ts';
import type { PricePeople } from './price-people.ts';
import type { RestrictedMaster, Solved } from './restricted-master.ts';

export interface GeneratePlan {
  readonly pricePeople: PricePeople;
  /** How often the master is solved at most. */
  readonly iterations: number;
  /** Rows wanted of each person and pricing. */
  readonly rows: number;
  /** Part of the best duals in those that are asked about. */
  readonly smoothing: number;
  /** No rota that costs more than this is of use: the bound need not be raised further once it is above. */
  readonly target: number;
  /** An objective as good as this needs no further columns; omitted: all are wanted that improve it. */
  readonly enough?: number;
  /** Asked before each master solve and pricing. */
  readonly stop: () => boolean;
  /** Told of the objective and the best bound after each pricing. */
  readonly observe?: (objective: number, bound: number) => void;
}

export interface Generated {
  /**
   * `converged`: no row can improve the master, or its bound is as good as its objective. `hopeless`: the bound is above
   * the target, or somebody has no row at all. `limited`: iterations, time or a good enough objective ended it.
   */
  readonly status: 'converged' | 'hopeless' | 'limited';
  /** The last solution of the master; an objective of −Infinity if its first solve was interrupted. */
  readonly solved: Solved;
  /** No rota under the restriction costs less; exact. */
  readonly bound: number;
  /** The duals that gave the bound. */
  readonly duals: Float64Array | undefined;
}

/** Reduced costs above this are no improvement but dust. */
const DUST = 1e-6;

/** Generates columns until one of the ends of {@link Generated}. */
export function generate(master: RestrictedMaster, plan: GeneratePlan): Generated {
  const { formulation, people } = master;
  let bound = -Infinity;
  let best: Float64Array | undefined;
  let solved = master.solve();
  const end = (status: Generated['status']): Generated => ({ status, solved, bound, duals: best });
  for (let iteration = 0; iteration < plan.iterations; iteration++) {
    if (solved.objective <= (plan.enough ?? -Infinity)) return end('limited');
    let taken = 0;
    const asked =
      best === undefined || plan.smoothing === 0
        ? [solved.duals]
        : [blend(best, solved.duals, plan.smoothing), solved.duals];
    for (const duals of asked) {
      if (plan.stop()) return end('limited');
      const rounded = formulation.roundDuals(duals);
      const priced = plan.pricePeople({
        formulation,
        duals: rounded,
        people,
        restriction: master.restriction,
        rows: plan.rows,
      });
      const minima = Float64Array.from(priced, (each) => each.bound);
      if (minima.includes(Infinity)) return end('hopeless');
      if (minima.includes(-Infinity)) return end('limited'); // it was stopped on the way
      const proven = lagrangian(formulation, rounded, minima);
      if (proven > bound) {
        bound = proven;
        best = rounded;
      }
      plan.observe?.(solved.objective, bound);
      if (bound > plan.target) return end('hopeless');
      priced.forEach(({ rows }, index) => {
        for (const { options } of rows) {
          if (master.offer(people[index]!, options, -DUST)) taken++;
        }
      });
      if (taken > 0) break;
    }
    if (taken === 0 || master.settles(solved.objective, bound)) return end('converged');
    if (plan.stop()) return end('limited');
    solved = master.solve();
  }
  return end('limited');
}

function blend(best: Float64Array, now: Float64Array, smoothing: number): Float64Array {
  return now.map((dual, row) => smoothing * best[row]! + (1 - smoothing) * dual);
}

/** An oracle for small problems: one mixed-integer model a question. */

import { encode } from '../linear/encode.ts';
import { minimise, type SlotResult } from '../linear/lexicographic.ts';
import type { Backend, LinearLimits } from '../linear/model.ts';
import type { Problem } from '../problem.ts';
import { tabulate } from '../tables.ts';
import { IMPOSSIBLE, UNKNOWN, type Judged, type Known, type Oracle } from './oracle.ts';

/** Judges by a linear backend; what is too large for it, or takes longer than the limits, is unknown. */
export function linearOracle(backend: Backend, limits: Pick<LinearLimits, 'seconds' | 'nodes'> = {}): Oracle {
  return async (problem: Problem): Promise<Judged> => {
    const encoding = encode(tabulate(problem), 'forbidden');
    if ('status' in encoding) return UNKNOWN;
    const found = await minimise(encoding, backend, limits);
    switch (found.status) {
      case 'infeasible':
        return IMPOSSIBLE;
      case 'optimal':
      case 'feasible':
        return { hard: { bound: 0, reached: 0 }, points: firstTier(found.slots) };
      case 'stopped':
      case 'refused':
        return UNKNOWN;
      case 'unbounded':
      case 'wrong':
        throw new Error(`The linear model of ${problem.name} is ${found.status}: ${JSON.stringify(found)}`);
    }
  };
}

function firstTier([, tier]: readonly SlotResult[]): Known {
  return tier === undefined ? { bound: 0, reached: 0 } : { bound: tier.bound, reached: tier.points };
}

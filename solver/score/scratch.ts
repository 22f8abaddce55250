/**
 * The score of a whole rota, worked out from the statements and demands themselves and from nothing the search keeps.
 * It is the last word on every answer, and what `check` compares the search's own numbers with.
 */

import { fold, Total } from '../patterns/fold.ts';
import type { Tables } from '../tables.ts';
import { HARD, slotOf } from '../tables/rates.ts';
import { demandStates, type DemandState } from './demands.ts';

export interface ScratchScore {
  readonly amounts: Float64Array; // slot → points
  /** person → statement → points, all in the slot of its rate */
  readonly statements: readonly (readonly number[])[];
  readonly demands: readonly DemandState[];
  /** demand → points by slot */
  readonly demandPoints: readonly Float64Array[];
}

/** Scores a rota (person × days + day → option) without help of any incremental table. */
export function scoreFromScratch(tables: Tables, rota: Int32Array): ScratchScore {
  const { problem, days, slots, histories, rates } = tables;
  const amounts = new Float64Array(slots);
  const statements = tables.statements.map((own, person) => {
    const row = rota.subarray(person * days, (person + 1) * days);
    return own.map(({ machine }, index) => {
      const rate = rates[person]![index]!;
      const total = new Total();
      fold(machine, histories[person]!, row, total);
      const points = rate.weight * total.sum;
      amounts[rate.slot]! += points;
      return points;
    });
  });
  const demands = demandStates(problem, (person, day) => rota[person * days + day]!);
  const demandPoints = demands.map(({ missing, penalty }, index) => {
    const demand = problem.demands[index]!;
    const points = new Float64Array(slots);
    const slot = slotOf(problem, demand.tier);
    if (slot >= 0) points[slot]! += penalty;
    if (demand.strength === 'hard') points[HARD]! += tables.hardDemandWeights[index]! * missing;
    points.forEach((value, slot) => (amounts[slot]! += value));
    return points;
  });
  return { amounts, statements, demands, demandPoints };
}

/** The summary of an answer, from the statements and demands themselves. */

import { places } from '../explain/breaches.ts';
import type { Summary } from '../outcome.ts';
import type { Tables } from '../tables.ts';
import { isIndicator } from '../tables/prices.ts';
import { scoreFromScratch, type ScratchScore } from './scratch.ts';

/**
 * What a rota (person × days + day → option) breaks, costs and leaves uncovered; `bounds`: tier → what is proven of it,
 * where something is.
 */
export function summarise(
  tables: Tables,
  rota: Int32Array,
  run: { readonly seconds: number; readonly seed: number },
  bounds: readonly number[] = [],
): Summary {
  const { problem } = tables;
  const scratch = scoreFromScratch(tables, rota);
  const tiers = problem.tiers.map(({ name }, tier) => ({
    name,
    penalty: scratch.amounts[tier + 1]!,
    bound: bounds[tier] ?? 0,
  }));
  for (const { name, penalty, bound } of tiers)
    if (bound > penalty)
      throw new Error(`Tier ${name} has ${penalty} points, proven was that it has ${bound}.`);
  const only = tiers.length === 1 ? tiers[0] : undefined;
  const short = problem.demands.filter(
    (each, demand) => scratch.demands[demand]!.missing > 0 && !isIndicator(each),
  );
  return {
    hardBreaches:
      hardPlaces(tables, rota, scratch) + short.filter(({ strength }) => strength === 'hard').length,
    tiers,
    ...(only !== undefined && { cost: only.penalty, ...(only.bound > 0 && { bound: only.bound }) }),
    shortfalls: short.length,
    ...run,
  };
}

/** Number of places where hard rules are broken. */
function hardPlaces(tables: Tables, rota: Int32Array, scratch: ScratchScore): number {
  const { days, histories } = tables;
  let count = 0;
  tables.statements.forEach((own, person) => {
    const row = rota.subarray(person * days, (person + 1) * days);
    own.forEach((statement, index) => {
      if (statement.strength !== 'hard' || scratch.statements[person]![index] === 0) return;
      count += places(statement, histories[person]!, row).length;
    });
  });
  return count;
}

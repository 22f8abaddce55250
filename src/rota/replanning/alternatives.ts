/** Which of many repairs are worth a planner's time. */
import type { Repair } from '../../../solver/repair/repairs.ts';
import { compareAmounts } from '../../../solver/search/incumbent.ts';

/**
 * - `nobody changes`: what is left if nothing is done
 * - `least change`: the fewest people, of the repairs that mend something
 * - `best cover`: what is mended most
 * - `no overtime`: nothing is owed for it, and nobody works more above contract
 */
export const ALTERNATIVES = ['nobody changes', 'least change', 'best cover', 'no overtime'] as const;
export type AlternativeName = (typeof ALTERNATIVES)[number];

export interface Chosen {
  readonly repair: Repair;
  /** All that it is; none: it is between the least change and the best cover. */
  readonly is: readonly AlternativeName[];
}

export interface Choosing {
  /** Slots before this one are about law and cover. */
  readonly coverEnds: number;
  /** Slot in which hours above contract are dear. */
  readonly contracts: number;
  /** Whether something is owed for a repair. */
  readonly isOwed: (repair: Repair) => boolean;
}

/** Repairs that are asked what is owed for them. */
const READ = 60;

/**
 * Of each number of people the best, if it mends more than fewer people do, fewest first; and at the end the best for which
 * nothing is owed, if it is none of these. `found`: repairs by how many people change, best first.
 */
export function chosenFrom(
  found: readonly (readonly Repair[])[],
  { coverEnds, contracts, isOwed }: Choosing,
): Chosen[] {
  const none = found[0]?.[0];
  if (none === undefined) return [];
  const mendsMore = (one: Repair, other: Repair): boolean =>
    compareAmounts(one.amounts.subarray(0, coverEnds), other.amounts.subarray(0, coverEnds)) < 0;
  const steps = [none];
  for (const [best] of found.slice(1)) if (best && mendsMore(best, steps.at(-1)!)) steps.push(best);
  const free = found
    .slice(1)
    .flat()
    .filter((repair) => mendsMore(repair, none) && repair.amounts[contracts]! <= none.amounts[contracts]!)
    .sort((a, b) => compareAmounts(a.amounts, b.amounts))
    .slice(0, READ)
    .find((repair) => !isOwed(repair));
  const names = (repair: Repair): AlternativeName[] =>
    ALTERNATIVES.filter(
      (name) =>
        ({
          'nobody changes': repair === none,
          'least change': repair === steps[1],
          'best cover': repair !== none && repair === steps.at(-1),
          'no overtime': repair === free,
        })[name],
    );
  const shown = free === undefined || steps.includes(free) ? steps : [...steps, free];
  return shown.map((repair) => ({ repair, is: names(repair) }));
}

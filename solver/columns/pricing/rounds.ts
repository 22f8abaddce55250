/**
 * The cheapest rows by turns: a search with few labels; if that does not do, better multipliers for what the table leaves
 * out, and another; at last a search with as many labels as it may take.
 */

import { fillBackwards } from './backward.ts';
import { followBest } from './best-of-table.ts';
import type { PricingGraphs } from './graphs.ts';
import { begin, type Costed } from './outline.ts';
import { search, type Found, type SearchLimits } from './search.ts';
import { Successors } from './successors.ts';

/** There is no row at all. */
export const NO_ROW: Found = { bound: Infinity, rows: [], exact: true, complete: true, cut: false };

/** Multipliers take so many steps in one call. */
const ROUNDS = 12;

/** Steps after which, or soon after, a search is tried. */
const TRIES: readonly number[] = [0, 2, 5, 9, Infinity];

/** How many cells take as long to fill as one label to extend: the first search takes no longer than filling. */
const CELLS_A_LABEL = 500;

/** What was found, and what is to be learned from it. */
export interface Searched {
  readonly found: Found;
  /** Counter outside the table → how often labels met what the table took for free; only of the last search of all. */
  readonly missed?: Int32Array;
}

/** `costs`: day × able.length + place → cost of an option with its charge. */
export function searchInRounds(
  costed: Costed,
  costs: Float64Array,
  able: readonly number[],
  shared: PricingGraphs,
  limits: SearchLimits,
): Searched {
  const { graph, weighed, relaxation } = costed;
  begin(costed, costs);
  let successors = filled(costed, able, shared);
  const first = followBest(costed, successors.inside, able.length);
  if (first === Infinity) return { found: NO_ROW };
  relaxation.assess(first);
  const few = { ...limits, labels: Math.min(limits.labels, 2 * graph.days + graph.cells / CELLS_A_LABEL) };
  let best = true; // the multipliers in the costs are
  let next = 0; // of the tries
  for (let round = 0; !relaxation.fits; round++) {
    if (best && round >= TRIES[next]!) {
      const found = search(graph, successors, shared, few, false);
      if (!found.cut) return { found };
      next++;
    }
    if (round === ROUNDS || !relaxation.advance(weighed, costs)) break;
    successors = filled(costed, able, shared);
    best = relaxation.assess(followBest(costed, successors.inside, able.length));
  }
  if (relaxation.restore(weighed, costs)) successors = filled(costed, able, shared);
  const found = search(graph, successors, shared, limits, true);
  return { found, missed: successors.outside.missed };
}

/** Fills the table for the costs of the relaxation. */
function filled(costed: Costed, able: readonly number[], { table }: PricingGraphs): Successors {
  fillBackwards(costed, table);
  return new Successors(costed, able, table.cells);
}

/** Which states of a product a row may be in on each morning, worked out from the first day to the last. */

import { NOWHERE, type Phase, type Product } from './product.ts';

/** States of one morning; equal sets are one object. */
export interface Reached {
  readonly id: number;
  readonly states: readonly number[];
  readonly nextBy: Map<Phase, Reached>;
}

/** day → the states a row may be in on its morning; undefined if the product has more states than the limit */
export function reach(product: Product, days: number, limit: number): Reached[] | undefined {
  const sets = new Map<string, Reached>();
  const setOf = (states: readonly number[]): Reached => {
    const key = states.join();
    const known = sets.get(key) ?? { id: sets.size, states, nextBy: new Map<Phase, Reached>() };
    sets.set(key, known);
    return known;
  };
  let today = setOf([product.entry]);
  const all = [today];
  for (let day = 0; day < days; day++) {
    const phase = product.phases[product.phaseOf[day]!]!;
    let next = today.nextBy.get(phase);
    if (next === undefined) {
      const states = new Set<number>();
      for (const state of today.states) {
        const row = product.row(phase, state);
        for (let group = 0; group < phase.first.length; group++) {
          const to = phase.to[row + group]!;
          if (to !== NOWHERE) states.add(to);
        }
        if (product.size > limit) return undefined;
      }
      next = setOf([...states].sort((a, b) => a - b));
      today.nextBy.set(phase, next);
    }
    all.push((today = next));
  }
  return all;
}

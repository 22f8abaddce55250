/**
 * What may not stand on the day after what.
 *
 *     excess of day d = 1 if some pair (first, then) has day d − 1 in `first` and day d in `then`
 */

import type { Selector } from '../problem.ts';
import { classifyOptions } from './classes.ts';
import type { Machine } from './machine.ts';
import type { Calendar } from './view.ts';

export interface Pair {
  readonly first: Selector;
  readonly then: Selector;
}

/** State: which options today's option forbids tomorrow, as the number of such a set; 0 forbids nothing. */
export function follow(pairs: readonly Pair[], calendar: Calendar): Machine {
  const masks = pairs.map(({ first, then }) => ({
    first: calendar.select(first),
    then: calendar.select(then),
  }));
  const indexes = Array.from({ length: calendar.optionCount }, (_, option) => option);
  // option → the options forbidden on the next day, as one string of 0 and 1
  const forbids = indexes.map((option) =>
    indexes.map((next) => Number(masks.some(({ first, then }) => first[option]! && then[next]!))).join(''),
  );
  const sets = [...new Set([indexes.map(() => 0).join(''), ...forbids])];
  const symbols = classifyOptions(
    calendar,
    (option) => `${forbids[option]!} ${sets.map((set) => set[option]!).join('')}`,
  );
  return {
    key: JSON.stringify(['follow', ...forbids]),
    symbols: symbols.of,
    symbolCount: symbols.count,
    phase: () => 0,
    start: [0],
    extend: ([set = 0], _day, symbol) => {
      const option = symbols.option[symbol]!;
      return { state: [sets.indexOf(forbids[option]!)], excess: Number(sets[set]![option]!) };
    },
    finish: () => 0,
    face: { kind: 'automaton' },
  };
}

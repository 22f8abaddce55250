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
  const alike = classifyOptions(calendar, (option) =>
    masks.map(({ first, then }) => `${Number(first[option]!)}${Number(then[option]!)}`).join(''),
  );
  const forbidden = (today: number, next: number): number =>
    Number(masks.some(({ first, then }) => first[today]! && then[next]!));
  // What an option forbids, and what forbids it: all that tells it from others.
  const signatures = alike.option.map((option) =>
    alike.option.map((other) => `${forbidden(option, other)}${forbidden(other, option)}`).join(''),
  );
  const { of, count, option } = classifyOptions(calendar, (each) => signatures[alike.of[each]!]!);
  // symbol → the symbols forbidden on the next day, as one string of 0 and 1
  const forbids = option.map((today) => option.map((next) => forbidden(today, next)).join(''));
  const sets = [...new Set(['0'.repeat(count), ...forbids])];
  return {
    key: JSON.stringify(['follow', of.join(), ...forbids]),
    symbols: of,
    symbolCount: count,
    phase: () => 0,
    start: [0],
    extend: ([set = 0], _day, symbol) => ({
      state: [sets.indexOf(forbids[symbol]!)],
      excess: Number(sets[set]![symbol]!),
    }),
    finish: () => 0,
    face: { kind: 'automaton' },
  };
}

/**
 * An unwanted word: options of given sets on consecutive days.
 *
 *     excess of day d = 1 if day d − n + i is in word[i] for every i < n, n being the length of the word
 *
 * The machine is the shift-and automaton (Baeza-Yates & Gonnet, 1992): bit i of the state says that the last i + 1
 * days fit the first i + 1 sets. Edges: the whole word must lie in known days.
 */

import type { Selector } from '../problem.ts';
import { classifyOptions } from './classes.ts';
import type { Machine } from './machine.ts';
import type { Calendar } from './view.ts';

/** State: one bit for each beginning of the word (the whole word excepted) that the latest days spell. */
export function sequence(word: readonly Selector[], calendar: Calendar): Machine {
  const masks = word.map((set) => calendar.select(set));
  const fits = (option: number): number =>
    masks.reduce((bits, mask, place) => bits | (mask[option]! ? 1 << place : 0), 0);
  const symbols = classifyOptions(calendar, (option) => String(fits(option)));
  const whole = 1 << (word.length - 1);
  return {
    key: JSON.stringify(['sequence', word.length, symbols.of.map((symbol) => fits(symbols.option[symbol]!))]),
    symbols: symbols.of,
    symbolCount: symbols.count,
    phase: () => 0,
    start: [0],
    extend: ([begun = 0], _day, symbol) => {
      const bits = ((begun << 1) | 1) & fits(symbols.option[symbol]!);
      return { state: [bits & ~whole], excess: (bits & whole) === 0 ? 0 : 1 };
    },
    finish: () => 0,
    face: { kind: 'automaton' },
  };
}

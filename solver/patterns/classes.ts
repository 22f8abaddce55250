/** Giving equal things equal small numbers: options their symbols, days their phases. */

import { once } from '../once.ts';
import type { Calendar } from './view.ts';

export interface Symbols {
  /** option → symbol */
  readonly of: readonly number[];
  readonly count: number;
  /** symbol → one option that has it */
  readonly option: readonly number[];
}

/** Options with equal signatures share a symbol; symbols are numbered in the order of the options. */
export function classifyOptions(calendar: Calendar, signature: (option: number) => string): Symbols {
  const known = new Map<string, number>();
  const option: number[] = [];
  const of = Array.from({ length: calendar.optionCount }, (_, index) => {
    const content = signature(index);
    let symbol = known.get(content);
    if (symbol === undefined) {
      known.set(content, (symbol = known.size));
      option.push(index);
    }
    return symbol;
  });
  return { of, count: known.size, option };
}

/** Things in classes: thing → class, and how many classes there are. */
export interface Classes {
  readonly of: ArrayLike<number>;
  readonly count: number;
}

/** Options that nothing tells apart share a symbol; numbered in the order of the options. */
export function classifyTogether(tellings: readonly Classes[], optionCount: number): Symbols {
  const of = new Array<number>(optionCount).fill(0);
  let option = optionCount > 0 ? [0] : [];
  for (const telling of tellings) {
    const known = new Int32Array(option.length * telling.count).fill(-1);
    option = [];
    for (let index = 0; index < optionCount; index++) {
      const both = of[index]! * telling.count + telling.of[index]!;
      if (known[both] === -1) known[both] = option.push(index) - 1;
      of[index] = known[both]!;
    }
  }
  return { of, count: option.length, option };
}

/** Things with equal numbers (thing → number) share a class. */
export const classesOf: (row: readonly number[]) => Classes = once((row: readonly number[]): Classes => {
  const known = new Map<number, number>();
  const of = Int32Array.from(row, (value) => {
    if (!known.has(value)) known.set(value, known.size);
    return known.get(value)!;
  });
  return { of, count: known.size };
});

/** Two symbols: 1 for the selected options, 0 for all others. */
export function membership(selected: readonly boolean[]): {
  symbols: readonly number[];
  symbolCount: number;
} {
  return { symbols: selected.map(Number), symbolCount: 2 };
}

/** Days with equal signatures share a phase; phases are numbered from the first day of history on. */
export function classifyDays(
  calendar: Calendar,
  signature: (day: number) => string,
): (day: number) => number {
  const known = new Map<string, number>();
  const phases: number[] = [];
  for (let day = calendar.firstDay; day < calendar.days; day++) {
    const content = signature(day);
    if (!known.has(content)) known.set(content, known.size);
    phases.push(known.get(content)!);
  }
  return (day) => phases[day - calendar.firstDay]!;
}

/**
 * What is exceeded on a day by doing an option on it, whatever happens on all other days.
 *
 *     excess of day d = (listed rows of d, or the usual row) [option]
 *
 * Days of history are never counted.
 */

import { classifyDays, classifyOptions } from './classes.ts';
import type { Machine } from './machine.ts';
import type { Calendar } from './view.ts';

export interface Cells {
  /** option → excess on a day that is not listed; none if omitted. */
  readonly usual?: readonly number[];
  /** day → option → excess */
  readonly rows: ReadonlyMap<number, readonly number[]>;
}

/** Stateless: the only state is empty. */
export function cells({ usual, rows }: Cells, calendar: Calendar): Machine {
  const ordinary = usual ?? Array.from({ length: calendar.optionCount }, () => 0);
  const listed = [...rows].filter(([day]) => day >= 0 && day < calendar.days).sort(([a], [b]) => a - b);
  const inside = new Map(listed);
  const row = (day: number): readonly number[] => inside.get(day) ?? ordinary;
  const symbols = classifyOptions(
    calendar,
    (option) => `${ordinary[option]!} ${listed.map(([, excess]) => excess[option]!).join(' ')}`,
  );
  const excess = (day: number, symbol: number): number => (day < 0 ? 0 : row(day)[symbols.option[symbol]!]!);
  return {
    key: JSON.stringify(['cells', ordinary.join(), listed.map(([day, amounts]) => [day, amounts.join()])]),
    symbols: symbols.of,
    symbolCount: symbols.count,
    phase: classifyDays(calendar, (day) => (day < 0 ? 'history' : row(day).join())),
    start: [],
    extend: (_state, day, symbol) => ({ state: [], excess: excess(day, symbol) }),
    finish: () => 0,
    face: { kind: 'cells', excess },
  };
}

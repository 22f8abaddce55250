/**
 * What is exceeded on a day by doing an option on it, whatever happens on all other days.
 *
 *     excess of day d = (listed rows of d, or the usual row) [option]
 *
 * Days of history are never counted.
 */

import { once } from '../once.ts';
import { classesOf, classifyDays, classifyTogether } from './classes.ts';
import type { Machine } from './machine.ts';
import type { Calendar } from './view.ts';

export interface Cells {
  /** option → excess on a day that is not listed; none if omitted. */
  readonly usual?: readonly number[];
  /** day → option → excess; where days are alike, let the row be the same array. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
}

/** Stateless: the only state is empty. */
export function cells({ usual, rows }: Cells, calendar: Calendar): Machine {
  const ordinary = usual ?? Array.from({ length: calendar.optionCount }, () => 0);
  const listed = [...rows].filter(([day]) => day >= 0 && day < calendar.days).sort(([a], [b]) => a - b);
  const inside = new Map(listed);
  const row = (day: number): readonly number[] => inside.get(day) ?? ordinary;
  const kinds = kindsOf([ordinary, ...inside.values()]);
  const distinct = [...new Map([...kinds].map(([amounts, kind]) => [kind, amounts])).values()];
  const symbols = classifyTogether(distinct.map(classesOf), calendar.optionCount);
  const excess = (day: number, symbol: number): number => (day < 0 ? 0 : row(day)[symbols.option[symbol]!]!);
  return {
    key: JSON.stringify([
      'cells',
      distinct.map(contentOf),
      listed.map(([day, amounts]) => [day, kinds.get(amounts)!]),
    ]),
    symbols: symbols.of,
    symbolCount: symbols.count,
    phase: classifyDays(calendar, (day) => (day < 0 ? 'history' : String(kinds.get(row(day))!))),
    start: [],
    extend: (_state, day, symbol) => ({ state: [], excess: excess(day, symbol) }),
    finish: () => 0,
    face: { kind: 'cells', excess },
  };
}

/** row → its number, the same for rows of equal content; numbered in their order */
function kindsOf(rows: readonly (readonly number[])[]): Map<readonly number[], number> {
  const known = new Map<string, number>();
  const kinds = new Map<readonly number[], number>();
  for (const row of rows) {
    if (kinds.has(row)) continue;
    const content = contentOf(row);
    if (!known.has(content)) known.set(content, known.size);
    kinds.set(row, known.get(content)!);
  }
  return kinds;
}

const contentOf = once((row: readonly number[]) => row.join());

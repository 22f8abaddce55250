/**
 * At least one uninterrupted rest in each window of days.
 *
 *     excess of a window = max(0, atLeast − longest rest that lies inside the window)   in elapsed minutes
 *
 * Windows of `every` days follow each other; one of them begins on day `from`. A rest that crosses the border of two
 * windows counts in each with its part there; a spell that runs over the border shortens the next window's rest.
 * Edges: a window that begins before what is known of the person, or ends after the last day, asks nothing.
 * Source: the weekly rest of regulation 11 of the Working Time Regulations 1998 (24 h in 7 days or 48 h in 14).
 */

import { classifyDays, classifyOptions } from './classes.ts';
import type { Machine, State, Step } from './machine.ts';
import type { Calendar } from './view.ts';

export interface FreeSpell {
  readonly atLeast: number;
  /** Days in a window. */
  readonly every: number;
  /** A day on which a window begins; may be negative. */
  readonly from: number;
}

/**
 * State: minutes of rest up to the end of the day (negative: minutes of the next day already worked), and the
 * longest finished rest of the window where it is longer than that.
 */
export function freeSpell({ atLeast, every, from }: FreeSpell, calendar: Calendar): Machine {
  const { spells } = calendar;
  const symbols = classifyOptions(calendar, (option) => spells.signature(option));
  const place = (day: number): number => (((day - from) % every) + every) % every;

  const endOfDay = (rest: number, longest: number): State => {
    if (Math.max(rest, longest) >= atLeast) return [Math.min(rest, 0), atLeast];
    return [rest, longest > rest ? longest : 0];
  };
  const read = ([before = 0, best = 0]: State, day: number, symbol: number): Step => {
    const opens = place(day) === 0;
    const rest = opens ? Math.min(before, 0) : before;
    const length = calendar.length(day);
    const spell = spells.at(day, symbols.option[symbol]!);
    const restBefore = rest + Math.min(spell?.start ?? length, length);
    const longest = Math.max(opens ? 0 : best, restBefore);
    const restAfter = spell === undefined ? restBefore : length - Math.max(spell.end, -rest);
    if (place(day) < every - 1) return { state: endOfDay(restAfter, longest), excess: 0 };
    return {
      state: [Math.min(restAfter, 0), 0],
      excess: Math.max(0, atLeast - Math.max(longest, restAfter)),
    };
  };
  return {
    key: JSON.stringify(['free-spell', atLeast, every, place(0)]),
    symbols: symbols.of,
    symbolCount: symbols.count,
    phase: classifyDays(calendar, (day) => `${place(day)} ${spells.kind(day)} ${calendar.lengthKind(day)}`),
    start: [0, atLeast],
    extend: read,
    finish: () => 0,
    face: { kind: 'automaton' },
  };
}

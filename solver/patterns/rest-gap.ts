/**
 * Rest between the end of one working spell and the start of the next.
 *
 *     at the start of each spell: excess = max(0, atLeast − (start − latest end so far))   in elapsed minutes
 *
 * With `atLeast` 0 the excess is the overlap of two spells. Days without a spell lie in between without a word, so a
 * rest of 36 h is seen across a day off. Before the first known day nobody worked.
 */

import { classifyDays, classifyOptions } from './classes.ts';
import type { Machine } from './machine.ts';
import type { Calendar } from './view.ts';

export interface RestGap {
  readonly atLeast: number;
}

/** State: minutes into the next day until which rest is due; 0 if no spell can begin so early. */
export function restGap({ atLeast }: RestGap, calendar: Calendar): Machine {
  const { spells } = calendar;
  const symbols = classifyOptions(calendar, (option) => spells.signature(option));
  const earliest = earliestStart(calendar);
  const clamp = (due: number): number => (due <= earliest ? 0 : due);
  return {
    key: JSON.stringify(['rest-gap', atLeast]),
    symbols: symbols.of,
    symbolCount: symbols.count,
    phase: classifyDays(calendar, (day) => `${spells.kind(day)} ${calendar.lengthKind(day)}`),
    start: [0],
    extend: ([due = 0], day, symbol) => {
      const spell = spells.at(day, symbols.option[symbol]!);
      const dueAfter = spell === undefined ? due : Math.max(due, spell.end + atLeast);
      return {
        state: [clamp(dueAfter - calendar.length(day))],
        excess: spell === undefined ? 0 : Math.max(0, due - spell.start),
      };
    },
    finish: () => 0,
    face: { kind: 'automaton' },
  };
}

/** No spell of any day begins before this minute of its day. */
function earliestStart(calendar: Calendar): number {
  let earliest = Infinity;
  for (let day = calendar.firstDay; day < calendar.days; day++) {
    for (let option = 0; option < calendar.optionCount; option++) {
      const spell = calendar.spells.at(day, option);
      if (spell !== undefined) earliest = Math.min(earliest, spell.start);
    }
  }
  return earliest === Infinity ? 0 : earliest;
}

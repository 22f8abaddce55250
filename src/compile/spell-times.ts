/** The same few clock times are asked for on every day by everybody. */
import type { Calendar } from '../time/calendar.ts';
import type { Interval } from '../time/intervals.ts';
import type { ClockSpell } from './option-book.ts';

/** Elapsed minutes of a spell that starts in an operational day. */
export type SpellTimes = (spell: ClockSpell, day: number) => Interval;

/** Answers from memory what was asked before. */
export function spellTimes(calendar: Calendar): SpellTimes {
  const known = new Map<string, Map<number, Interval>>();
  return ({ start, end }, day) => {
    const key = start + end;
    let days = known.get(key);
    if (days === undefined) known.set(key, (days = new Map()));
    let time = days.get(day);
    if (time === undefined) days.set(day, (time = calendar.spell(day, start, end)));
    return time;
  };
}

/** Why somebody whose role and skills allow it may still not do something on a day. */
import type { Planned } from '../compile/context.ts';
import { isFree } from '../compile/openings.ts';
import { patternEntry } from '../compile/shift-patterns.ts';
import type { Register } from '../cover/register.ts';
import { absencesOf } from '../time/absences.ts';
import { covers, type Interval, overlaps, union } from '../time/intervals.ts';
import type { Occasion } from './shortfall-reasons-wanted.ts';

export type Absence =
  'locked' | 'leave' | 'refused' | 'unoffered' | 'pattern' | 'restricted' | 'elsewhere' | 'reach';

/** The reason for one occasion; what was asked before is remembered. */
export function absences(register: Register): (person: Planned, occasion: Occasion) => Absence {
  const known = new Map<string, Absence>();
  return (person, occasion) => {
    const { day, time, duty } = occasion;
    const key = `${person.index} ${day} ${duty?.id ?? time.join('-')}`;
    const found = known.get(key) ?? absenceOn(register, person, occasion);
    known.set(key, found);
    return found;
  };
}

function absenceOn(register: Register, person: Planned, occasion: Occasion): Absence {
  const { scenario, calendar } = register;
  const { day, time, duty } = occasion;
  const { facts, id } = person;
  const date = calendar.dateOf(day);
  const own = <T extends { readonly person: string }>(records: readonly T[] | undefined): T[] =>
    (records ?? []).filter((record) => record.person === id);
  if (own(scenario.locked).some((record) => record.date === date)) return 'locked';
  if (own(absencesOf(scenario)).some((record) => overlaps(calendar.interval(record), time))) return 'leave';
  const said = (no: boolean): Interval[] =>
    union(
      facts.stated[duty === undefined ? 'on-call' : 'duty']
        .filter(({ state }) => (state === 'no') === no)
        .map(({ from, to }) => [from, to]),
    );
  if (said(true).some((stretch) => overlaps(stretch, time))) return 'refused';
  const free = duty === undefined ? covers(said(false), ...time) : isFree(facts, duty, time, [], said(false));
  if (!free) return 'unoffered';
  if (duty === undefined) return 'elsewhere';
  // It may be done that day, yet does not count: not there for all of it, or too far away.
  if (person.allowed[day]!.some(({ form }) => form.duty?.id === duty.id)) return 'reach';
  if (patternEntry(register, facts, day, true)?.({ duty, onCall: [], blocks: [] }) === false)
    return 'pattern';
  if (own(scenario.restrictions).some((record) => overlaps(calendar.interval(record), time)))
    return 'restricted';
  return 'elsewhere';
}

/** Breaks that the law asks for in long spells of work, and duties of a rota that lack them. */
import { type Duty, type Person, type Rota, UNPAID } from '../domain/index.ts';
import { ownerOf } from '../hours/owner.ts';
import { createCalendar } from '../time/calendar.ts';

/** Working Time Regulations 1998, reg. 12, minutes: after so long a break of so many. */
export const BREAKS = {
  adult: { after: 6 * 60, least: 20 },
  young: { after: 4.5 * 60, least: 30 },
} as const;

/** A duty in which some who are employed have too short a break, or none. */
export interface ShortBreak {
  readonly duty: string;
  readonly organisation: string;
  /** Minutes, elapsed: the longest that it lasts for them. */
  readonly lasts: number;
  /** Minutes that it has, paid and unpaid. */
  readonly has: number;
  /** Minutes that are asked for. */
  readonly least: number;
  readonly people: readonly string[];
}

/** The duties of a rota whose breaks are too short for somebody who works them, in the order in which they come. */
export function shortBreaks({ scenario, assignments }: Rota): ShortBreak[] {
  const calendar = createCalendar(scenario);
  const people = new Map(scenario.people.map((person) => [person.id, person]));
  const duties = new Map((scenario.duties ?? []).map((duty) => [duty.id, duty]));
  const short = new Map<string, { found: Omit<ShortBreak, 'people'>; people: Set<string> }>();
  for (const { person, date, spells } of assignments) {
    const who = people.get(person);
    for (const spell of spells) {
      const duty = duties.get(spell.duty ?? '');
      const { role } = ownerOf(scenario, who, date, spell);
      if (who === undefined || duty === undefined || role === undefined || UNPAID.includes(role.kind))
        continue;
      const lasts = calendar.minuteOf(spell.end) - calendar.minuteOf(spell.start);
      const { after, least } = asked(who);
      const has = breakOf(duty);
      if (lasts <= after || has >= least) continue;
      const key = `${duty.id} ${least}`;
      const known = short.get(key) ?? {
        found: { duty: duty.id, organisation: duty.organisation, lasts, has, least },
        people: new Set(),
      };
      const found = { ...known.found, lasts: Math.max(known.found.lasts, lasts) };
      short.set(key, { found, people: known.people.add(person) });
    }
  }
  return [...short.values()].map(({ found, people: all }) => ({ ...found, people: [...all] }));
}

function asked({ young }: Person): { readonly after: number; readonly least: number } {
  return young === true ? BREAKS.young : BREAKS.adult;
}

function breakOf({ breakMinutes = 0, paidBreakMinutes = 0 }: Duty): number {
  return Math.max(breakMinutes, paidBreakMinutes);
}

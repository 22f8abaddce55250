/** Asking somebody to change duties, or to take one over: the line it makes, or everything that is wrong with it. */
import type { Assignment, DayRecord, Issue, Rota, Spell, Swap } from '../domain/index.ts';
import { isAway } from '../hours/employment.ts';
import { recordOf } from '../rota/day-record.ts';
import { createCalendar } from '../time/calendar.ts';
import { begunIssues } from './accepting.ts';
import { dayKey } from './standing-replies.ts';

export interface Swapping {
  readonly person: string;
  /** Operational day of the duty that they give away. */
  readonly date: string;
  readonly with: string;
  /** Operational day of the duty that they take for it; left out: they take none. */
  readonly forDate?: string | undefined;
  readonly by: string;
}

/** The line that asks for a swap in a rota as it stands at an instant (ISO), or all that is wrong with it. */
export function swapOf(
  rota: Rota,
  { person, date, with: other, forDate, by }: Swapping,
  instant: string,
): { readonly line: Swap } | { readonly issues: readonly Issue[] } {
  const { scenario } = rota;
  const spellsOf = (who: string, day: string): readonly Spell[] =>
    rota.assignments.find((each) => dayKey(each) === dayKey({ person: who, date: day }))?.spells ?? [];
  const given = { from: person, to: other, date };
  const taken = forDate === undefined ? [] : [{ from: other, to: person, date: forDate }];
  const gifts = [given, ...taken].map((gift) => ({ ...gift, duty: dutyIn(spellsOf(gift.from, gift.date)) }));
  const issues: Issue[] = [
    ...(person === other ? [{ where: 'with', found: other, expected: `somebody else than ${person}` }] : []),
    ...gifts.flatMap(({ from, date: day, duty }, place) =>
      duty === undefined
        ? [{ where: place === 0 ? 'date' : 'for', found: 'nothing', expected: `a duty of ${from} on ${day}` }]
        : [],
    ),
    ...begunIssues(
      gifts.flatMap(({ duty }) => duty ?? []),
      createCalendar(scenario),
      instant,
    ),
    ...gifts.flatMap(({ to, date: day }, place) => [
      ...(isAway(scenario, to, day)
        ? [
            {
              where: place === 0 ? 'with' : 'for',
              found: `${to} is not available on ${day}`,
              expected: 'a day on which they are',
            },
          ]
        : []),
      ...busyIssues(to, day, dutyIn(spellsOf(to, day)), gifts),
    ]),
  ];
  if (issues.length > 0) return { issues };
  const days = new Map<string, DayRecord>();
  const change = (who: string, day: string, to: Spell | undefined): void => {
    const key = dayKey({ person: who, date: day });
    const now = days.get(key) ?? recordOf(who, day, spellsOf(who, day));
    days.set(key, { ...withoutDuty(now), ...(to && withoutCalls(recordOf(who, day, [to]))) });
  };
  for (const { from, date: day } of gifts) change(from, day, undefined);
  for (const { to, date: day, duty } of gifts) change(to, day, duty);
  return {
    line: {
      kind: 'swap',
      ...{ person, with: other, by },
      days: [...days.values()],
      confirm: gifts.some(({ duty }) => isConfirmed(rota, duty)),
      recorded: new Date(instant).toISOString(),
    },
  };
}

function dutyIn(spells: Assignment['spells'] | readonly Spell[]): Spell | undefined {
  return spells.find(({ kind }) => kind === 'duty');
}

/** Whoever takes a duty has none that day, but the one that goes the other way. */
function busyIssues(
  to: string,
  day: string,
  duty: Spell | undefined,
  gifts: readonly { readonly from: string; readonly date: string }[],
): Issue[] {
  if (duty === undefined || gifts.some((gift) => gift.from === to && gift.date === day)) return [];
  return [
    {
      where: 'with',
      found: `${to} has ${duty.duty ?? 'a duty'} on ${day}`,
      expected: 'a day without a duty',
    },
  ];
}

function withoutDuty({ person, date, onCall }: DayRecord): DayRecord {
  return { person, date, duty: 'off', ...(onCall !== undefined && { onCall }) };
}

/** A pager stays with whom it was given to. */
function withoutCalls({ duty, beat }: DayRecord): Pick<DayRecord, 'duty' | 'beat'> {
  return { duty, ...(beat !== undefined && { beat }) };
}

function isConfirmed({ scenario }: Rota, spell: Spell | undefined): boolean {
  const duty = scenario.duties?.find(({ id }) => id === spell?.duty);
  return scenario.organisations.find(({ id }) => id === duty?.organisation)?.selfBooking === 'confirmed';
}

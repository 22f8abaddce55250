/** Asking somebody to change duties, or to take one over: the line it makes, or everything that is wrong with it. */
import type { DayRecord, Issue, Rota, Spell, Swap } from '../domain/index.ts';
import { recordOf } from '../rota/day-record.ts';
import type { Answered } from './answered.ts';
import { type Gift, giftIssues, givenSpell } from './gifts.ts';
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

/** The line that asks for a swap at an instant (ISO), or all that is wrong with it. */
export function swapOf(
  answered: Pick<Answered, 'made' | 'rota'>,
  { person, date, with: other, forDate, by }: Swapping,
  instant: string,
): { readonly line: Swap } | { readonly issues: readonly Issue[] } {
  if (person === other)
    return { issues: [{ where: 'with', found: other, expected: `somebody else than ${person}` }] };
  const { rota } = answered;
  const gifts: Gift[] = [
    { from: person, to: other, date, where: 'date' },
    ...(forDate === undefined ? [] : [{ from: other, to: person, date: forDate, where: 'for' }]),
  ];
  const issues = giftIssues(answered, gifts, instant);
  if (issues.length > 0) return { issues };
  const days = new Map<string, DayRecord>();
  const change = (who: string, day: string, to: Spell | undefined): void => {
    const key = dayKey({ person: who, date: day });
    const spells = rota.assignments.find((each) => dayKey(each) === key)?.spells ?? [];
    const now = days.get(key) ?? recordOf(who, day, spells);
    days.set(key, { ...withoutDuty(now), ...(to && dutyOf(recordOf(who, day, [to]))) });
  };
  for (const { from, date: day } of gifts) change(from, day, undefined);
  for (const gift of gifts) change(gift.to, gift.date, givenSpell(rota, gift));
  return {
    line: {
      kind: 'swap',
      ...{ person, with: other, by },
      days: [...days.values()],
      confirm: gifts.some((gift) => isConfirmed(rota, givenSpell(rota, gift))),
      recorded: new Date(instant).toISOString(),
    },
  };
}

function withoutDuty({ person, date, onCall }: DayRecord): DayRecord {
  return { person, date, duty: 'off', ...(onCall !== undefined && { onCall }) };
}

/** A pager stays with whom it was given to. */
function dutyOf({ duty, beat }: DayRecord): Pick<DayRecord, 'duty' | 'beat'> {
  return { duty, ...(beat !== undefined && { beat }) };
}

/** Whether a planner decides, as of open duties; those who only invite people decide of swaps. */
function isConfirmed({ scenario }: Rota, spell: Spell | undefined): boolean {
  const duty = scenario.duties?.find(({ id }) => id === spell?.duty);
  const employer = scenario.organisations.find(({ id }) => id === duty?.organisation);
  return (employer?.selfBooking ?? 'instant') !== 'instant';
}

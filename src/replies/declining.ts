/** Declining what was proposed, giving back what was accepted, taking back a wish: the line it makes, or what is wrong with it. */
import type { Declining, Issue, Rota, Spell } from '../domain/index.ts';
import { createCalendar } from '../time/calendar.ts';
import { type Answered, begunIssues, isToCome } from './answered.ts';
import { dayKey } from './standing-replies.ts';

/** Somebody says no to a day. */
export interface Refusing {
  readonly person: string;
  /** Operational day. */
  readonly date: string;
  readonly by: string;
}

/** The line that declining a day makes at an instant (ISO), or all that is wrong with it. */
export function decliningOf(
  { made, rota, standing: { replies, firm, wishes } }: Answered,
  { person, date, by }: Refusing,
  instant: string,
): { readonly line: Declining } | { readonly issues: readonly Issue[] } {
  const { scenario } = rota;
  const key = dayKey({ person, date });
  const isLocked = (made.scenario.locked ?? []).some((day) => dayKey(day) === key);
  // Time that they had promised of themselves is not theirs to decline here.
  const promised = isLocked ? [] : spellsOf(made, key).filter(({ status }) => status === 'committed');
  const isAccepted = (spell: Spell): boolean =>
    (isLocked || firm.has(key)) && !promised.some(({ start }) => start === spell.start);
  const spells = spellsOf(rota, key);
  const answered = spells.filter(
    (spell) => spell.status === 'proposed' || (spell.status === 'committed' && isAccepted(spell)),
  );
  const isAsked =
    wishes.has(key) ||
    replies.some(
      ({ line, state }) => line.kind === 'asked' && state.startsWith('waits') && dayKey(line.day) === key,
    );
  const calendar = createCalendar(scenario);
  const ahead = answered.filter((spell) => isToCome(spell, calendar, instant));
  if (answered.length === 0 && !isAsked) return { issues: [nothingToDecline(spells)] };
  if (ahead.length === 0 && !isAsked) return { issues: begunIssues(answered, calendar, instant) };
  return {
    line: {
      kind: 'declined',
      ...{ person, date, by },
      spells: ahead.map(({ start, end }) => ({ start, end })),
      recorded: new Date(instant).toISOString(),
    },
  };
}

function spellsOf({ assignments }: Rota, key: string): readonly Spell[] {
  return assignments.find((each) => dayKey(each) === key)?.spells ?? [];
}

function nothingToDecline(spells: readonly Spell[]): Issue {
  const found = spells.map(({ duty, kind, status }) => `${duty ?? kind}, ${status}`).join('; ');
  return {
    where: 'date',
    found: found === '' ? 'nothing' : found,
    expected: 'something that was proposed or accepted',
    ...(spells.some(({ kind }) => kind === 'duty') && {
      maybe: 'muster swap asks somebody else to take it over',
    }),
  };
}

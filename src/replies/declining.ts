/** Declining what was proposed, or giving back what was accepted: the line it makes, or what is wrong with it. */
import type { Declining, Issue, Rota, Spell } from '../domain/index.ts';
import { createCalendar } from '../time/calendar.ts';
import { begunIssues } from './accepting.ts';
import { dayKey, type StandingReplies } from './standing-replies.ts';

/** Somebody says no to a day. */
export interface Refusing {
  readonly person: string;
  /** Operational day. */
  readonly date: string;
  readonly by: string;
}

/** A rota as it was made, and after everything that was answered. */
export interface Answered {
  readonly made: Rota;
  readonly rota: Rota;
  readonly standing: StandingReplies;
}

/** The line that declining a day makes at an instant (ISO), or all that is wrong with it. */
export function decliningOf(
  { made, rota, standing: { replies, firm } }: Answered,
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
  const isAsked = replies.some(
    ({ line, state }) => line.kind === 'asked' && state.startsWith('waits') && dayKey(line.day) === key,
  );
  const issues =
    answered.length === 0 && !isAsked
      ? [nothingToDecline(spells.map(({ duty, kind, status }) => `${duty ?? kind}, ${status}`))]
      : begunIssues(answered, createCalendar(scenario), instant);
  if (issues.length > 0) return { issues };
  return {
    line: {
      kind: 'declined',
      ...{ person, date, by },
      spells: answered.map(({ start, end }) => ({ start, end })),
      recorded: new Date(instant).toISOString(),
    },
  };
}

function spellsOf({ assignments }: Rota, key: string): readonly Spell[] {
  return assignments.find((each) => dayKey(each) === key)?.spells ?? [];
}

function nothingToDecline(found: readonly string[]): Issue {
  return {
    where: 'date',
    found: found.length === 0 ? 'nothing' : found.join('; '),
    expected: 'something that was proposed or accepted',
    ...(found.length > 0 && { maybe: 'muster swap asks somebody else to take it over' }),
  };
}

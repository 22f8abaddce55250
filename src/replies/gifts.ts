/** Duties that go from one person to another: what speaks against it, besides the rules and demands that weigh it. */
import { openingsOf } from '../compile/openings.ts';
import { underlies } from '../compile/options/on-call.ts';
import { registerOf } from '../cover/register.ts';
import type { Duty, Issue, Rota, Spell, Swap } from '../domain/index.ts';
import { createCalendar } from '../time/calendar.ts';
import { type Interval, overlaps } from '../time/intervals.ts';
import { type Answered, begunIssues } from './answered.ts';
import { dayKey } from './standing-replies.ts';

export interface Gift {
  readonly from: string;
  readonly to: string;
  /** Operational day. */
  readonly date: string;
  /** The duty it is about; left out: whatever they have that day. */
  readonly duty?: string;
  /** The option that says it, for issues. */
  readonly where: string;
}

/** What changes hands in a swap that was asked for. */
export function giftsOf({ person, with: other, days }: Swap): Gift[] {
  return days
    .filter(({ duty }) => duty !== 'off')
    .map(({ person: to, date, duty }) => ({
      from: to === person ? other : person,
      to,
      date,
      duty,
      where: 'line',
    }));
}

/** The duty of a gift, as it stands. */
export function givenSpell({ assignments }: Rota, { from, date, duty }: Gift): Spell | undefined {
  const spells = assignments.find((each) => dayKey(each) === dayKey({ person: from, date }))?.spells ?? [];
  return spells.find((spell) => spell.kind === 'duty' && (duty === undefined || spell.duty === duty));
}

/**
 * Whoever gives a duty has it, whoever gets it has time for it – no leave, no rest after a call, no restriction, no other duty,
 * no readiness – and nothing of it has begun. What they themselves declined before does not speak against it.
 */
export function giftIssues(
  { made, rota }: Pick<Answered, 'made' | 'rota'>,
  gifts: readonly Gift[],
  instant: string,
): Issue[] {
  const calendar = createCalendar(rota.scenario);
  const duties = new Map((rota.scenario.duties ?? []).map((duty) => [duty.id, duty]));
  return gifts.flatMap((gift): Issue[] => {
    const { from, to, date, where } = gift;
    const spell = givenSpell(rota, gift);
    const duty = duties.get(spell?.duty ?? '');
    if (spell === undefined || duty === undefined) {
      const expected = `${gift.duty ?? 'a duty'} of ${from} on ${date}`;
      return [{ where, found: 'nothing', expected }];
    }
    return [
      ...begunIssues([spell], calendar, instant),
      ...[from, to].flatMap((who) => proposedReadiness(rota, who, date, where)),
      ...receivingIssues({ made, rota }, gift, { time: spell, duty, gifts }),
    ];
  });
}

/** The same of a duty that nobody has: who gets it has time for it, and it has not begun. */
export function unheldIssues(
  answered: Pick<Answered, 'made' | 'rota'>,
  { to, date, where }: Omit<Gift, 'from'>,
  duty: Duty,
  instant: string,
): Issue[] {
  const { rota } = answered;
  const calendar = createCalendar(rota.scenario);
  const [start, end] = calendar.spell(calendar.dayOf(date), duty.start, duty.end);
  const time = { start: calendar.iso(start), end: calendar.iso(end) };
  return [
    ...begunIssues([time], calendar, instant),
    ...proposedReadiness(rota, to, date, where),
    ...receivingIssues(answered, { to, date, where }, { time, duty, gifts: [] }),
  ];
}

/** A day is answered as a whole: what else is proposed on it would be promised with it. */
function proposedReadiness({ assignments }: Rota, person: string, date: string, where: string): Issue[] {
  const spells = assignments.find((each) => dayKey(each) === dayKey({ person, date }))?.spells ?? [];
  if (!spells.some(({ kind, status }) => kind === 'on-call' && status === 'proposed')) return [];
  const found = `readiness proposed to ${person} on ${date}`;
  return [
    {
      where,
      found,
      expected: 'a day on which none waits for an answer',
      maybe: 'accept or decline it first',
    },
  ];
}

interface Received {
  readonly time: Pick<Spell, 'start' | 'end'>;
  readonly duty: Duty;
  readonly gifts: readonly Gift[];
}

function receivingIssues(
  { made, rota }: Pick<Answered, 'made' | 'rota'>,
  { to, date, where }: Omit<Gift, 'from'>,
  { time, duty, gifts }: Received,
): Issue[] {
  const register = registerOf(made.scenario);
  const { calendar } = register;
  const facts = register.people.get(to);
  const day = calendar.dayOf(date);
  const timeOf = ({ start, end }: Pick<Spell, 'start' | 'end'>): Interval => [
    calendar.minuteOf(start),
    calendar.minuteOf(end),
  ];
  const isGiven = (other: string, id: string | undefined): boolean =>
    gifts.some((gift) => gift.from === to && gift.date === other && (gift.duty ?? id) === id);
  const busy = rota.assignments
    .filter(({ person }) => person === to)
    .flatMap((each) => each.spells.map((own) => ({ ...own, date: each.date })))
    .filter((own) => (own.kind === 'on-call' ? !underlies(register, duty) : !isGiven(own.date, own.duty)))
    .filter((own) =>
      own.date === date
        ? own.kind === 'duty' || overlaps(timeOf(own), timeOf(time))
        : overlaps(timeOf(own), timeOf(time)),
    );
  return [
    ...(facts !== undefined && openingsOf(register, facts, undefined).isBarred(duty, day)
      ? [{ where, found: `${to} is not available on ${date}`, expected: 'a day on which they are' }]
      : []),
    ...busy.slice(0, 1).map((own) => ({
      where,
      found: `${to} has ${own.duty ?? 'readiness'} on ${own.date}`,
      expected: 'a day with time for it',
    })),
  ];
}

/**
 * Answering a line that waits: who was asked agrees, a planner confirms, either refuses. Where somebody says what is done in
 * the beat of a duty, they are the planner, or whoever is above them.
 */
import type { DayRecord, Decision, Issue, Passing, Scenario, Taking } from '../domain/index.ts';
import { isOneOf } from '../hours/is-one-of.ts';
import { taskingLine } from '../hours/lines.ts';
import { createCalendar } from '../time/calendar.ts';
import { type Answered, begunIssues } from './answered.ts';
import { giftIssues, giftsOf } from './gifts.ts';
import { daysOf, type StandingReply } from './standing-replies.ts';
import { isAsking, takenText, takingIssues, takingOf } from './taking.ts';

export interface Deciding {
  /** Number of the line. */
  readonly of: number;
  readonly yes: boolean;
  readonly by: string;
}

/** The line that a decision makes at an instant (ISO), or all that is wrong with it. */
export function decisionOf(
  answered: Answered,
  { of, yes, by }: Deciding,
  instant: string,
): { readonly line: Decision | Taking | Passing } | { readonly issues: readonly Issue[] } {
  const { scenario } = answered.rota;
  const reply = answered.standing.replies.find(({ number }) => number === of);
  if (reply?.state.startsWith('waits') !== true) {
    const found = reply === undefined ? `${of}` : foundText(reply);
    return { issues: [{ where: 'line', found, expected: 'the number of a line that waits for an answer' }] };
  }
  const answer = isAsking(reply) ? takingOf(answered, reply, { yes, by }, instant) : undefined;
  if (answer !== undefined) return answer;
  const { state, line } = reply;
  const agrees = state === 'waits for agreement' && line.kind === 'swap';
  // Who asked, or agreed, may think better of it.
  if (agrees && !isOneOf(by, yes ? [line.with] : [line.with, line.person], scenario))
    return { issues: [{ where: 'by', found: by, expected: `${line.with}, who was asked` }] };
  if (!agrees && yes && isOneOf(by, peopleOf(reply), scenario))
    return { issues: [{ where: 'by', found: by, expected: 'somebody else than whose days these are' }] };
  const deciders = agrees ? [] : decidersOf(reply, scenario);
  const may = yes ? deciders : [...deciders, ...peopleOf(reply)];
  if (deciders.length > 0 && !isOneOf(by, may, scenario)) {
    const expected = `${deciders.join(' or ')}, who say what is done there`;
    return { issues: [{ where: 'by', found: by, expected }] };
  }
  const issues = yes ? nowIssues(answered, reply, instant) : [];
  if (issues.length > 0) return { issues };
  const kind = yes ? (agrees ? 'agreed' : 'confirmed') : 'refused';
  return { line: { kind, of, by, recorded: new Date(instant).toISOString() } };
}

/** What has come between since it was asked. */
function nowIssues(answered: Answered, reply: StandingReply, instant: string): Issue[] {
  const { line } = reply;
  const taker = reply.asked?.taker;
  if (isAsking(reply) && taker !== undefined)
    return takingIssues(answered, reply.line, taker.person, instant);
  if (line.kind === 'swap') return giftIssues(answered, giftsOf(line), instant);
  if (!('day' in line)) return [];
  const { scenario } = answered.rota;
  const calendar = createCalendar(scenario);
  const duty = scenario.duties?.find(({ id }) => id === line.day.duty);
  if (duty === undefined) return [];
  const [start] = calendar.spell(calendar.dayOf(line.day.date), duty.start, duty.end);
  return begunIssues([{ start: calendar.iso(start) }], calendar, instant);
}

/**
 * Whoever says what is done in all of the beats, or is above those who do; if nobody is for all, whoever is for one. None:
 * nobody in particular, or only those whose days these are.
 */
function decidersOf(reply: StandingReply, scenario: Scenario): string[] {
  const own = peopleOf(reply);
  const lines = recordsOf(reply)
    .map(({ beat, date }) => taskingLine(scenario, beat, date).filter((id) => !own.includes(id)))
    .filter((line) => line.length > 0);
  const all = [...new Set(lines.flat())];
  const common = all.filter((id) => lines.every((line) => line.includes(id)));
  return common.length > 0 ? common : all;
}

function foundText(reply: StandingReply): string {
  const isTaken = isAsking(reply) && reply.state === 'firm';
  return isTaken ? takenText(reply.number, reply.asked?.taker) : `${reply.number}, ${reply.state}`;
}

/** The days as they are to be. */
function recordsOf({ line, asked }: StandingReply): readonly DayRecord[] {
  if (asked?.taker !== undefined) return asked.taker.days;
  if ('day' in line) return [line.day];
  return 'days' in line ? line.days : [];
}

function peopleOf({ line, asked }: StandingReply): string[] {
  return [...new Set((asked?.taker?.days ?? daysOf(line)).map(({ person }) => person))];
}

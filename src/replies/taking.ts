/** Answering where several are asked: the first who says yes gets the duty, whoever says no is out of it and nothing else. */
import type { Asking, DayRecord, Issue, Passing, Rota, Taking } from '../domain/index.ts';
import { isOneOf } from '../hours/is-one-of.ts';
import { recordOf } from '../rota/day-record.ts';
import { placeOf } from '../rota/vacancy.ts';
import { createCalendar } from '../time/calendar.ts';
import type { Answered } from './answered.ts';
import { giftIssues, unheldIssues } from './gifts.ts';
import { lapseOf } from './lapsed.ts';
import { dayKey, type StandingReply } from './standing-replies.ts';

/** A line by which several are asked, and what became of it. */
export interface StandingAsking extends StandingReply {
  readonly line: Asking;
}

/** Whether a reply asks several. */
export function isAsking(reply: StandingReply): reply is StandingAsking {
  return reply.line.kind === 'asking';
}

/**
 * The line that an answer of one of those who are asked makes at an instant (ISO), or all that is wrong with it; nothing where it is a planner
 * who has to answer.
 */
export function takingOf(
  answered: Answered,
  { number, line, state, asked }: StandingAsking,
  { yes, by }: { readonly yes: boolean; readonly by: string },
  instant: string,
): { readonly line: Taking | Passing } | { readonly issues: readonly Issue[] } | undefined {
  const { scenario } = answered.rota;
  const recorded = new Date(instant).toISOString();
  const person = line.people.find((id) => isOneOf(by, [id], scenario));
  const { waiting = [], taker } = asked ?? {};
  if (person !== undefined && !yes && (waiting.includes(person) || person === taker?.person))
    return { line: { kind: 'passed', of: number, person, by, recorded } };
  if (state === 'waits for confirmation') {
    if (person === undefined || person === taker?.person) return undefined;
    return { issues: [{ where: 'line', found: takenText(number, taker), expected: STILL_OPEN }] };
  }
  if (person === undefined || !waiting.includes(person)) {
    const found = person === undefined ? by : `${by}, who said no`;
    const expected = waiting.join(' or ');
    return { issues: [{ where: 'by', found, expected, maybe: 'muster undo withdraws what is asked' }] };
  }
  const issues = takingIssues(answered, line, person, instant);
  if (issues.length > 0) return { issues };
  return {
    line: { kind: 'taken', of: number, person, days: daysTaken(answered.rota, line, person), by, recorded },
  };
}

const STILL_OPEN = 'the number of a line that waits for an answer';

/** `3, taken by val`. */
export function takenText(number: number, taker: Taking | undefined): string {
  return taker === undefined ? `${number}` : `${number}, taken by ${taker.person}`;
}

/** What has come between since it was asked, or since they said yes: it has lapsed, is no longer there, or they have no time. */
export function takingIssues(answered: Answered, line: Asking, to: string, instant: string): Issue[] {
  const { scenario } = answered.rota;
  const calendar = createCalendar(scenario);
  const lapse = lapseOf(scenario, line, calendar);
  if (calendar.minuteOf(instant) >= lapse) {
    const found = lapse === -Infinity ? `no duty ${line.duty}` : `what lapsed at ${calendar.iso(lapse)}`;
    return [{ where: 'line', found, expected: 'what is still open' }];
  }
  const { person: from, date, duty: id } = line;
  if (from !== undefined) return giftIssues(answered, [{ from, to, date, duty: id, where: 'line' }], instant);
  const duty = scenario.duties!.find((each) => each.id === id)!;
  return unheldIssues(answered, { to, date, where: 'line' }, duty, instant);
}

/** The days of who takes it, and of whose duty it was; readiness and pagers stay with whom they were given to. */
function daysTaken(rota: Rota, line: Asking, person: string): DayRecord[] {
  const { person: from, date, duty } = line;
  const free = withoutDuty(rota, person, date);
  return [
    { ...free, duty, ...placeOf(line) },
    ...(from === undefined ? [] : [withoutDuty(rota, from, date)]),
  ];
}

function withoutDuty({ assignments }: Rota, person: string, date: string): DayRecord {
  const spells = assignments.find((each) => dayKey(each) === dayKey({ person, date }))?.spells ?? [];
  return recordOf(
    person,
    date,
    spells.filter(({ kind }) => kind !== 'duty'),
  );
}
